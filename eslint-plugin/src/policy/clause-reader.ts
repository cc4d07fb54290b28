import type { UnreadPassage } from '../model/index.js';
import type { LineIndex } from '../text/line-index.js';
import type { Block } from './block.js';
import type { ClauseText } from './clauses.js';
import { ClauseDrafts, type Draft, type Passage } from './drafts.js';
import { THINGS } from './grammar/lexicon.js';
import { withoutCommonWords } from './grammar/names.js';
import { whyUnread } from './grammar/reasons.js';
import type { SentenceReading } from './grammar/reading.js';
import { DEFINITION, readSentence, type SentenceContext } from './grammar/sentence.js';
import { tokenize } from './grammar/tokens.js';
import { headingLeadIn, type LeadIn, paragraphLeadIn, withItems, withoutItems } from './lead-ins.js';
import { answered } from './questions.js';
import { lowerFirst, rowSentences } from './tables.js';
import { splitSentences } from './sentences.js';

const ABOUT_KEEPING = /\b(?:retention|retain|kept|keep|storage|stored?|period|delet|how long|duration)/i;
const PERIOD_OF =
  /^([^:–—]{3,60}?)\s*[:–—]\s*((?:for |up to |max|at (?:most|least)|not |no |until |a |an |\d|one|two|three|four|five|six|seven|eight|ten|twelve|thirty|ninety).{2,80})$/is;

/** An item that begins so is a sentence of its own, whatever leads it in. */
const OWN_SUBJECT = /^(?:we|I|you) /i;

/** More items than these are not tried together with their lead-in. */
const MAX_PROBED = 40;

/** Reads the heading, paragraphs, lists and tables of one clause. */
export class ClauseReader {
  readonly #text: ClauseText;
  readonly #headings: string;
  readonly #lines: LineIndex;
  readonly #context: SentenceContext;
  readonly #unread: UnreadPassage[];
  readonly #drafts: ClauseDrafts;
  #afterPayment = false;
  #afterVendor = false;
  #afterDefinition = false;
  /** What the next sentence may answer: a question, or a heading. */
  #question: Passage | null = null;

