import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { html } from '#plugin/report/html/html.js';
import { comparedWith } from '#plugin/report/comparison.js';
import { reportOfSite } from '../../support/report-of.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const POLICY = `# Privacy

Last revised today.

## 1 Cookies

This site does not use cookies. We use Google Analytics to count visits.

## 2 Logs

Each log entry includes the IP address.

## 3 Other

If you are under 13, ask your parents.
`;
const COOKIE = 'document.cookie = "a=b";\n';
const pageOf = (files: Record<string, string>): string => html(reportOfSite(files), { color: false });

function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function withClass(page: string, name: string): Element[] {
  return elementsOf(page).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

describe('the html report', () => {
  it('holds the whole text of the policy', () => {
    const texts = withClass(pageOf({ 'PRIVACY.md': POLICY, 'a.js': COOKIE }), 'text');
    const shown = texts
      .map(textOf)
      .join('\n')
      .replace(/(?:broken|relied on|no breach found|not checkable): /g, '');
    assert.deepEqual(shown.split(/\s+/).filter(Boolean), POLICY.split(/\s+/).filter(Boolean));
  });

  it('marks each clause by what became of it', () => {
    const page = pageOf({ 'PRIVACY.md': POLICY, 'a.js': `${COOKIE}gtag("event", "x");\n` });
    const clauses = withClass(page, 'clause').map((clause) =>
      textOf(clause.childNodes.find(({ nodeName }) => nodeName === 'header') ?? clause),
    );
    assert.deepEqual(
      clauses.map((text) => text.trim().replace(/\s+/g, ' ')),
      [
        'Privacy not checkable PRIVACY.md:1',
        '§1 Cookies broken PRIVACY.md:5',
        '§2 Logs no breach found PRIVACY.md:9',
        '§3 Other not checkable PRIVACY.md:13',
      ],
    );
    const marks = elementsOf(page).filter(
      ({ tagName, parentNode }) =>
        tagName === 'mark' && parentNode && attribute(parentNode as Element, 'class') === 'text',
    );
    assert.deepEqual(marks.slice(0, 2).map(textOf), [
      'broken: This site does not use cookies.',
      'relied on: We use Google Analytics to count visits.',
    ]);
  });

  it('shows the code beside the clause, and says what it did not examine', () => {
    const page = pageOf({
      'PRIVACY.md': POLICY,
      'a.js': `start();\n${COOKIE}end();\n`,
      'b.js': 'let = = 3',
      'c.min.js': COOKIE,
    });
    const [card] = withClass(page, 'card');
    assert.match(
      textOf(card!),
      /contradicted cookies a\.js:2Sets the cookie "a" \(document\.cookie\)1start\(\);\n2document\.cookie = "a=b";\n3end\(\);/,
    );
    const text = textOf(parse(page));
    assert.match(text, /1 finding in 1 file at commit aaaaaaaaaaaa/);
    assert.match(text, /1 file examined, 1 could not be parsed, 1 skipped\./);
    assert.match(text, /c\.min\.js \(minified: its source is what should be examined\)/);
    assert.match(text, /b\.js:1 /);
  });

  it('lists what comments let pass, and marks the clause all the same', () => {
    const page = pageOf({
      'PRIVACY.md': POLICY,
      'a.js': `// privacy-policy-ignore-next-line cookies -- 1: agreed <b>today</b>\n${COOKIE}`,
    });
    const text = textOf(parse(page));
    assert.match(text, /No breach found in 1 file/);
    assert.match(
      text,
      /a\.js:1cookies1agreed <b>today<\/b>Sets the cookie "a" \(document\.cookie\) \(contradicted\)/,
    );
    assert.match(text, /§1 Cookies broken/);
    assert.match(text, /contradicted let pass by a comment a\.js:2/);
  });

  it('names what the policy names and the code does not have', () => {
    const policy = '# Privacy\n\nWe use Matomo to count visits. We set the cookies `sid` and `_ga`.\n';
    const of = (code: string): string => {
      const page = pageOf({ 'PRIVACY.md': policy, 'a.js': code });
      return textOf(elementsOf(page).find((element) => attribute(element, 'id') === 'too-much')!);
    };
    assert.match(
      of('start();'),
      /matomo PRIVACY\.md:3.*the cookie sid PRIVACY\.md:3.*the cookie _ga PRIVACY\.md:3/s,
    );
    assert.doesNotMatch(of('document.cookie = "sid=1"; gtag("event", "x");'), /cookie (?:sid|_ga)/);
    // A name that only the program knows may be any of them.
    assert.doesNotMatch(of('document.cookie = `${name}=1`;'), /cookie (?:sid|_ga)/);
  });

  it('runs nothing and fetches nothing, whatever the policy, the code and the names say', () => {
    const bad = `"><script>alert(1)</script><img src=x onerror=alert(2)>'\`--><svg/onload=alert(3)>`;
    const page = pageOf({
      'PRIVACY.md': `# ${bad}\n\n## 1 Cookies ${bad}\n\nThis site does not use cookies ${bad}.\n\n${bad}\n`,
      [`a"><script>x.js`]: `// privacy-policy-ignore-next-line email -- 1: </td></table><script>x()</script>\n/* ${bad} */ document.cookie = ${JSON.stringify(`${bad}=1`)}; // </pre></code></script><style>*{display:none}</style>\n`,
      'b.js': `fetch("https://evil.example/${bad.replaceAll('"', '')}", { x: '${'\u202e'}' });\n`,
      '<iframe>.js': 'let = = <script>',
    });
    assertHarmless(page);
  });

  it('is as harmless for a policy that is itself a page', () => {
    const report = reportOfSite({
      'privacy.html':
        '<!doctype html><html><body onload="x()"><h1 id="a&quot;><script>">Privacy</h1><script src="https://x.example/"></script>' +
        '<p>This site does not use <b onclick="x()">cookies</b>.</p><!-- <script> --><base href="https://x.example/"></body></html>',
      'a.js': COOKIE,
    });
    const page = html(report, { color: false });
    assertHarmless(page);
    const marked = elementsOf(page)
      .filter(({ tagName }) => tagName === 'mark')
      .map(textOf);
    assert.ok(
      marked.some((text) => text.startsWith('broken: ') && text.includes('does not use')),
      marked.join('\n'),
    );
  });

  it('does not call a run clean that only has nothing new', () => {
    const report = reportOfSite({ 'PRIVACY.md': POLICY, 'a.js': COOKIE });
    const known = report.files.flatMap(({ reported }) =>
      reported.map(({ fingerprint }) => ({ fingerprint, text: '' })),
    );
    const compared = comparedWith(report, { name: 'main', findings: known, failed: [], problems: [] });
    const text = textOf(parse(html(compared, { color: false })));
    assert.match(
      text,
      /No new breach found in 1 file at commit aaaaaaaaaaaa, compared with main\. 1 finding stood before/,
    );
  });
});

