const NO =
  /^(?:no|nope|never|none|nothing|not at all|absolutely not|we (?:do not|don['’]t|never do|will not|won['’]t)|no,? (?:never|not at all|none|nothing|we (?:do not|don['’]t|never do|will not|won['’]t)|they (?:are not|aren['’]t)|it (?:is not|isn['’]t))|nothing at all|none at all)[.!]?$/i;

/**
 * A heading that asks together with an answer that only denies, as a statement: "Do you use cookies?" and "No."
 * are "We do not use cookies." Null when it is no such pair.
 */
export function deniedQuestion(heading: string, answer: string): string | null {
  if (!NO.test(answer.trim())) return null;
  const question = heading.trim().replace(/[’]/g, "'");
  if (!question.endsWith('?')) {
    // "Cookies: none."
    return /^(?:no|none|nothing|never)\b/i.test(answer) && /^[\w- ]{3,40}$/.test(question)
      ? `No ${question}.`
      : null;
  }
  const words = ours(question.slice(0, -1));
  const what =
    /^what (?:kind of |kinds of |personal |type of )*(?:data|information|details|things)? ?(?:do|does|will) (?:you|we|this site|the site) (.+)$/i.exec(
      words,
    );
  if (what) return `We ${what[1]!} nothing.`;
  const active =
    /^(?:do|does|will|did|have) (?:you|we|(?:this|the|our) (?:site|website|app|service|shop)) (?:ever )?(.+)$/i.exec(
      words,
    );
  if (active) return `We do not ${active[1]!}.`;
  const existential = /^(?:is|are) there (?:any |a |an )?(.+)$/i.exec(words);
  if (existential) return `There is no ${existential[1]!}.`;
  const passive =
    /^(is|are|will) (.+?) (?:be )?((?:\w+ly )?\w+(?:ed|old|ent|iven|ept|eld|ead|aken|een)\b.*)$/i.exec(words);
  if (passive) {
    const [, auxiliary = '', subject = '', rest = ''] = passive;
    return `${subject} ${auxiliary.toLowerCase() === 'will' ? 'will not be' : `${auxiliary.toLowerCase()} not`} ${rest}.`;
  }
  return null;
}

/** The visitor asks: "my data" is the visitor's, "you" are the site. */
function ours(question: string): string {
  return question.replace(/\b(?:my|our)\b/gi, 'your').replace(/\bme\b/gi, 'you');
}
