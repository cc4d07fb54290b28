import { type Clause, base, onData } from './clause.js';
import { VENDOR_NAMES } from './lexicon.js';
import { objectSpan } from './parts.js';
import type { Scope } from '../../model/index.js';
import type { Span } from './predicate.js';
import { newReading, type Reading } from './reading.js';
import type { Token } from './tokens.js';

const MAIL_NOUNS =
  /^(?:email|mail|newsletter|message|mailing|marketing|spam|communication|bulletin|notification|advertisement|solicitation|offer|correspondence|sms|mailshot)$/;

const UNASKED = /^(?:unrequested|unsolicited|unwanted|uninvited|unasked|spam|junk|bulk)$/;

const ASKED =
  /^(?:requested|ask|asked|asking|subscribed|subscribe|solicited|wanted|want|ordered|consented|agreed|invited)$/;

/** "unsolicited", "that was not requested", "you did not ask for": whether mail was wanted, code does not show. */
function isUnasked({ tokens, predicate }: Clause): boolean {
  const from = predicate.passive && predicate.subject ? predicate.subject.start : predicate.start;
  const words = tokens.slice(from, Math.min(predicate.complementEnd, from + 40));
  const verb = predicate.at - from;
  return words.some(
    (token, i) =>
      UNASKED.test(token.text) ||
      (ASKED.test(token.text) &&
        words.slice(Math.max(verb + 1, i - 5), i).some((word) => /^(?:not|never|without)$/.test(word.text))),
  );
}

/** "send you a confirmation by e-mail" */
function saysByMail(clause: Clause): boolean {
  const { tokens, predicate } = clause;
  return tokens.some(
    (token, i) => i > predicate.at && /^(?:by|via)$/.test(token.text) && tokens[i + 1]?.text === 'email',
  );
}

export function isMail(clause: Clause): boolean {
  const spans =
    clause.predicate.passive && clause.predicate.subject
      ? [clause.predicate.subject]
      : clause.parts.filter((part) => part.role === 'object');
  const named = spans.some((span) =>
    clause.tokens.slice(span.start, span.end).some((token) => MAIL_NOUNS.test(token.stem)),
  );
  return named || saysByMail(clause);
}

/** "No newsletters", "no spam": mail that is denied without a verb. */
export function deniedMail(tokens: readonly Token[], span: Span, scope: Scope): Reading | null {
  const words = tokens.slice(span.start, Math.min(span.end, span.start + 5)).map((token) => token.stem);
  const isMarketing = words.some((word) =>
    /^(?:newsletter|spam|marketing|promotional|advertising|unsolicited|junk)$/.test(word),
  );
  const noun = words.findIndex((word) => /^(?:newsletter|spam|email|mail|message)$/.test(word));
  if (!isMarketing || noun < 0 || noun > 3) return null;
  const reading = newReading('denies', 'email', scope);
  reading.purposes = ['marketing'];
  if (words.some((word) => UNASKED.test(word))) reading.strength = 'qualified';
  return reading;
}

/** "maintain any email sending facility", "operate no mail server". */
export function mailFacility(clause: Clause): Reading | null {
  if (clause.subject.kind === 'visitor') return null;
  const span = objectSpan(clause.predicate);
  const end =
    clause.parts.find((part) => part.role === 'object' && part.start >= span.start)?.end ?? span.end;
  const words = clause.tokens.slice(span.start, Math.min(end, span.start + 12)).map((token) => token.stem);
  const mail = words.findIndex((word) => /^(?:email|mail|mailing|newsletter)$/.test(word));
  if (
    mail < 0 ||
    !words
      .slice(mail)
      .some((word) =>
        /^(?:facility|server|system|service|function|sending|newsletter|list|gateway|feature)$/.test(word),
      )
  )
    return null;
  return base(clause, 'email');
}

/** "You will never receive marketing mail from us": what visitors get from the site, the site sends. */
export function receivedMail(clause: Clause): Reading[] {
  const { tokens, predicate } = clause;
  const from = tokens.findIndex(
    (token, i) =>
      i > predicate.at && token.text === 'from' && /^(?:us|me|this|our)$/.test(tokens[i + 1]?.text ?? ''),
  );
  return predicate.verb.class === 'receive' && !predicate.passive && from > 0 && isMail(clause)
    ? sendReadings(clause)
    : [];
}

