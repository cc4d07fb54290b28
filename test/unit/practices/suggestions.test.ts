import assert from 'node:assert/strict';
import { practicesOf, type Where } from '../../support/practices-of.js';

/** Each suggestion of the first practice, with the text that it leaves. */
function suggested(text: string, where: Where = {}): [string, string][] {
  const [practice] = practicesOf(text, where);
  return (practice?.suggestions ?? []).map(({ text: title, edits }) => [
    title,
    edits.reduceRight(
      (left, { start, end, text: inserted }) => left.slice(0, start) + inserted + left.slice(end),
      text,
    ),
  ]);
}

describe('practices/suggestions', () => {
  it('leaves out the statement, with its line', () => {
    assert.deepEqual(suggested('a();\n  document.cookie = "a=b";\nb();\n'), [
      ['Remove the statement.', 'a();\nb();\n'],
    ]);
    assert.deepEqual(suggested('if (x) { document.cookie = "a=b"; b(); }'), [
      ['Remove the statement.', 'if (x) {  b(); }'],
    ]);
  });

  it('leaves out a middleware with its app.use', () => {
    const text = "import session from 'express-session';\napp.use(session({ secret }));\nrun();\n";
    assert.deepEqual(suggested(text), [
      ['Remove the statement.', "import session from 'express-session';\nrun();\n"],
    ]);
  });

  it('leaves out a JSX element among others', () => {
    const text = 'export const P = () => <p>\n  <img src="https://pixel.example.net/a" />\n  Hello\n</p>;\n';
    assert.deepEqual(suggested(text), [
      ['Remove the element.', 'export const P = () => <p>\n  Hello\n</p>;\n'],
    ]);
  });

  it('encrypts', () => {
    const text =
      'document.title = "x";\nconst a = await fetch("http://api.example.net/a", { method: "POST" });\n';
    assert.deepEqual(suggested(text, { kind: 'transport' }), [
      ['Use https instead.', text.replace('http:', 'https:')],
    ]);
  });

  it('points at a copy on the site itself', () => {
    const text =
      'const s = document.createElement("script");\ns.src = "https://cdn.example.net/lib/1.2/menu.min.js?v=3";\n';
    assert.deepEqual(suggested(text)[0], [
      'Load it from this site: put a copy at /vendor/menu.min.js.',
      'const s = document.createElement("script");\ns.src = "/vendor/menu.min.js";\n',
    ]);
  });

  it('lets pino redact the field, where its options are in reach', () => {
    const use = '\nlog.info({ email: user.email });\n';
    const redacting = (made: string, line = use): string | undefined => {
      const [title, left] = suggested(`import pino from 'pino';\n${made}${line}`)[0]!;
      return title.startsWith('Let the logger redact') ? left.split('\n')[1] : undefined;
    };
    assert.equal(redacting('const log = pino();'), "const log = pino({ redact: ['email'] });");
    assert.equal(redacting('const log = pino({});'), "const log = pino({ redact: ['email'] });");
    assert.equal(
      redacting("const log = pino({ level: 'info' });"),
      "const log = pino({ redact: ['email'], level: 'info' });",
    );
    assert.equal(
      redacting("const log = pino({ redact: ['phone'] });"),
      "const log = pino({ redact: ['phone', 'email'] });",
    );
    assert.equal(
      redacting(
        'const log = pino({ redact: { paths: [], remove: true } });',
        '\nlog.info({ a: { phone: user.phone } });\n',
      ),
      "const log = pino({ redact: { paths: ['a.phone'], remove: true } });",
    );
    assert.equal(redacting('const log = pino(options);'), undefined);
    assert.equal(redacting('const log = pino();', '\nlog.info(user.email);\n'), undefined);
  });

  it('suggests nothing where the value is used, or what to change is not clear', () => {
    assert.deepEqual(suggested('const x = (document.cookie = "a=b");'), []);
    assert.deepEqual(suggested('app.get("/", (req, res) => res.cookie("a", "b"));'), []);
    assert.deepEqual(suggested("import Stripe from 'stripe';\nconst stripe = new Stripe(key);\n"), []);
  });
});
