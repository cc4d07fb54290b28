import type { DataKey } from './data-key.js';
import type { SourceRange } from './source-range.js';

/** `limits` is a closed list: what it does not name is denied. */
export type Polarity = 'permits' | 'denies' | 'limits';

export type Action =
  | 'collect'
  | 'store'
  | 'log'
  | 'use'
  | 'share'
  | 'sell'
  | 'email'
  | 'pay'
  | 'retain'
  | 'anonymize'
  | 'delete';

/** Only an `absolute` statement can contradict code; an exception for legal obligation leaves it absolute. */
export type Strength = 'absolute' | 'qualified' | 'conditional' | 'vague';

/** Whom or what a statement is about; only `site` statements bind the site's code. */
export type Scope = 'site' | 'children' | 'third-party' | 'offline' | 'other';

export type RetentionBound = 'exact' | 'maximum' | 'minimum';

/** What one sentence of a clause commits to, on one action. */
export interface Statement extends SourceRange {
  /** Id of the clause it stands in. */
  clause: string;
  /** The sentence as written, white space folded. */
  quote: string;
  polarity: Polarity;
  action: Action;
  /** The data it speaks of; `["user"]` is personal data in general, empty where data is not the point. */
  data: DataKey[];
  /** `third-party`, `anyone`, or lower-case vendor and payment-means names. */
  recipients: string[];
  /** Fideslang data uses, such as `marketing.advertising`. */
  purposes: string[];
  /** Such as `legal-obligation`, `consent`, `user-request`. */
  exceptions: string[];
  /** ISO 8601 duration. */
  retention: string | null;
  retentionBound: RetentionBound | null;
  strength: Strength;
  scope: Scope;
}

/** A sentence that speaks of privacy but could not be turned into a statement. */
export interface UnreadPassage {
  startLine: number;
  endLine: number;
  quote: string;
  reason: string;
}
