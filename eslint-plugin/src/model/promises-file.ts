import type { DataKey } from './data-key.js';
import type { Verdict } from './finding.js';
import type { SourceRange } from './source-range.js';
import type { Action, RetentionBound } from './statement.js';
import type { Topic } from './topic.js';

/** A vendor whose role the site's owner has declared. */
export interface DeclaredVendor {
  /** Lower-case vendor name or a host name. */
  name: string;
  /** A processor acts on the site's behalf: a clause on "third parties" does not speak of it. */
  role?: 'processor' | 'third-party';
  /** What the vendor is used for, in the owner's words. */
  for?: string;
}

/** One site of a monorepo. */
export interface DeclaredSite {
  /** Paths relative to the promises file. */
  policy: string[];
  files: string[];
  hosts: string[];
}

/** A person's word on how a sentence of the policy is to be read. */
export interface PromiseEntry {
  clause: string;
  quote?: string;
  status: 'confirmed' | 'rejected' | 'edited';
  by?: string;
  on?: string;
  note?: string;
  rule?: 'prohibit' | 'permit-only' | 'require';
  action?: Action;
  data?: DataKey[];
  recipients?: string[];
  purposes?: string[];
  retention?: { period: string; bound?: RetentionBound; grace?: string };
  /** Where the entry stands in the promises file. */
  range: SourceRange;
}

/** `privacy-promises.yml`, with every default filled in. */
export interface PromisesFile {
  /** Absolute path; null when there is no such file. */
  path: string | null;
  /** Paths relative to the file; null when it names none; false for a folder that is no site. */
  policy: string[] | false | null;
  /** Where the policy is published. */
  url: string | null;
  sites: DeclaredSite[];
  hosts: string[];
  files: { include: string[]; exclude: string[] };
  report: Partial<Record<Topic, Verdict[]>>;
  redactors: string[];
  consent: string[];
  vendors: DeclaredVendor[];
  promises: PromiseEntry[];
}
