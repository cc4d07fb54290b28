import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { Repository } from '../support/repository.js';
import { run, type Run } from './tools.js';

export const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';

/** The block of a recipe by a line that it holds. */
export function recipe(mark: string): string {
  const page = readFileSync(path.join(REPO, 'docs/recipes.md'), 'utf8');
  const blocks = [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);
  const found = blocks.filter((text) => text.includes(mark));
  assert.equal(found.length, 1, `${found.length} blocks with ${mark}`);
  return found[0]!;
}

/** A repository in which the command is installed as npm would link it. */
export class Project extends Repository {
  constructor(files: Record<string, string>) {
    super({
      'package.json':
        '{ "name": "site", "version": "1.0.0", "private": true, "type": "module", "packageManager": "npm@10.9.0" }\n',
      '.gitignore': 'node_modules\n.turbo\n.nx\n',
      ...files,
    });
    mkdirSync(this.path('node_modules/.bin'), { recursive: true });
    symlinkSync(
      path.join(REPO, 'eslint-plugin/bin/privacy-policy.js'),
      this.path('node_modules/.bin/privacy-policy'),
    );
  }

  sh(command: string): Run {
    return run('sh', ['-c', command], this.root, this.env());
  }

  /** The same for a command that asks something of a server in this process. */
  shBeside(command: string): Promise<Run> {
    const options = { cwd: this.root, env: { ...process.env, ...this.env() } };
    return new Promise((resolve) => {
      const child = execFile('sh', ['-c', command], options, (_, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  }

  /** In which the command is found as npm would find it. */
  env(): { PATH: string } {
    return { PATH: `${this.path('node_modules/.bin')}${path.delimiter}${process.env['PATH']}` };
  }
}
