import type { Clause, Scope, Statement, UnreadPassage } from '../model/index.js';
import { CHILD_WORDS } from '../data/function-words.js';
import { answered } from './answers.js';
import type { Block } from './block.js';
import type { ClauseText } from './clauses.js';
import { whyUnread } from './grammar/reasons.js';
import { weaker, type Reading, type SentenceReading } from './grammar/reading.js';
import { readSentence, type SentenceContext } from './grammar/sentence.js';
import { namesOtherProduct, speaksOfSite } from './grammar/products.js';
import { tokenize, type Token } from './grammar/tokens.js';
import { verbWord } from './grammar/verb-forms.js';
import type { LineIndex } from '../text/line-index.js';
import { deniedQuestion } from './questions.js';
import { rowSentences } from './tables.js';
import { splitSentences } from './sentences.js';

/** A statement that is still being read: what its pronouns and logs stand for may come later. */
interface Draft {
  statement: Statement;
  reading: Reading;
}

/** Source offsets of a quoted passage and its words. */
interface Passage {
  start: number;
  end: number;
  quote: string;
}

/** Statements and unread passages of a document, in reading order. */
export function readStatements(
  clauses: readonly ClauseText[],
  lines: LineIndex,
  owner: string | null,
): { statements: Statement[]; unread: UnreadPassage[] } {
  const drafts: Draft[] = [];
  const unread: UnreadPassage[] = [];
  const besideSite = clauses.some(
    ({ heading, blocks }) =>
      (heading !== null && speaksOfSite(heading.text)) || blocks.some((block) => speaksOfSite(block.text)),
  );
  const byId = new Map(clauses.map((text) => [text.clause.id, text.clause]));
  for (const text of clauses) {
    const reader = new ClauseReader(
      text,
      lines,
      { owner, scope: scopeOf(text.clause, byId, besideSite), besideSite, isHeading: false },
      unread,
      headingsOf(text.clause, byId).join('\n'),
    );
    reader.read();
    // Not spread: the statements of a very long clause would not fit on the stack.
    for (const draft of reader.drafts) drafts.push(draft);
  }
  resolveLogs(drafts);
  return { statements: drafts.map((draft) => draft.statement), unread };
}

/** The heading of a clause and those above it, the nearest first. */
function headingsOf(clause: Clause, byId: ReadonlyMap<string, Clause>): string[] {
  const headings: string[] = [];
  for (let current: Clause | undefined = clause; current; current = byId.get(current.parent ?? ''))
    headings.push(current.heading);
  return headings;
}

/** What a clause is about, from its heading and those above it. */
function scopeOf(clause: Clause, byId: ReadonlyMap<string, Clause>, besideSite: boolean): Scope {
  for (const heading of headingsOf(clause, byId)) {
    const tokens = tokenize(heading, 0, heading.length);
    const words = tokens.map((token) => token.text);
    if (words.some((word) => CHILD_WORDS.has(word) || word === 'coppa')) return 'children';
    if (words.includes('offline')) return 'offline';
    if (isProductTitle(tokens) && namesOtherProduct(tokens, { start: 0, end: tokens.length }, besideSite))
      return 'other';
  }
  return 'site';
}

/** "Mobile apps", "5. Our browser extension", but not "Sharing data with apps". */
function isProductTitle(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => token.isWord).length <= 6 && !tokens.some((token) => verbWord(token.text));
}

const TAKES_BACK =
  /^(?:however|but|except|exceptions?|the (?:only )?exceptions?|nevertheless|that said|this (?:does|policy does|prohibition does) not (?:include|apply)|with the exception|notwithstanding)\b/i;

const ABOUT_KEEPING = /\b(?:retention|retain|kept|keep|storage|stored?|period|delet|how long|duration)/i;
const PERIOD_OF =
  /^([^:–—]{3,60}?)\s*[:–—]\s*((?:for |up to |max|at (?:most|least)|not |no |until |a |an |\d|one|two|three|four|five|six|seven|eight|ten|twelve|thirty|ninety).{2,80})$/is;

