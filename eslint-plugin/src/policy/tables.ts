import type { Block } from './block.js';
import { answered } from './questions.js';
import { splitSentences } from './sentences.js';

/** What a row of a table says, as sentences that the grammar reads. */
export function rowSentences(row: Block): string[] {
  const { headings, offsets } = row.columns ?? { headings: [], offsets: [] };
  const cells = offsets.map((offset, i) => row.text.slice(offset, offsets[i + 1] ?? row.text.length).trim());
  const [what = ''] = cells;
  if (what.endsWith('?')) return answerSentences(what, cells[1] ?? '');
  if (what !== '' && PARTY.test(headings[0] ?? '')) return recipientSentences(what, headings, cells);
  if (
    what === '' ||
    !/\b(?:data|information|what|categor|type|cookie|kind|item|field|name)/i.test(headings[0] ?? '')
  )
    return [];
  const sentences: string[] = [];
  let denied = false;
  headings.forEach((heading, i) => {
    const answer = /^(yes|no|never|none|not)\b/i.exec(cells[i] ?? '')?.[1]?.toLowerCase();
    const verb = VERBS.find(([words]) => words.test(heading))?.[1];
    if (i === 0 || !answer || !verb) return;
    denied ||= answer !== 'yes';
    sentences.push(answer === 'yes' ? `We ${verb} ${what}.` : `We do not ${verb} ${what}.`);
  });
  if (sentences.length > 0 || denied) return sentences;
  const isCookie = /cookie/i.test(headings[0] ?? '');
  const purpose = cells[headings.findIndex((heading) => /purpose|why|use/i.test(heading))];
  const kept =
    cells[
      headings.findIndex((heading) =>
        /kept|keep|retention|retain|period|duration|expir|lifetime|how long|storage/i.test(heading),
      )
    ];
  const owned = /^(?:your|the|any|a|an|all|our)\b/i.test(what) ? what : `your ${what}`;
  sentences.push(isCookie ? 'We use cookies.' : `We collect ${owned}${purpose ? ` for ${purpose}` : ''}.`);
  if (kept) sentences.push(`${isCookie ? 'Cookies' : what} are kept for ${kept.replace(/^for /i, '')}.`);
  return sentences;
}

/** "Do you sell my data? | No.": the two together, or an answer that says all of itself. */
function answerSentences(question: string, answer: string): string[] {
  const whole = answered(question, answer);
  return whole === null ? splitSentences(answer).map(({ start, end }) => answer.slice(start, end)) : [whole];
}

const PARTY =
  /\b(?:processor|sub-?processor|provider|vendor|recipient|third[- ]part|partner|company|service|supplier|contractor)/i;

/** "Stripe | Payments | Name, card data": who gets what, and for what. */
function recipientSentences(who: string, headings: readonly string[], cells: readonly string[]): string[] {
  const cell = (words: RegExp): string =>
    (cells[headings.findIndex((heading, i) => i > 0 && words.test(heading))] ?? '').replace(/[.;]\s*$/, '');
  const data =
    cell(/data|information|what(?! (?:for|(?:we|it is|they are) (?:use|do)))|categor|receives|gets/i) ||
    'data';
  const purpose = cell(/purpose|why|use|service|function|role|reason|activity|what for|what (?:they|it) do/i);
  const sentences = [`We share ${data} with ${who}${purpose === '' ? '' : ` for ${lowerFirst(purpose)}`}.`];
  if (/\bpay(?:ment|ments|ing)?\b|\bbilling\b|\bcheckout\b/i.test(purpose))
    sentences.push(`Payments are handled by ${who}.`);
  if (/\be-?mails?\b|\bnewsletters?\b/i.test(purpose)) sentences.push(`We send e-mail.`);
  return sentences;
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\bcollect/i, 'collect'],
  [/\b(?:share|disclos)/i, 'share'],
  [/\bs(?:ell|old)\b/i, 'sell'],
  [/\b(?:store|saved)/i, 'store'],
  [/\blog/i, 'log'],
];
