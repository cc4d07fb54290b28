import { type Clause, base, onData } from './clause.js';
import { objectSpan } from './parts.js';
import type { Reading } from './reading.js';

const MAIL_NOUNS =
  /^(?:email|mail|newsletter|message|mailing|spam|communication|bulletin|notification|advertisement|solicitation|offer|correspondence|sms|mailshot)$/;

const UNASKED = /^(?:unrequested|unsolicited|unwanted|spam|junk|bulk)$/;

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

/** "maintain any email sending facility", "operate no mail server". */
export function mailFacility(clause: Clause): Reading | null {
  if (clause.subject.kind === 'visitor') return null;
  const span = objectSpan(clause.predicate);
  const words = clause.tokens
    .slice(span.start, Math.min(span.end, span.start + 12))
    .map((token) => token.stem);
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

export function sendReadings(clause: Clause): Reading[] {
  const { objects, bounds: found } = clause;
  if (found.recipientIsUs) return [];
  if (isMail(clause)) {
    const reading = base(clause, 'email');
    reading.recipients = [];
    const span = objectSpan(clause.predicate);
    const words = clause.tokens.slice(span.start, span.end);
    if (words.some((token) => UNASKED.test(token.text))) {
      reading.purposes = ['marketing'];
    }
    if (
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
  return [];
}

/** "You will not get mail from us": what the visitor receives, the site sends. */
export function receivedMail(clause: Clause): Reading[] {
  const { tokens, parts, predicate } = clause;
  if (!/^(?:get|receive)$/.test(predicate.verb.lemma) || predicate.passive) return [];
  const fromOthers = parts.some(
    (part) => part.role === 'source' && !/^(?:us|me|this|our)$/.test(tokens[part.start + 1]?.text ?? ''),
  );
  if (fromOthers) return [];
  clause.bounds.restricted = false;
  return sendReadings(clause);
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
  if (lemma === 'contact' && !byMail && !marketing) return [];
  if (/^(?:telephone|call|text)$/.test(lemma)) return [];
  const reading = base(clause, 'email');
  reading.recipients = [];
  if (lemma === 'spam' || marketing) reading.purposes = ['marketing'];
  if (lemma === 'contact' && !byMail) reading.strength = 'qualified';
  return [reading];
}
