import type { Judgment, PolicyPromise, Topic } from '../model/index.js';

/** Longest quote shown whole; a longer one is cut at a word. */
const QUOTE_LIMIT = 240;

/** What a silent policy says nothing about. */
const SUBJECTS: Record<Topic, string> = {
  cookies: 'cookies',
  'device-storage': "storing data on the visitor's device",
  analytics: 'analytics',
  'log-fields': 'the fields of logs',
  retention: 'how long data is kept',
  'data-collection': 'collecting this data',
  email: 'sending mail',
  payments: 'payments',
  anonymization: 'anonymized statistics',
  'third-parties': 'sharing data with third parties',
  transport: 'encrypted transport',
};

/**
 * The whole message of a judgment: what the code does, the verdict, and the clause in its own words.
 *
 * @param pathOf how a policy's absolute path is shown, relative to the working directory
 * @param policies the documents of the policy, for a practice that no clause speaks of
 */
export function messageOf(
  judgment: Judgment,
  pathOf: (path: string) => string,
  policies: readonly string[],
): string {
  const { practice, verdict, promise, against, note } = judgment;
  const cite = (cited: PolicyPromise): string => reference(cited, pathOf(cited.policyPath));
  const lead = `${practice.what}: ${verdict}`;
  if (promise === null) {
    const names = policies.map(pathOf);
    const says = names.length > 1 ? 'say' : 'says';
    return `${lead}, ${joinWords(names)} ${says} nothing about ${SUBJECTS[practice.kind]}.`;
  }
  if (verdict === 'ambiguous' && against !== null) {
    const verb = promise.polarity === 'denies' ? 'denied by' : 'left out by';
    return `${lead}, ${verb} ${cite(promise)} but permitted by ${cite(against)}`;
  }
  switch (note?.kind) {
    case 'not-listed':
      return `${lead}, not among the ${note.noun} of ${cite(promise)}`;
    case 'broader-term':
      return `${lead}, covered only by a broader term of ${cite(promise)}`;
    case 'condition':
      return `${lead}, code cannot show whether it is the case of ${cite(promise)}`;
    case 'arithmetic':
      return `${lead} by ${cite(promise)} ${note.text}.`;
    case 'undeclared-vendor':
      return `${lead} by ${cite(promise)} If it works on your behalf, declare it in privacy-promises.yml: vendors: [{ name: ${note.vendor}, role: processor }].`;
    default:
      return `${lead} by ${cite(promise)}`;
  }
}

/** `PRIVACY.md:21 §2.1 Cookies: "This site does not use cookies."` */
export function reference(promise: PolicyPromise, path: string): string {
  const clause = [`§${promise.clause}`, promise.clauseHeading].filter((part) => part !== '').join(' ');
  return `${path}:${promise.startLine} ${clause}: "${shorten(promise.quote)}"`;
}

export function shorten(quote: string): string {
  if (quote.length <= QUOTE_LIMIT) return quote;
  const cut = quote.slice(0, QUOTE_LIMIT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LIMIT - 40))} ...`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