  /**
   * @param headings of the clause and of those above it
   * @param unread receives what nothing was read from
   */
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
    this.#drafts = new ClauseDrafts(text.clause.id, lines);
  }

  read(): Draft[] {
    const { heading, headingOffset, blocks } = this.#text;
    if (heading) {
      const words = heading.text.slice(headingOffset);
      this.#addSentence(heading, headingOffset, heading.text.length, words, true);
    }
    let leadIn = heading ? headingLeadIn(heading.text.slice(headingOffset)) : null;
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
    this.#drafts.inheritRetention();
    return this.#drafts.drafts;
  }

  /** Reads a paragraph; returns the words that its last sentence leads a list in with. */
  #readParagraph(block: Block, next: Block | undefined): LeadIn | null {
    const spans = splitSentences(block.text);
    let leadIn: LeadIn | null = null;
    spans.forEach(({ start, end }, index) => {
      const words = block.text.slice(start, end);
      const leads = index === spans.length - 1 && next?.kind === 'item' && /[:–—-]$/.test(words);
      if (leads) leadIn = paragraphLeadIn(block, start, end);
      else this.#addSentence(block, start, end, this.#whole(words));
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
    if (leadIn && isCondition(leadIn.words)) {
      for (const item of items) {
        for (const { start, end } of splitSentences(item.text)) {
          const words = item.text.slice(start, end);
          this.#addSentence(item, start, end, `${leadIn.words}, ${lowerFirst(words)}`);
        }
      }
      return;
    }
    if (leadIn && !items[0]!.columns && this.#readLedItems(leadIn, items)) return;
    if (leadIn?.block) {
      const { block, start, end } = leadIn;
      this.#addSentence(block, start, end, withoutItems(leadIn, 'the following'));
    }
    for (const item of items) {
      if (item.columns && this.#readRow(item)) continue;
      for (const { start, end } of splitSentences(item.text))
        this.#addSentence(item, start, end, this.#whole(item.text.slice(start, end)));
    }
  }

  /** Items that go on with the sentence that leads them in. False if they make no sense that way. */
  #readLedItems(leadIn: LeadIn, items: readonly Block[]): boolean {
    const firsts = items.slice(0, MAX_PROBED).map(firstSentence);
    const probe = firsts.map((words) => readSentence(withItems(leadIn, words), this.#context));
    // That an item names a service under a title on services is no sentence of its own.
    const alone = firsts.map((words) => readSentence(words, { ...this.#context, underServices: false }));
    const denies = probe.some(isDenying);
    const led = probe.filter((reading) => reading.readings.length > 0).length;
    const independent = alone.filter((reading) => reading.readings.length > 0).length;
    if (led === 0 || (independent > 0 && !denies && independent >= led)) return false;
    if (denies && this.#deniesAlone(leadIn)) return false;
    if (!denies && independent === 0 && items.length <= MAX_PROBED && leadIn.block !== null) {
      this.#addPassage(...this.#asOneSentence(leadIn, leadIn.block, items));
      return true;
    }
    items.forEach((item, i) => {
      const isDenied = probe[i] !== undefined && isDenying(probe[i]);
      splitSentences(item.text).forEach(({ start, end }, index) => {
        const words = item.text.slice(start, end);
        const isWhole = !isDenied || OWN_SUBJECT.test(words);
        const isAlone = index > 0 || (isWhole && (alone[i]?.readings.length ?? 0) > 0);
        this.#addSentence(item, start, end, isAlone ? words : withItems(leadIn, words));
      });
    });
    return true;
  }

  /** "We never share X, except:" says all of itself; its items are exceptions or examples. */
  #deniesAlone(leadIn: LeadIn): boolean {
    return (
      !/\b(?:with|to|by|from|for|among|via|through|of)$/i.test(leadIn.words) &&
      isDenying(readSentence(withoutItems(leadIn, 'data'), this.#context))
    );
  }

  #asOneSentence(leadIn: LeadIn, block: Block, items: readonly Block[]): [Passage, SentenceReading] {
    const words = withItems(leadIn, items.map((item) => item.text.replace(/[.;,]$/, '')).join(', '));
    const quote = [block.text.slice(leadIn.start, leadIn.end), ...items.map((item) => item.text)].join(' ');
    const passage = { start: block.starts[leadIn.start]!, end: items.at(-1)!.ends.at(-1)!, quote };
    return [passage, readSentence(words, this.#context)];
  }

  #addSentence(block: Block, start: number, end: number, words: string, isHeading = false): void {
    if (block.starts[start] === undefined || end <= start) return;
    const quote = block.text.slice(start, end);
    const passage = { start: block.starts[start], end: block.ends[end - 1]!, quote };
    if (this.#addAnswer(passage, isHeading)) return;
    const [afterPayment, afterVendor] = [this.#afterPayment, this.#afterVendor];
    const afterDefinition = this.#afterDefinition;
    const context = { ...this.#context, isHeading, afterPayment, afterVendor, afterDefinition };
    const sentence = readSentence(words, context);
    this.#addPassage(passage, sentence, isHeading);
    this.#afterDefinition = sentence.reason === DEFINITION;
    this.#afterPayment = /\bpayments?\b/i.test(words);
    this.#afterVendor = namesVendorLast(words) || (afterVendor && /^(?:it|they|this|the)\b/i.test(words));
  }

  /** "Do you sell data?" with "No." after it: the two together say something. */
  #addAnswer(answer: Passage, isHeading: boolean): boolean {
    const question = this.#question;
    this.#question = isHeading || answer.quote.endsWith('?') ? answer : null;
    const words = question && answered(question.quote, answer.quote);
    const sentence = words ? readSentence(words, this.#context) : null;
    if (!question || !sentence || sentence.readings.length === 0) return false;
    if (this.#unread.at(-1)?.quote === question.quote) this.#unread.pop();
    const quote = `${question.quote} ${answer.quote}`;
    this.#addPassage({ start: question.start, end: answer.end, quote }, sentence);
    return true;
  }

  #addPassage(passage: Passage, sentence: SentenceReading, isHeading = false): void {
    if (this.#drafts.add(passage, sentence) || isHeading) return;
    const { startLine, endLine } = this.#lines.range(passage.start, passage.end);
    const reason = sentence.reason ?? whyUnread(sentence.tokens, []);
    this.#unread.push({ startLine, endLine, quote: passage.quote, reason });
  }
}

/** What a vendor was named in last, the next "it" may be about. */
function namesVendorLast(words: string): boolean {
  const last = THINGS.matchAll(withoutCommonWords(tokenize(words, 0, words.length))).at(-1)?.value;
  return last?.kind === 'vendor';
}

/** "Unless the law requires it:": no sentence, but what each of the items hangs on. */
function isCondition(words: string): boolean {
  return /^(?:unless|except (?:where|when|if|as)|without (?:your|the|a)\b|if you)\b[^,]{3,60}$/i.test(words);
}

function isDenying(sentence: SentenceReading): boolean {
  return sentence.readings.some((reading) => reading.polarity === 'denies');
}

function itemRun(blocks: readonly Block[], from: number): Block[] {
  let end = from;
  while (end < blocks.length && (blocks[end]!.kind === 'item' || blocks[end]!.kind === 'row')) end++;
  return blocks.slice(from, end);
}

function firstSentence({ text }: Block): string {
  const [first] = splitSentences(text);
  return first ? text.slice(first.start, first.end) : text;
}
