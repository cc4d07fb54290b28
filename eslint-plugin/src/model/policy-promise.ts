import type { Statement } from './statement.js';
import type { Topic } from './topic.js';

/** A statement that code can be held to, after a person's word (if any) has been taken into account. */
export interface PolicyPromise extends Statement {
  /** Absolute path of the policy document it stands in. */
  policyPath: string;
  clauseHeading: string;
  /** `reading`: as read from the prose. The others: a person confirmed or rewrote it in the promises file. */
  basis: 'reading' | 'confirmed' | 'edited';
  /** Only practices of this topic are held to it; null for what follows from the statement itself. */
  topic: Topic | null;
  /** Time on top of an exact retention period, as an ISO 8601 duration. */
  grace: string | null;
}
