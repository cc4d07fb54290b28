import assert from 'node:assert/strict';
import { practicesOf } from '../../support/practices-of.js';

const FETCH = `await fetch('https://api.acme.example/x')`;

/** Whether the one request of a text is held to be the browser's. */
function isBrowsers(text: string, filename = '/site/app/page.tsx'): boolean {
  const [request, ...others] = practicesOf(text, { filename, kind: 'third-parties' });
  assert.deepEqual(others, []);
  return request!.judged;
}

describe('practices/side', () => {
  for (const [title, text] of Object.entries({
    'a component that waits': `export default async function Page() { const a = ${FETCH}; return <p>{a.status}</p>; }`,
    'a component that waits, in a variable': `const Page = async () => { const a = ${FETCH}; return <p>{a.status}</p>; };`,
    'a function beside a component that waits': `async function load() { return ${FETCH}; }
      export default async function Page() { const a = await load(); return <p>{a.status}</p>; }`,
    'what Next.js calls on the server': `export async function getServerSideProps() { const a = ${FETCH}; return { props: { a: a.status } }; }
      export default function Page({ a }) { return <p>{a}</p>; }`,
    'what gives a page its metadata': `export async function generateMetadata() { const a = ${FETCH}; return { title: a.status }; }
      export default function Page() { return <p/>; }`,
  })) {
    it(`leaves to the server what ${title} asks for`, () => {
      assert.equal(isBrowsers(text), false);
    });
  }

  for (const [title, text] of Object.entries({
    'a component of the browser': `'use client';\nexport default async function Page() { const a = ${FETCH}; return <p>{a.status}</p>; }`,
    'an effect': `export default function Page() { useEffect(() => { async function load() { ${FETCH}; } load(); }); return <p/>; }`,
    'a handler': `export default function Page() { return <button onClick={async () => { ${FETCH}; }}/>; }`,
    'a function beside a component': `async function load() { ${FETCH}; }\nexport default function Page() { return <p onClick={load}/>; }`,
  })) {
    it(`holds ${title} to be the browser's`, () => {
      assert.equal(isBrowsers(text), true);
    });
  }

  it('takes no key and no member for the global of its name', () => {
    const filename = '/site/plugins/shop/server/limit.ts';
    assert.deepEqual(
      [
        `export const limit = (rate: { window: number }) => ({ window: rate.window }); ${FETCH};`,
        `export const limit = () => window.innerWidth; ${FETCH};`,
        `export const limit = () => globalThis.document.title; ${FETCH};`,
        `const { document } = globalThis; ${FETCH};`,
      ].map((text) => isBrowsers(text, filename)),
      [false, true, true, true],
    );
  });
});