export function sendReadings(clause: Clause): Reading[] {
  const { objects, bounds: found } = clause;
  if (found.recipientIsUs) return [];
  if (isMail(clause)) {
    const reading = base(clause, 'email');
    reading.recipients = [];
    const span = objectSpan(clause.predicate);
    const words = clause.tokens.slice(span.start, span.end);
    const unasked = isUnasked(clause);
    if (unasked) reading.strength = 'qualified';
    if (
      words.some((token) => UNASKED.test(token.text)) ||
      words.some((token) =>
        /^(?:marketing|promotional|newsletters?|magazines?|direct|advertising|commercial|spam|offers?|promotions?)$/.test(
          token.text,
        ),
      )
    )
      reading.purposes = ['marketing'];
    const isBare =
      !saysByMail(clause) &&
      reading.purposes.length === 0 &&
      !words.some((token) => /^(?:email|mail|newsletter)$/.test(token.stem));
    return isBare ? [] : [reading];
  }
  if (objects.data.length > 0 && found.recipients.length > 0) return onData(clause, 'share');
  if (objects.data.length > 0 && clause.negated && !found.recipientIsVisitor) return onData(clause, 'share');
  return sentToVendor(clause);
}

/** "Error reports are sent to X": whatever these are, X gets something of the visitor. */
export function sentToVendor(clause: Clause): Reading[] {
  const vendors = clause.bounds.recipients.filter((name) => VENDOR_NAMES.has(name));
  const { predicate, tokens } = clause;
  if (clause.negated || vendors.length === 0 || clause.subject.kind === 'visitor') return [];
  if (
    !/^(?:send|transfer|transmit|pass|forward|report|share|disclose|export|deliver)$/.test(
      predicate.verb.lemma,
    )
  )
    return [];
  const span = objectSpan(predicate);
  if (
    tokens
      .slice(span.start, span.end)
      .some((token) => /^(?:link|button|reference|request|you)$/.test(token.stem))
  )
    return [];
  return [{ ...base(clause, 'share'), data: ['user'], recipients: vendors }];
}

/** "We may contact you about your order": by whatever means, mail among them. */
function contacted(clause: Clause, rest: readonly Token[]): Reading[] {
  // "We use your address to contact you" says more than that, and is read as a whole.
  const { start, at } = clause.predicate;
  if (clause.tokens.slice(Math.max(0, start - 1), at).some(({ text }) => text === 'to')) return [];
  const isOther = rest.some(
    (token, i) => /^(?:by|via|over)$/.test(rest[i - 1]?.text ?? '') && token.stem !== 'us',
  );
  if (clause.negated || isOther || !/^(?:you|users?|customers?)$/.test(rest[0]?.text ?? '')) return [];
  return [{ ...base(clause, 'email'), recipients: [], strength: 'vague' }];
}

export function emailReadings(clause: Clause): Reading[] {
  const { predicate, tokens } = clause;
  const rest = tokens.slice(predicate.end, predicate.complementEnd);
  const lemma = predicate.verb.lemma;
  const byMail = rest.some(
    (token, i) => token.text === 'by' && /^(?:email|mail)$/.test(rest[i + 1]?.text ?? ''),
  );
  const marketing = rest.some((token) =>
    /^(?:marketing|promotional|unsolicited|advertising|newsletters?|offers?|promotions?)$/.test(token.text),
  );
  if (lemma === 'contact' && !byMail && !marketing) return contacted(clause, rest);
  if (/^(?:telephone|call|text)$/.test(lemma)) return [];
  const reading = base(clause, 'email');
  reading.recipients = [];
  if (lemma === 'spam' || marketing) reading.purposes = ['marketing'];
  if (lemma === 'spam' || isUnasked(clause) || (lemma === 'contact' && !byMail))
    reading.strength = 'qualified';
  return [reading];
}
