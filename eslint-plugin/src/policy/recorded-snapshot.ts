import { isMap, parseDocument } from 'yaml';
import type { Snapshot } from './draft-promises.js';

/** What a promises file records of a policy that is kept elsewhere. */
export interface Recorded {
  snapshot: Snapshot | null;
  /** Path of the policy relative to the file, where it names exactly one. */
  policy: string | null;
}

/** Reads the record; null for what is no promises file. */
export function recordedSnapshot(text: string): Recorded | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const { snapshot, policy } = document.toJS() as { snapshot?: Partial<Snapshot>; policy?: unknown };
  const { from, on, sha256 } = snapshot ?? {};
  const complete = from !== undefined && on !== undefined && sha256 !== undefined;
  return {
    snapshot: complete ? { from: String(from), on: dateOf(on), sha256: String(sha256) } : null,
    policy: typeof policy === 'string' ? policy : null,
  };
}

/** The same file with another record; everything else, comments too, stays as it is. */
export function withSnapshot(text: string, policy: string, snapshot: Snapshot): string {
  const document = parseDocument(text);
  if (!document.has('policy')) document.set('policy', policy);
  const record = document.createNode({ ...snapshot }, { flow: true });
  document.set('snapshot', record);
  return document.toString({ lineWidth: 0 });
}

function dateOf(on: unknown): string {
  return on instanceof Date ? on.toISOString().slice(0, 10) : String(on);
}
