import { execFileSync } from 'node:child_process';
import { TemporarySite } from './temporary-site.js';

/** A git repository that exists for one test; its branch is called `main`. */
export class Repository extends TemporarySite {
  constructor(files: Record<string, string>) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('first');
  }

  git(...args: string[]): string {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', [...identity, ...args], { cwd: this.root, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Commits everything; returns the hash. */
  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD').trim();
  }
}

export async function withRepository<T>(
  files: Record<string, string>,
  use: (repository: Repository) => Promise<T> | T,
): Promise<T> {
  const repository = new Repository(files);
  try {
    return await use(repository);
  } finally {
    repository.remove();
  }
}
