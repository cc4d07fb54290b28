import { verbWord } from './grammar/verb-forms.js';
import { table } from '../data/table.js';

/** "No.", "Never!", "None at all.", "Yes, we do." and the like: an answer that says nothing but yes or no. */
const ANSWER =
  /^(?:a(?:nswer)?: ?)?(?:(no|nope|never|none|nothing|no way|not (?:at all|ever)|(?:absolutely|certainly|of course|definitely) not|we (?:do not|don['’]t|never do|will not|won['’]t))|(yes|yep|of course))(?:,? (?:we|i|it|they|this) (?:never )?(?:do(?:es)?|will|won|are|is|have|has|can)(?: not|n['’]t|['’]t|not)?)?(?:,? (?:never|none|nothing|not at all|absolutely|ever|at all))?[.!]*$/i;

const QUESTION = /^(?:q(?:uestion)?: ?)?(do|does|did|will|would|can|is|are|have|has) (.+?) ?\?$/i;

const WHAT_QUESTION =
  /^(?:q(?:uestion)?: ?)?what (?:(?:kinds?|types?|sorts?) of )?(?:personal )?(?:data|information|details|things)? ?(?:do|does|will) (?:you|we|(?:this|the|our) (?:web)?site) (.+?) ?\?$/i;

const HOW_LONG = /^how long (?:do|does|will|is|are) (.+?) ?\?$/i;
const PERIOD =
  /^(?:for|until|till|up to|as long|no longer|at (?:most|least)|an?|\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b.{2,}$/i;
const WHO =
  /^(?:(?:with |to )?who(?:m|ever)?) (?:else )?do (?:you|we) (share|sell|disclose|give|pass) (.+?)(?: (?:with|to))? ?\?$/i;
const WHOM =
  /^(only |just )?(?:with |to )?((?:nobody|no[ -]one|none|our|the|those|people|companies|law|courts?|authorities)\b.{0,200})$/i;

/** An answer that is a sentence of its own. */
const SENTENCE = /^(?:\S+ ){0,5}(?:may|will|might|can|does|do|is|are|shares?|sells?|gives?)\b/i;

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
  if (!given) return completed(question.trim(), answer.trim());
  const denied = given[1] !== undefined;
  const asked = QUESTION.exec(question.trim());
  if (asked) return statedAs(asked[1]!.toLowerCase(), asked[2]!, denied);
  const [, what] = WHAT_QUESTION.exec(question.trim()) ?? [];
  if (what && denied) return `We ${fromSite(what).join(' ')} nothing.`;
  return denied && /^(?:no|none|nothing|never)\b/i.test(answer) && TOPIC.test(question)
    ? `No ${question}.`
    : null;
}

/** "How long do you keep my order?" and "Six years.", "Who do you share it with?" and "Only with our courier." */
function completed(question: string, answer: string): string | null {
  const kept = HOW_LONG.exec(question);
  if (kept && PERIOD.test(answer)) return keptFor(fromSite(kept[1]!), answer);
  const shared = WHO.exec(question);
  const whom = shared && WHOM.exec(answer);
  if (!whom || SENTENCE.test(answer)) return null;
  const [, verb = '', what = ''] = shared;
  return `We ${verb} ${fromSite(what).join(' ')} ${whom[1] ? 'only ' : ''}with ${whom[2]!}`;
}

function keptFor(words: readonly string[], answer: string): string | null {
  const verb = words.findIndex((word) =>
    /^(?:keep|store|retain|hold|kept|stored|retained|held|saved?)$/i.test(word),
  );
  if (verb < 1) return null;
  const what = words.slice(0, verb).filter((word) => word !== 'be');
  const statement = /^(?:kept|stored|retained|held|saved)$/i.test(words[verb]!)
    ? `${what.join(' ')} is ${words[verb]!}`
    : `We keep ${words.slice(verb + 1).join(' ')}`;
  const led = /^(?:for|until|till|as|no)\b/i.test(answer) ? '' : 'for ';
  return `${statement} ${led}${answer.charAt(0).toLowerCase()}${answer.slice(1)}`;
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
