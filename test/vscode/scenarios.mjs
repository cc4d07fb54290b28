// What is opened in VS Code, and which suites run there.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DENIAL = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';
const LOGS = '# Privacy\n\n## 1. Storage\n\nWe store nothing on your device.\n';
const COOKIE = 'document.cookie = "night=1";\n';
const STORED = 'localStorage.setItem("night", "1");\n';

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string[]} suites names of files, without `.test.cts`
 * @property {boolean} isTrusted whether the workspace is
 * @property {(folder: string) => string} make writes what is opened into an empty folder; returns what to open
 */

/** @type {(site: string) => Scenario[]} */
export const scenarios = (site) => [
  {
    name: 'a site',
    suites: ['editor', 'views'],
    isTrusted: true,
    // A copy: the tests edit it.
    make(folder) {
      const copy = path.join(folder, path.basename(site));
      cpSync(site, copy, { recursive: true });
      return copy;
    },
  },
  {
    name: 'a folder without a policy',
    suites: ['no-policy'],
    isTrusted: true,
    make: (folder) => write(folder, { 'app.js': COOKIE }),
  },
  {
    name: 'a workspace that is not trusted',
    suites: ['untrusted'],
    isTrusted: false,
    make: (folder) => write(folder, { 'PRIVACY.md': DENIAL, 'app.js': COOKIE }),
  },
  {
    name: 'two folders with a policy each',
    suites: ['two-roots'],
    isTrusted: true,
    make(folder) {
      write(folder, {
        'shop/PRIVACY.md': DENIAL,
        'shop/app.js': COOKIE + STORED,
        'blog/PRIVACY.md': LOGS,
        'blog/app.js': COOKIE + STORED,
        'both.code-workspace': JSON.stringify({ folders: [{ path: 'shop' }, { path: 'blog' }] }),
      });
      return path.join(folder, 'both.code-workspace');
    },
  },
];

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
