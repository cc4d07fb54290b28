import { LOG_DATA } from '../data/retention.js';
import type { Statement } from '../model/index.js';
import type { LineIndex } from '../text/line-index.js';
import { weaker, type Reading, type SentenceReading } from './grammar/reading.js';

/** A statement that is still being read: what its pronouns and logs stand for may come later. */
export interface Draft {
  statement: Statement;
  reading: Reading;
}

/** Source offsets of a quoted passage and its words. */
export interface Passage {
  start: number;
  end: number;
  quote: string;
}

const TAKES_BACK =
  /^(?:however|but|except|exceptions?|the (?:only )?exceptions?|nevertheless|that said|this (?:does|policy does|prohibition does) not (?:include|apply)|with the exception|notwithstanding)\b/i;

/** The statements of one clause, each made out of its sentence and of those before it. */
export class ClauseDrafts {
  readonly drafts: Draft[] = [];
  readonly #clause: string;
  readonly #lines: LineIndex;
  /** Data that "it" and "this information" stand for. */
  #topic: string[] | null = null;
  #topicIsLogs = false;
  /** Drafts of the sentence before. */
  #previous: Draft[] = [];

  /** @param clause its id */
  constructor(clause: string, lines: LineIndex) {
    this.#clause = clause;
    this.#lines = lines;
  }

  /** Adds what a passage says; false if that is nothing. */
  add(passage: Passage, sentence: SentenceReading): boolean {
    if (TAKES_BACK.test(passage.quote)) this.#weakenPrevious();
    if (sentence.list && this.#addList(passage, sentence.list)) return true;
    const drafts = sentence.readings.map((reading) => this.#draft(passage, reading));
    this.drafts.push(...drafts);
    if (drafts.length > 0) this.#previous = drafts;
    return drafts.length > 0;
  }

  /** How long logs are kept holds for what is logged. */
  inheritRetention(): void {
    const logs = this.drafts.filter(
      (draft) => draft.statement.action === 'log' && draft.statement.polarity !== 'denies',
    );
    const kept = this.drafts.find(
      (draft) =>
        draft.statement.action === 'retain' &&
        draft.statement.retention !== null &&
        (draft.reading.logs || isSameData(draft.statement, logs)),
    );
    if (!kept) return;
    for (const { statement } of logs) {
      if (statement.retention !== null) continue;
      statement.retention = kept.statement.retention;
      statement.retentionBound = kept.statement.retentionBound;
    }
  }

  /** "However, we may ...": what was said before does not hold without exception. */
  #weakenPrevious(): void {
    for (const { statement } of this.#previous) {
      if (statement.polarity === 'permits') continue;
      statement.strength = weaker(statement.strength, 'qualified');
      if (!statement.exceptions.includes('as-described')) statement.exceptions.push('as-described');
    }
  }

  /** A list that tells which data the sentence before spoke of. */
  #addList(passage: Passage, list: NonNullable<SentenceReading['list']>): boolean {
    const told = this.#previous.filter(
      (draft) =>
        draft.reading.generic &&
        draft.statement.polarity !== 'denies' &&
        /^(?:collect|log|store|use)$/.test(draft.statement.action),
    );
    if (told.length === 0) return false;
    for (const draft of told) {
      draft.statement.data = [...list.data];
      // By itself it named nothing: the sentence with the list is the one to cite.
      if (draft.statement.polarity === 'permits') draft.statement.strength = 'vague';
      const reading: Reading = {
        ...draft.reading,
        data: [...list.data],
        polarity: list.closed ? 'limits' : draft.reading.polarity,
        generic: false,
        anaphoric: false,
      };
      if (list.open) reading.strength = weaker(reading.strength, 'vague');
      this.drafts.push(this.#draft(passage, reading));
    }
    this.#previous = this.drafts.slice(-told.length);
    return true;
  }

  #draft(passage: Passage, reading: Reading): Draft {
    const range = this.#lines.range(passage.start, passage.end);
    const statement: Statement = {
      clause: this.#clause,
      ...range,
      quote: passage.quote,
      polarity: reading.polarity,
      action: reading.action,
      data: [...reading.data],
      recipients: [...reading.recipients],
      purposes: [...reading.purposes],
      exceptions: [...reading.exceptions],
      retention: reading.retention,
      retentionBound: reading.retentionBound,
      strength: reading.strength,
      scope: reading.scope,
    };
    if (reading.anaphoric) this.#resolve(statement, reading);
    else if (reading.logs) this.#topicIsLogs = true;
    else if (statement.data.length > 0) {
      this.#topic = statement.data;
      this.#topicIsLogs = reading.action === 'log';
    }
    return { statement, reading };
  }

  /** "This information", "it": what was spoken of last; without that, a denial is none to rely on. */
  #resolve(statement: Statement, reading: Reading): void {
    if (this.#topicIsLogs && this.#topic === null) reading.logs = true;
    else if (this.#topic) {
      statement.data = [...this.#topic];
      if (this.#topicIsLogs) reading.logs = true;
    }
    const isVague = statement.data.length === 0 || statement.data.includes('user');
    if (isVague && statement.polarity !== 'permits' && !this.#isSameSentence(statement)) {
      statement.strength = weaker(statement.strength, 'qualified');
    }
    if (statement.data.length === 0 && !reading.logs) statement.data = ['user'];
  }

  #isSameSentence(statement: Statement): boolean {
    const last = this.drafts.at(-1)?.statement;
    return (
      last !== undefined &&
      last.startLine === statement.startLine &&
      last.startColumn === statement.startColumn
    );
  }
}

function isSameData(statement: Statement, logs: readonly Draft[]): boolean {
  return logs.some((log) => log.statement.data.join() === statement.data.join());
}

/** What "the logs" hold is what the policy says is logged, in the same clause if it says so there. */
export function resolveLogs(drafts: readonly Draft[]): void {
  const everywhere = new Set<string>();
  const byClause = new Map<string, Set<string>>();
  for (const { statement, reading } of drafts) {
    if (statement.action !== 'log' || statement.polarity === 'denies' || reading.logs) continue;
    const here = byClause.get(statement.clause) ?? new Set();
    byClause.set(statement.clause, here);
    for (const key of statement.data) {
      here.add(key);
      everywhere.add(key);
    }
  }
  for (const { statement, reading } of drafts) {
    if (!reading.logs) continue;
    const found = byClause.get(statement.clause) ?? everywhere;
    const others = statement.data.filter((key) => key !== 'user');
    statement.data = [...new Set([...others, ...found])];
    // A period binds the logs also where no clause tells what stands in them.
    if (statement.data.length === 0 && statement.action === 'retain') statement.data = [...LOG_DATA];
  }
}
