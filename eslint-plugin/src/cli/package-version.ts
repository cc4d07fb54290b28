import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Version of this package. */
export function packageVersion(): string {
  return (require('../../package.json') as { version: string }).version;
}
