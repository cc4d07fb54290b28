import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { TemporarySite } from '../../support/temporary-site.js';

const API = import.meta.resolve('eslint-plugin-privacy-policy/api');
const NATIVE_PARSER = import.meta.resolve('eslint-plugin-privacy-policy/native-parser');

/** Code of which much has to be followed: into other files, by names, through texts and what is fed to requests. */
const CODE = [
  "import { send } from './send.js';",
  "import https from 'node:https';",
  ...Array.from(
    { length: 150 },
    (_, index) => `
export function handle${index}(req: { ip: string; body: { email: string } }, res: { cookie(name: string, value: string): void }) {
  res.cookie('order${index}', req.ip);
  send(req.body.email);
  const post = https.request('https://' + ['api', 'example'].join('.') + '.net/${index}');
  post.write(req.body.email);
  fetch(\`https://api.example.com/\${req.ip}\`);
  console.log(req.ip);
}`,
  ),
].join('\n');

const PROGRAM = `
import { getHeapStatistics } from 'node:v8';
import { KnownAnalyses, Project } from ${JSON.stringify(API)};
import { useNativeParser } from ${JSON.stringify(NATIVE_PARSER)};
const [, root, code] = process.argv;
useNativeParser();
const project = new Project({ root });
function check(count) {
  return project.checkKnown(root + '/edited.ts', () => code + '// ' + count, new KnownAnalyses()).findings.length;
}
const used = [];
let findings = 0;
for (let count = 0; count < 12; count++) {
  findings = check(count);
  await new Promise((resolve) => setImmediate(resolve));
  gc({ type: 'minor' });
  used.push(getHeapStatistics().used_heap_size);
}
console.log(JSON.stringify({ findings, used }));
`;

/** Room for all that one check needs, so that no collection comes in between. */
const FLAGS = [
  '--expose-gc',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--no-allocation-site-pretenuring',
];
/** Bytes: the tree of the code alone takes several times as much. */
const LITTLE = 3 * 2 ** 20;

describe('trees of syntax', () => {
  // What a minor collection does not free it moves about, twice, while somebody waits for the answer to an edit.
  it('are freed by a minor collection once a file has been judged', () => {
    const site = new TemporarySite({
      'PRIVACY.md': '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n',
      'send.js': "export function send(mail) { fetch('https://mail.example.org', { body: mail }); }\n",
    });
    try {
      const args = [...FLAGS, '--input-type=module', '-e', PROGRAM, site.root, CODE];
      const out = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const { findings, used } = JSON.parse(out) as { findings: number; used: number[] };
      assert.ok(findings >= 150, `${findings} findings`);
      const growth = used.slice(1).map((bytes, index) => bytes - used[index]!);
      // Some are caught by a cache of the engine for a while.
      const median = growth.sort((a, b) => a - b)[Math.floor(growth.length / 2)]!;
      assert.ok(median < LITTLE, `each check leaves ${median} bytes`);
    } finally {
      site.remove();
    }
  });
});
