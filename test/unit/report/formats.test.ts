import assert from 'node:assert/strict';
import { FORMATTERS, type Format } from '#plugin/report/index.js';
import { reportOfSite } from '../../support/report-of.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const COOKIE = 'document.cookie = "a=b";\n';
const written = (format: Format, files: Record<string, string>): string =>
  FORMATTERS[format](reportOfSite(files), { color: false });

describe('the stylish format', () => {
  it('shows both ends, and both clauses that disagree', () => {
    const policy = '# Privacy\n\n## 1 Cookies\n\nWe set no cookies.\n\n## 2 More\n\nWe set cookies.\n';
    assert.equal(
      written('stylish', { 'PRIVACY.md': policy, 'a.js': `\tx(); ${COOKIE}` }),
      `a.js
  1:7  ambiguous  privacy-policy/cookies
    1 | x(); document.cookie = "a=b";
      |      ^^^^^^^^^^^^^^^^^^^^^^^
    Sets the cookie "a" (document.cookie): ambiguous, denied by PRIVACY.md:5 §1 Cookies: "We set no cookies." but permitted by PRIVACY.md:9 §2 More: "We set cookies."
    --> PRIVACY.md:5:1
    5 | We set no cookies.
      | ------------------
    --> PRIVACY.md:9:1
    9 | We set cookies.
      | ---------------

1 finding (1 ambiguous) in 1 file against PRIVACY.md.
`,
    );
  });

  it('lets no text of a file move the cursor or turn the direction of writing', () => {
    const text = written('stylish', {
      'PRIVACY.md': POLICY,
      'a.js': 'document.cookie = "a=\u001b[2J\u202e";\n',
    });
    assert.doesNotMatch(text, /[\u001b\u202e]/);
    assert.match(text, /\ufffd\[2J\ufffd/);
  });
});

describe('the github format', () => {
  it('gives workflow commands, and lets nothing in a file begin another', () => {
    const text = written('github', {
      'PRIVACY.md': POLICY,
      'a,b:c.js': 'document.cookie = `100%\n::error::x=1`;\n',
      'b.js': 'let = = 3',
      'c.js': `// eslint-disable-next-line\n${COOKIE}`,
    });
    const lines = text.split('\n');
    assert.equal(
      lines[0],
      '::error file=a%2Cb%3Ac.js,line=1,endLine=2,title=contradicted (privacy-policy/cookies)::Sets a cookie (document.cookie): contradicted by PRIVACY.md:5 §2.1 Cookies: "This site does not use cookies."',
    );
    assert.match(lines[1]!, /^::error file=b\.js,line=1,col=\d+,title=Not checked::Parsing error: /);
    assert.match(
      lines[2]!,
      /^::warning file=c\.js,line=1,.*title=privacy-policy\/require-suppression-reason::/,
    );
    assert.deepEqual(lines.slice(3), [
      '2 findings (1 contradicted, 1 comment to look at) in 2 files against PRIVACY.md; 1 file could not be parsed.',
      '',
    ]);
  });
});

describe('the gitlab format', () => {
  it('gives one issue a finding, each with a name of its own that stays when lines move', () => {
    const issues = (text: string) =>
      JSON.parse(written('gitlab', { 'PRIVACY.md': POLICY, 'a.js': text })) as {
        fingerprint: string;
        location: { lines: { begin: number } };
      }[];
    const [first, second] = issues(COOKIE + COOKIE);
    assert.deepEqual(first, {
      check_name: 'privacy-policy/cookies',
      description:
        'Sets the cookie "a" (document.cookie): contradicted by PRIVACY.md:5 §2.1 Cookies: "This site does not use cookies."',
      severity: 'major',
      fingerprint: first!.fingerprint,
      location: { path: 'a.js', lines: { begin: 1 } },
    });
    assert.match(first!.fingerprint, /^[0-9a-f]{32}$/);
    assert.notEqual(second!.fingerprint, first!.fingerprint);
    assert.deepEqual(
      issues(`\n\n${COOKIE}`).map(({ fingerprint, location }) => [fingerprint, location.lines.begin]),
      [[first!.fingerprint, 3]],
    );
  });
});

describe('the markdown format', () => {
  it('groups by clause', () => {
    assert.equal(
      written('markdown', { 'PRIVACY.md': POLICY, 'a.js': COOKIE, 'b.js': 'ok();' }),
      `## Privacy policy

**1 finding** (1 contradicted), in 2 files held against \`PRIVACY.md\`.

### §2\\.1 Cookies

> This site does not use cookies\\.

\`PRIVACY.md:5\`

- **contradicted** \`a.js:1\` Sets the cookie "a" \\(document\\.cookie\\)
  \`document.cookie = "a=b";\`

<sub>Shown is what was found; it is no certificate. Commit \`aaaaaaaaaaaa\`.</sub>
`,
    );
  });

  it('notifies nobody, links nowhere and opens no tag, whatever the code and the policy say', () => {
    const text = written('markdown', {
      'PRIVACY.md':
        '# P\n\n## <b>@all</b> [x](https://evil.example)\n\nThis site does not use cookies, @team.\n',
      'a.js': 'document.cookie = "a=``@team``<script>";\n',
      '`@b`.js': 'let = = <img>',
    });
    // Code spans show what they hold; everything else is escaped.
    const outside = text.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '').replace(/<\/?sub>/g, '');
    assert.doesNotMatch(outside, /@|<|\[x\]\(/);
  });

  it('stays below what GitHub takes for a comment', () => {
    const clauses = Array.from(
      { length: 40 },
      (_, index) =>
        `## ${index + 1} ${'Long '.repeat(30)}\n\nWe set no cookies, and this is part ${index}.\n`,
    );
    const code = Array.from({ length: 900 }, (_, index) => `fetch("https://h${index}.example/");\n`).join('');
    const text = written('markdown', { 'PRIVACY.md': `# P\n\n${clauses.join('\n')}`, 'a.js': COOKIE + code });
    assert.ok(text.length < 65_536, String(text.length));
    assert.match(text, /left out: this comment would be too long/);
  });
});

describe('every format', () => {
  it('can tell of a run without a finding', () => {
    for (const format of Object.keys(FORMATTERS) as Format[]) {
      assert.ok(written(format, { 'PRIVACY.md': POLICY, 'a.js': 'ok();' }).endsWith('\n'), format);
    }
  });
});
