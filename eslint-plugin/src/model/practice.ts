import type { DataKey } from './data-key.js';
import type { SourceRange } from './source-range.js';
import type { Action } from './statement.js';
import type { Suggestion } from './suggestion.js';
import type { Topic } from './topic.js';

/** Who receives data. Any part may be unknown, not all of them. */
export interface Recipient {
  /** Host name, lower case. */
  host: string | null;
  /** Lower-case vendor name, such as `google-analytics`. */
  vendor: string | null;
  /** Name of the vendor as people write it, for messages. */
  label: string | null;
  /** Such as `analytics`, `tag-manager`, `ad`, `payment`, `cdn`, `font`, `email`. */
  category: string | null;
}

/** Where the code runs. Code whose side is unknown is judged as the browser's. */
export type Side = 'browser' | 'server' | 'unknown';

/** What must happen before the practice does. */
export type Gate = 'consent' | 'user-action';

/** Something the code does that a policy speaks of, or should. */
export interface Practice extends SourceRange {
  kind: Topic;
  /** What the code does, as the start of a sentence: `Sets the cookie "sid" (express-session)`. */
  what: string;
  action: Action;
  data: DataKey[];
  recipient: Recipient | null;
  /** Fideslang data uses that follow from the practice itself. */
  purposes: string[];
  side: Side;
  gate: Gate | null;
  /** How long the code keeps the data, as an ISO 8601 duration; null where it does not say. */
  retention: string | null;
  /** What ends is one copy or one record of many, so that a shorter life breaks no promise to keep the data. */
  mayEndSooner?: boolean;
  /** The page is seen to send what it takes to a server, as a form's address says. */
  submitted?: boolean;
  /** False for what is worth an inventory line but no verdict, such as reading a cookie. */
  judged: boolean;
  /** Changes that end it, the best first; none where what to change is not clear. */
  suggestions?: Suggestion[];
}
