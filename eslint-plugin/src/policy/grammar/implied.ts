import { base, type Clause } from './clause.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

const TAKES = new Set<Reading['action']>(['collect', 'use', 'store', 'log']);

/** What a sentence on taking or using data allows beside that: the mail it is for, the cookies it is taken with. */
export function impliedReadings(clause: Clause, meant: readonly Reading[]): Reading[] {
  const taken = meant.find(({ action, polarity }) => polarity !== 'denies' && TAKES.has(action));
  if (!taken || clause.negated || clause.subject.kind === 'third-party') return [];
  const { tokens, predicate } = clause;
  // What is used "to keep you informed" is followed by another verb, where the complement of a passive ends.
  const end = predicate.passive
    ? Math.max(predicate.complementEnd, predicate.end + 12)
    : predicate.complementEnd;
  const rest = tokens.slice(predicate.end, end);
  const around = [...introduction(clause), ...rest];
  return [...mailFor(clause, rest, taken, meant), ...cookiesBy(clause, around, taken, meant)];
}

/** "When you visit our site (e.g. via cookies), we ...": what stands in brackets before the clause. */
function introduction({ tokens, predicate }: Clause): readonly Token[] {
  const close = tokens.findLastIndex((token, i) => i < predicate.start && token.text === ')');
  const open = tokens.findLastIndex((token, i) => i < close && token.text === '(');
  return close > 0 && open >= 0 ? tokens.slice(open, close + 1) : [];
}

const TELLS = /^(?:contact|notify|inform|update|reach|remind|alert|communicate|write|respond|reply|answer)$/;
const KEEPS = /^(?:informed|updated|posted)$/;
const BY_OTHER_MEANS = /^(?:phone|telephone|post|letter|sms|text|fax|person)$/;

/** "We use your e-mail address to contact you": the site writes to it. */
function mailFor(
  clause: Clause,
  rest: readonly Token[],
  taken: Reading,
  meant: readonly Reading[],
): Reading[] {
  if (meant.some(({ action }) => action === 'email') || !tellsVisitor(rest)) return [];
  const reading = base(clause, 'email');
  reading.recipients = [];
  const isAddress = taken.data.some((key) => key.startsWith('user.contact.email'));
  reading.strength = isAddress ? taken.strength : 'vague';
  return [reading];
}

/** "We do not use your e-mail address to contact you": who asks something may get an answer all the same. */
export function deniedContact(clause: Clause): Reading[] {
  const { tokens, predicate, objects } = clause;
  const isAddress = objects.data.some((key) => key.startsWith('user.contact.email'));
  if (!isAddress || !tellsVisitor(tokens.slice(predicate.end, predicate.end + 20))) return [];
  return [{ ...base(clause, 'email'), recipients: [], strength: 'qualified' }];
}

/** "to contact you", "and to keep our users informed", by no other means than mail. */
function tellsVisitor(rest: readonly Token[]): boolean {
  const tells = rest.some((token, i) => {
    if (!TELLS.test(token.stem) && !(token.stem === 'keep' && rest.slice(i + 1, i + 4).some(isKept)))
      return false;
    const isAim = rest.slice(Math.max(0, i - 4), i).some(({ text }) => text === 'to' || text === 'and');
    return (
      isAim &&
      rest.slice(i + 1, i + 5).some(({ text }) => /^(?:you|your|users|customers|members)$/.test(text))
    );
  });
  return tells && !rest.some((token, i) => isBy(rest[i - 1]) && BY_OTHER_MEANS.test(token.stem));
}

function isKept({ text }: Token): boolean {
  return KEEPS.test(text);
}

function isBy(token: Token | undefined): boolean {
  return token !== undefined && /^(?:by|via|over|in)$/.test(token.text);
}

/** "Information is collected through cookies": cookies are set. */
function cookiesBy(
  clause: Clause,
  rest: readonly Token[],
  taken: Reading,
  meant: readonly Reading[],
): Reading[] {
  if (meant.some(({ data }) => data.includes('user.device.cookie'))) return [];
  const at = rest.findIndex(({ stem }) => stem === 'cookie');
  if (at < 0) return [];
  const before = rest.slice(Math.max(0, at - 4), at);
  const means = before.findLastIndex(({ text }) => /^(?:by|via|through|using|with)$/.test(text));
  const isOther = before
    .slice(Math.max(0, means))
    .some(({ text }) => /^(?:no|not|without|third|party|their|browser|your)$/.test(text));
  if (means < 0 || isOther || /^(?:no|not|without|never)$/.test(before[means - 1]?.text ?? '')) return [];
  const reading = base(clause, 'store');
  reading.recipients = [];
  reading.data = ['user.device.cookie'];
  reading.strength = taken.strength;
  return [reading];
}