class ClauseReader {
  readonly drafts: Draft[] = [];
  readonly #text: ClauseText;
  readonly #headings: string;
  readonly #lines: LineIndex;
  readonly #context: SentenceContext;
  readonly #unread: UnreadPassage[];
  /** Data that "it" and "this information" stand for. */
  #topic: string[] | null = null;
  #topicIsLogs = false;
  /** Drafts of the sentence before. */
  #previous: Draft[] = [];
  #afterPayment = false;
  /** The question that the next sentence may answer. */
  #question: Passage | null = null;
  /** The first sentence is an answer that was read together with the heading. */
  #answered = false;

  /** @param headings of the clause and of those above it */
  constructor(
    text: ClauseText,
    lines: LineIndex,
    context: SentenceContext,
    unread: UnreadPassage[],
    headings: string,
  ) {
    this.#text = text;
    this.#headings = headings;
    this.#lines = lines;
    this.#context = context;
    this.#unread = unread;
  }

  read(): void {
    const { heading, headingOffset, blocks } = this.#text;
    if (heading) {
      const words = heading.text.slice(headingOffset);
      this.#addSentence(heading, headingOffset, heading.text.length, words, {
        ...this.#context,
        isHeading: true,
      });
    }
    let leadIn = heading ? headingLeadIn(heading.text.slice(headingOffset)) : null;
    if (heading && blocks[0]) this.#readAnswer(heading, headingOffset, blocks[0]);
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      if (block.kind === 'item' || block.kind === 'row') {
        const run = itemRun(blocks, i);
        this.#readItems(leadIn, run);
        i += run.length - 1;
        continue;
      }
      leadIn = this.#readParagraph(block, blocks[i + 1]);
    }
    this.#inheritRetention();
  }

  /** "Do you use cookies?" as a heading, and "No." as the first words under it. */
  #readAnswer(heading: Block, offset: number, first: Block): void {
    const [span] = splitSentences(first.text);
    if (!span || first.kind !== 'paragraph') return;
    const question = heading.text.slice(offset);
    const answer = first.text.slice(span.start, span.end);
    const words = deniedQuestion(question, answer);
    if (words === null) return;
    const passage = {
      start: heading.starts[offset]!,
      end: first.ends[span.end - 1]!,
      quote: `${question} ${answer}`,
    };
    const reading = readSentence(words, this.#context);
    if (reading.readings.length === 0) return;
    this.#addPassage(passage, reading);
    this.#answered = true;
    this.#question = null;
  }

  /** Reads a paragraph; returns the words that its last sentence leads a list in with. */
  #readParagraph(block: Block, next: Block | undefined): LeadIn | null {
    const spans = splitSentences(block.text);
    let leadIn: LeadIn | null = null;
    spans.forEach((span, index) => {
      const words = block.text.slice(span.start, span.end);
      if (this.#answered) {
        this.#answered = false;
        return;
      }
      const leads = index === spans.length - 1 && next?.kind === 'item' && /[:–—-]$/.test(words);
      if (leads) leadIn = { words: leadWords(words), block, start: span.start, end: span.end };
      else this.#addSentence(block, span.start, span.end, this.#whole(words), this.#context);
    });
    return leadIn;
  }

  /** Under a heading on retention, "Order records: six years." is a sentence without its verb. */
  #whole(words: string): string {
    const match = ABOUT_KEEPING.test(this.#headings) ? PERIOD_OF.exec(words) : null;
    return match ? `${match[1]!} are kept for ${match[2]!.replace(/^for /i, '')}` : words;
  }

  /** Reads a table row by its column headings; false if they tell nothing. */
  #readRow(row: Block): boolean {
    const passage = { start: row.starts[0]!, end: row.ends.at(-1)!, quote: row.text };
    const readings = rowSentences(row).map((sentence) => readSentence(sentence, this.#context));
    const found = readings.flatMap((reading) => reading.readings);
    if (found.length === 0) return false;
    this.#addPassage(passage, { ...readings[0]!, readings: found, list: null });
    return true;
  }

  #readItems(leadIn: LeadIn | null, items: readonly Block[]): void {
    if (leadIn && !items[0]!.columns && this.#readLedItems(leadIn, items)) return;
    if (leadIn?.block) {
      const words = leadIn.words.replace(SLOT, 'the following');
      this.#addSentence(leadIn.block, leadIn.start, leadIn.end, words, this.#context);
    }
    for (const item of items) {
      if (item.columns && this.#readRow(item)) continue;
      for (const span of splitSentences(item.text)) {
        const words = this.#whole(item.text.slice(span.start, span.end));
        this.#addSentence(item, span.start, span.end, words, this.#context);
      }
    }
  }

  /** Items that go on with the sentence that leads them in. False if they make no sense that way. */
  #readLedItems(leadIn: LeadIn, items: readonly Block[]): boolean {
    const firsts = items.map((item) => splitSentences(item.text)[0] ?? { start: 0, end: item.text.length });
    const probe = items
      .slice(0, 40)
      .map((item, i) => readSentence(withItems(leadIn.words, itemWords(item, firsts[i]!)), this.#context));
    const alone = items
      .slice(0, 40)
      .map((item, i) => readSentence(itemWords(item, firsts[i]!), this.#context));
    const led = probe.filter((reading) => reading.readings.length > 0).length;
    const denies = probe.some((reading) => reading.readings.some((one) => one.polarity === 'denies'));
    const independent = alone.filter((reading) => reading.readings.length > 0).length;
    if (led === 0 || (independent > 0 && !denies && independent >= led)) return false;
    if (
      denies &&
      !/\b(?:with|to|by|from|for|among|via|through|of)$/i.test(leadIn.words) &&
      readSentence(leadIn.words.replace(SLOT, 'data'), this.#context).readings.some(
        (one) => one.polarity === 'denies',
      )
    ) {
      // "We never share X, except:" says all of itself; its items are exceptions or examples.
      return false;
    }
    const isSingleList = !denies && independent === 0 && items.length <= 40 && leadIn.block !== null;
    if (isSingleList) {
      const words = withItems(leadIn.words, items.map((item) => item.text.replace(/[.;,]$/, '')).join(', '));
      const last = items.at(-1)!;
      this.#addPassage(
        {
          start: leadIn.block!.starts[leadIn.start]!,
          end: last.ends.at(-1)!,
          quote: `${leadIn.block!.text.slice(leadIn.start, leadIn.end)} ${items.map((item) => item.text).join(' ')}`,
        },
        readSentence(words, this.#context),
      );
      return true;
    }
    items.forEach((item, i) => {
      splitSentences(item.text).forEach((span, index) => {
        const words = item.text.slice(span.start, span.end);
        const isDenied = probe[i]?.readings.some((one) => one.polarity === 'denies') ?? false;
        const isAlone = index > 0 || (!isDenied && (alone[i]?.readings.length ?? 0) > 0);
        this.#addSentence(
          item,
          span.start,
          span.end,
          isAlone ? words : withItems(leadIn.words, words),
          this.#context,
        );
      });
    });
    return true;
  }

  #addSentence(block: Block, start: number, end: number, words: string, context: SentenceContext): void {
    if (block.starts[start] === undefined || end <= start) return;
    const passage = {
      start: block.starts[start],
      end: block.ends[end - 1]!,
      quote: block.text.slice(start, end),
    };
    if (this.#addAnswer(passage, context)) return;
    this.#addPassage(
      passage,
      readSentence(words, { ...context, afterPayment: this.#afterPayment }),
      context.isHeading,
    );
    this.#afterPayment = /\bpayments?\b/i.test(words);
  }

  /** "Do you sell data?" with "No." after it: the two together say something. */
  #addAnswer(answer: Passage, context: SentenceContext): boolean {
    const question = this.#question;
    this.#question = answer.quote.endsWith('?') ? answer : null;
    const words = question && answered(question.quote, answer.quote);
    const sentence = words ? readSentence(words, context) : null;
    if (!question || !sentence || sentence.readings.length === 0) return false;
    if (this.#unread.at(-1)?.quote === question.quote) this.#unread.pop();
    const quote = `${question.quote} ${answer.quote}`;
    this.#addPassage({ start: question.start, end: answer.end, quote }, sentence);
    return true;
  }

  #addPassage(passage: Passage, sentence: SentenceReading, isHeading = false): void {
    if (TAKES_BACK.test(passage.quote)) this.#weakenPrevious();
    if (sentence.list && this.#addList(passage, sentence.list)) return;
    const drafts = sentence.readings.map((reading) => this.#draft(passage, reading));
    this.drafts.push(...drafts);
    if (drafts.length === 0 && !isHeading) this.#addUnread(passage, sentence);
    if (drafts.length > 0) this.#previous = drafts;
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
      clause: this.#text.clause.id,
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

  #addUnread(passage: Passage, sentence: SentenceReading): void {
    const { startLine, endLine } = this.#lines.range(passage.start, passage.end);
    const reason = sentence.reason ?? whyUnread(sentence.tokens, []);
    this.#unread.push({ startLine, endLine, quote: passage.quote, reason });
  }

  /** How long logs are kept holds for what is logged. */
  #inheritRetention(): void {
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
}

function isSameData(statement: Statement, logs: readonly Draft[]): boolean {
  return logs.some((log) => log.statement.data.join() === statement.data.join());
}

/** What "the logs" hold is what the policy says is logged, in the same clause if it says so there. */
function resolveLogs(drafts: readonly Draft[]): void {
  const logged = drafts.filter(
    (draft) =>
      draft.statement.action === 'log' && draft.statement.polarity !== 'denies' && !draft.reading.logs,
  );
  for (const { statement, reading } of drafts) {
    if (!reading.logs) continue;
    const here = logged.filter((draft) => draft.statement.clause === statement.clause);
    const found = (here.length > 0 ? here : logged).flatMap((draft) => draft.statement.data);
    const others = statement.data.filter((key) => key !== 'user');
    statement.data = [...new Set([...others, ...found])];
  }
}

interface LeadIn {
  words: string;
  /** The block it stands in; null for a heading, which is read on its own. */
  block: Block | null;
  start: number;
  end: number;
}

/** A lead-in without its colon and without "the following", which the items replace. */
function leadWords(words: string): string {
  return words
    .replace(/\s*[:–—-]+$/, '')
    .replace(
      /\b(?:any of |all of )?(?:the )?following(?: (?:types?|kinds?|categories|pieces?|items?)(?: of)?)?(?: (?:personal )?(?:information|data|details|things|items))?$/i,
      '',
    )
    .replace(
      /\b(?:the )?following(?: (?:types?|kinds?|categories|pieces?|items?)(?: of)?)?(?: (?:personal )?(?:information|data|details|things|items))?(?= (?:in|on|into|to|with|from|by|via|when|whenever|each|every|for|about|automatically)\b)/i,
      SLOT,
    )
    .trim();
}

/** Where "the following" stood in a lead-in that goes on after it: "stores the following in log files:". */
const SLOT = '\uFFFC';

/** A lead-in together with items. */
function withItems(leadIn: string, items: string): string {
  return leadIn.includes(SLOT) ? leadIn.replace(SLOT, items) : `${leadIn} ${items}`;
}

/** A heading such as "Information we collect" or "We never:" that leads in the list under it. */
function headingLeadIn(words: string): LeadIn | null {
  const lead = (text: string): LeadIn => ({ words: text, block: null, start: 0, end: 0 });
  const topic =
    /^(?:(?:what|which|the|types of|kinds of|categories of) )?(?:personal )?(?:information|data|cookies|details)?(?: (?:that )?)?we ((?:do not|don['’]t|never|will not|won['’]t|may|also|automatically|will) )?(collect|store|log|use|share|sell|gather|record|keep|track)\b/i.exec(
      words,
    );
  if (topic && words.split(/\s+/).length <= 8) return lead(`We ${topic[1] ?? ''}${topic[2]!}`);
  return words.endsWith(':') ? lead(leadWords(words)) : null;
}

function itemRun(blocks: readonly Block[], from: number): Block[] {
  let end = from;
  while (end < blocks.length && (blocks[end]!.kind === 'item' || blocks[end]!.kind === 'row')) end++;
  return blocks.slice(from, end);
}

function itemWords(item: Block, span: { start: number; end: number }): string {
  return item.text.slice(span.start, span.end);
}
