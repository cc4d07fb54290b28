import { verbWord } from './grammar/verb-forms.js';
import { table } from '../data/table.js';

/** "No.", "Never!", "Yes, we do." and the like: an answer that says nothing but yes or no. */
const ANSWER =
  /^(?:a(?:nswer)?: ?)?(?:(no|nope|never|not at all|absolutely not|certainly not|of course not|not ever)|(yes|yep|of course))(?:, (?:we|i|it|they|this) (?:do(?:es)?|will|are|is|have|has|can)(?: not|n['’]t|not)?)?(?:,? (?:never|not at all|absolutely|ever))?[.!]*$/i;

const QUESTION = /^(?:q(?:uestion)?: ?)?(do|does|did|will|would|can|is|are|have|has) (.+?) ?\?$/i;

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
 * What a bare answer makes of a question: "Do you sell my data?" and "No." come to "we do not sell your data".
 * Null where the one is no question for yes or no, or the other says more than that.
 */
export function answered(question: string, answer: string): string | null {
  const asked = QUESTION.exec(question);
  const given = ANSWER.exec(answer);
  if (!asked || !given) return null;
  const auxiliary = asked[1]!.toLowerCase();
  const words = asked[2]!.split(' ').map((word) => SWAPPED[word.toLowerCase()] ?? word);
  const not = given[1] ? ['not'] : [];
  if (words[0]?.toLowerCase() === 'there') {
    const rest = words.slice(1).filter((word) => word !== 'any');
    return ['there', auxiliary, ...(given[1] ? ['no'] : []), ...rest].join(' ').concat('.');
  }
  const form = /^(?:is|are|have|has)$/.test(auxiliary) ? 'participle' : 'base';
  const verb = words.findIndex((word, i) => i > 0 && verbWord(word.toLowerCase())?.forms.has(form));
  if (verb < 0) return null;
  return [...words.slice(0, verb), auxiliary, ...not, ...words.slice(verb)].join(' ').concat('.');
}
