import { verbWord } from './grammar/verb-forms.js';
import { table } from '../data/table.js';

/** "No.", "Never!", "None at all.", "Yes, we do." and the like: an answer that says nothing but yes or no. */
const ANSWER =
  /^(?:a(?:nswer)?: ?)?(?:(no|nope|never|none|nothing|not (?:at all|ever)|(?:absolutely|certainly|of course|definitely) not|we (?:do not|don['’]t|never do|will not|won['’]t))|(yes|yep|of course))(?:,? (?:we|i|it|they|this) (?:never )?(?:do(?:es)?|will|won|are|is|have|has|can)(?: not|n['’]t|['’]t|not)?)?(?:,? (?:never|none|nothing|not at all|absolutely|ever|at all))?[.!]*$/i;

const QUESTION = /^(?:q(?:uestion)?: ?)?(do|does|did|will|would|can|is|are|have|has) (.+?) ?\?$/i;

const WHAT_QUESTION =
  /^(?:q(?:uestion)?: ?)?what (?:(?:kinds?|types?|sorts?) of )?(?:personal )?(?:data|information|details|things)? ?(?:do|does|will) (?:you|we|(?:this|the|our) (?:web)?site) (.+?) ?\?$/i;

/** "Cookies" as a heading, and "None." under it. */
const TOPIC = /^[\w- ]{3,40}$/;

/** What visitors say of themselves and ask the site, as the site says it of them and itself. */
const SWAPPED: Readonly<Record<string, string>> = table({
  you: 'we',
  i: 'you',
  my: 'your',
  mine: 'yours',
  me: 'you',
  your: 'our',
  yourself: 'ourselves',
});

/**
 * What a bare answer makes of a question: "Do you sell my data?" and "No." come to "we do not sell your data". A
 * topic that is answered with "None." is denied, too.
 *
 * @returns the two as one sentence; null where the one asks nothing, or the other says more than yes or no
 */
export function answered(question: string, answer: string): string | null {
  const given = ANSWER.exec(answer.trim());
  if (!given) return null;
  const denied = given[1] !== undefined;
  const asked = QUESTION.exec(question.trim());
  if (asked) return statedAs(asked[1]!.toLowerCase(), asked[2]!, denied);
  const [, what] = WHAT_QUESTION.exec(question.trim()) ?? [];
  if (what && denied) return `We ${fromSite(what).join(' ')} nothing.`;
  return denied && /^(?:no|none|nothing|never)\b/i.test(answer) && TOPIC.test(question)
    ? `No ${question}.`
    : null;
}

function fromSite(words: string): string[] {
  return words.split(' ').map((word) => SWAPPED[word.toLowerCase()] ?? word);
}

function statedAs(auxiliary: string, rest: string, denied: boolean): string | null {
  const words = fromSite(rest).filter((word, i) => i === 0 || word.toLowerCase() !== 'ever');
  if (words[0]?.toLowerCase() === 'there') {
    const things = words.slice(1).filter((word) => !/^(?:an?|any)$/i.test(word));
    return ['there', auxiliary, ...(denied ? ['no'] : []), ...things].join(' ').concat('.');
  }
  const form = /^(?:is|are|have|has)$/.test(auxiliary) ? 'participle' : 'base';
  const verb = words.findIndex(
    (word, i) =>
      i > 0 &&
      (verbWord(word.toLowerCase())?.forms.has(form) || (form === 'base' && word.toLowerCase() === 'be')),
  );
  if (verb < 0) return null;
  const not = denied ? ['not'] : [];
  return [...words.slice(0, verb), auxiliary, ...not, ...words.slice(verb)].join(' ').concat('.');
}
