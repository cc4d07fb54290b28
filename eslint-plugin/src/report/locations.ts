import path from 'node:path';
import type { Report } from './report.js';

/** A path as services that show the repository want it: relative to its top, with forward slashes. */
export function repositoryPath(absolute: string, { origin }: Pick<Report, 'origin'>): string {
  return path.relative(origin.top, absolute).split(path.sep).join('/');
}

/** The same as a URI reference. */
export function repositoryUri(absolute: string, report: Pick<Report, 'origin'>): string {
  return repositoryPath(absolute, report).split('/').map(encodeURIComponent).join('/');
}