/** Only our own elements and attributes, one style sheet, and links to our pages or within this one. */
function assertHarmless(page: string): void {
  const elements = elementsOf(page);
  const allowed = new Set(
    'html head meta title style body header h1 h2 h3 p ul li strong span a nav main section article div details summary mark pre code table caption thead tbody tr th td footer'.split(
      ' ',
    ),
  );
  assert.deepEqual(
    [...new Set(elements.map(({ tagName }) => tagName))].filter((tag) => !allowed.has(tag)),
    [],
  );
  const attributes = new Set(
    'lang charset http-equiv content name class id href download aria-label aria-labelledby tabindex role scope'.split(
      ' ',
    ),
  );
  assert.deepEqual(
    [...new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)))].filter(
      (name) => !attributes.has(name),
    ),
    [],
  );
  const links = elements.map((element) => attribute(element, 'href')).filter((href) => href !== undefined);
  assert.deepEqual(
    links.filter(
      (href) =>
        !/^(?:#[\w-]+|https:\/\/rules\.example\/[\w-]+\.md|data:text\/csv;charset=utf-8;base64,[\w+/=]*)$/.test(
          href,
        ),
    ),
    [],
  );
  assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1);
  const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  assert.match(
    attribute(policy!, 'content')!,
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
  );
  assert.doesNotMatch(page, /[\u202a-\u202e\u2066-\u2069]/);
}
