import type { Block } from './block.js';

/** Words that lead in a list. */
export interface LeadIn {
  words: string;
  /** The block it stands in, with its place there; null for a heading, which is read on its own. */
  block: Block | null;
  start: number;
  end: number;
}

/** Where "the following" stood in a lead-in that goes on after it: "stores the following in log files:". */
const SLOT = '\uFFFC';

/** The sentence that ends a paragraph and leads in the list after it, without its colon. */
export function paragraphLeadIn(block: Block, start: number, end: number): LeadIn {
  return { words: leadWords(block.text.slice(start, end)), block, start, end };
}

/** "What we don't do": the items are what is not done. */
const WHAT_WE_DO =
  /\b(?:what|things) we (do not|don['’]t|never|will not|won['’]t) (?:ever )?do\b[\s:.…—-]*$/i;

/** "for the following purposes, and ...:": the items say which, so that what stands between is left out. */
const AFTER_PURPOSES =
  /(?<=\bfor (?:any of |one or more of )?the following (?:\w+ )?(?:purposes|reasons)), .*$/i;

/** "The main ways in which we collect information are:": each item tells when or how. */
const WAYS =
  /^(?:the|some|these are the|there are \w+)(?: \w+)? ways (?:(?:in which|that|how) )?we ((?:\w+ )?(?:collect|gather|obtain|receive|get|take) [^:]{2,60}?) (?:are|include)[\s:–—-]*$/i;

/** A heading such as "Information we collect" or "We never:" that leads in the list under it. */
export function headingLeadIn(words: string): LeadIn | null {
  const lead = (text: string): LeadIn => ({ words: text, block: null, start: 0, end: 0 });
  const doing = WHAT_WE_DO.exec(words);
  if (doing) return lead(`We ${doing[1]!}`);
  const topic =
    /^(?:(?:what|which|the|types of|kinds of|categories of) )?(?:personal )?(?:information|data|cookies|details)?(?: (?:that )?)?we ((?:do not|don['’]t|never|will not|won['’]t|may|also|automatically|will) )?(collect|store|log|use|share|sell|gather|record|keep|track)\b/i.exec(
      words,
    );
  if (topic && words.split(/\s+/).length <= 8) return lead(`We ${topic[1] ?? ''}${topic[2]!}`);
  return words.endsWith(':') ? lead(leadWords(words)) : null;
}

/** A lead-in together with items, or with words that stand for them. */
export function withItems({ words }: LeadIn, items: string): string {
  return words.includes(SLOT) ? words.replace(SLOT, items) : `${words} ${items}`;
}

/** A lead-in without its list; `slot` stands where the list would stand within it. */
export function withoutItems({ words }: LeadIn, slot: string): string {
  return words.replace(SLOT, slot);
}

/** A lead-in without its colon and without "the following", which the items replace. */
function leadWords(words: string): string {
  const doing = WHAT_WE_DO.exec(words);
  if (doing) return `We ${doing[1]!}`;
  const ways = WAYS.exec(words);
  if (ways) return `We ${ways[1]!}`;
  return words
    .replace(/\s*[:–—-]+$/, '')
    .replace(AFTER_PURPOSES, '')
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
