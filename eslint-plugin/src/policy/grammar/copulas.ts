import type { Scope } from '../../model/index.js';
import type { Meaning } from './clause.js';
import { purposesIn, THINGS } from './lexicon.js';
import { EQUATED } from './lists.js';
import { readObjects } from './objects.js';
import { splitParts } from './parts.js';
import type { Span } from './predicate.js';
import { newReading, type Reading } from './reading.js';
import type { Token } from './tokens.js';

/** The first "is" or "are" of a sentence, where it may be its verb; -1 if there is none. */
function copulaAt(tokens: readonly Token[]): number {
  return tokens.findIndex((token, i) => i > 0 && i <= 14 && /^(?:is|are)$/.test(token.text));
}

const SERVICES =
  /^(?:service|tool|platform|provider|processor|subprocessor|network|software|library|system|company|product|solution|partner|vendor|supplier|gateway|sdk|plugin|host|application|app|program)$/;

/** Verbs that say what somebody else's service does for the site: "helps us find errors". */
const SERVES = /^(?:help|let|allow|enable|tell|give|show|inform|alert|notify|provide|assist|send)$/;
/** And what it does to what is the site's: "protects our servers". */
const WORKS_ON =
  /^(?:count|measure|track|collect|analy[sz]e|monitor|host|power|protect|serve|deliver|store|process|handle|secure|record|report|send|run|speed|cache)$/;
const EMPLOYS = /^(?:use|employ|rely|have|work|utili[sz]e|run)$/;

/**
 * "X is a service that helps us find errors", "X is our host", "our host is X": who serves the site. What only says
 * what X is ("a search engine that ...") says nothing of the site, unless it stands under a title on its services.
 *
 * @param underServices whether it stands there
 */
export function readIntroduction({ tokens, scope }: Meaning, underServices: boolean): Reading[] {
  const be = copulaAt(tokens);
  if (be < 0) return underServices ? readLabel(tokens, scope) : [];
  if (tokens.some((token) => /^(?:not|no|never|if|unless|may|might|formerly)$/.test(token.text))) return [];
  const isReversed = tokens[0]!.text === 'our' && hasService(tokens, { start: 1, end: be });
  const match = THINGS.matchAt(tokens, isReversed ? be + 1 : 0);
  const vendor = match?.value;
  if (!match || vendor?.kind !== 'vendor') return [];
  const isServant = isReversed || isServing(tokens, match.end, be);
  if (!isServant && !(underServices && isService(tokens, match.end, be))) return [];
  const paid = vendor.pay && tokens.some((token) => /^(?:payment|checkout|billing)$/.test(token.stem));
  const reading = newReading('permits', paid ? 'pay' : 'share', scope);
  reading.recipients = [vendor.name];
  if (!isServant) reading.strength = 'vague';
  if (paid) return [reading];
  reading.data = ['user'];
  reading.purposes = [
    ...new Set([...vendor.purposes, ...purposesIn(tokens, { start: 0, end: tokens.length })]),
  ];
  reading.byRecipient = true;
  return [reading];
}

/** "X", "X (error reports)", "X: statistics" under a title on services. */
function readLabel(tokens: readonly Token[], scope: Scope): Reading[] {
  const match = THINGS.matchAt(tokens, 0);
  if (match?.value.kind !== 'vendor' || match.value.pay) return [];
  if (!/^(?:[(:—,.]|)$/.test(tokens[match.end]?.text ?? '')) return [];
  if (tokens.some((token) => /^(?:not|no|never|without|none)$/.test(token.text))) return [];
  const reading = newReading('permits', 'share', scope);
  reading.strength = 'vague';
  reading.data = ['user'];
  reading.recipients = [match.value.name];
  reading.purposes = [
    ...new Set([...match.value.purposes, ...purposesIn(tokens, { start: match.end, end: tokens.length })]),
  ];
  return [reading];
}

/** "X is a ... service", "X (X Inc., Dublin) is our host" */
function isService(tokens: readonly Token[], nameEnd: number, be: number): boolean {
  const isNamed = nameEnd === be || tokens[nameEnd]?.text === '(' || tokens[nameEnd]?.text === ',';
  return isNamed && hasService(tokens, { start: be + 1, end: relativeStart(tokens, be) });
}

function isServing(tokens: readonly Token[], nameEnd: number, be: number): boolean {
  if (!isService(tokens, nameEnd, be)) return false;
  if (tokens[be + 1]!.text === 'our' || (tokens[be + 1]!.text === 'one' && tokens[be + 3]?.text === 'our'))
    return true;
  const rest = tokens.slice(relativeStart(tokens, be));
  return rest.some(({ text }, i) => {
    // "that we use", "which helps us", "for us", "on our behalf", "that counts visits to our site"
    if (/^(?:we|i)$/.test(text)) return EMPLOYS.test(rest[i + 1]?.text ?? '');
    if (/^(?:us|me)$/.test(text)) return rest[i - 1]?.text === 'for' || SERVES.test(rest[i - 1]?.stem ?? '');
    if (text !== 'our') return false;
    return rest[i + 1]?.text === 'behalf' || rest.slice(0, i).some((token) => WORKS_ON.test(token.stem));
  });
}

function hasService(tokens: readonly Token[], span: Span): boolean {
  return tokens.slice(span.start, span.end).some((token) => SERVICES.test(token.stem));
}

/** Where what is said of a service begins: "that", "which", "we", "for". */
function relativeStart(tokens: readonly Token[], be: number): number {
  const at = tokens.findIndex(
    (token, i) => i > be + 1 && /^(?:that|which|who|we|for|on|and|,)$/.test(token.text),
  );
  return at < 0 ? tokens.length : at;
}

/** "IP addresses are not part of our logs", "your name is among the data we store". */
export function readMembership({ tokens, predicates, scope }: Meaning): Reading[] {
  const be = copulaAt(tokens);
  if (be < 0) return [];
  const subject = { start: 0, end: be };
  if (predicates.some((predicate) => predicate.at < be && predicate.form !== 'modifier')) return [];
  const objects = readObjects(tokens, splitParts(tokens, subject));
  if (objects.data.length === 0 || objects.generic) return [];
  const start = afterMembership(tokens, be + 1);
  if (start === null) return [];
  const denied =
    objects.negated || tokens.slice(be, start).some((token) => /^(?:not|never)$/.test(token.text));
  const relative = predicates.find((predicate) => predicate.at > start && predicate.form === 'finite');
  const inLogs = THINGS.matchAll(tokens, start, relative?.start ?? tokens.length).some(
    ({ value }) => value.kind === 'logs',
  );
  const action = inLogs ? 'log' : relative && !relative.negated ? EQUATED[relative.verb.class] : undefined;
  const who = relative?.subject ? tokens.slice(relative.subject.start, relative.subject.end) : [];
  if (
    !action ||
    (!inLogs && !who.some((token) => /^(?:we|i|site|website|server|shop|app)$/.test(token.text)))
  )
    return [];
  const reading = newReading(denied ? 'denies' : 'permits', action, scope);
  reading.data = objects.data;
  if (
    objects.restricted ||
    tokens.slice(start).some((token) => /^(?:unless|except|if|when)$/.test(token.text))
  )
    reading.strength = 'qualified';
  return [reading];
}

/** The token after "not part of", "among", "in", "found in" and the like; null without them. */
function afterMembership(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const { text } = tokens[i]!;
    if (text === 'part' && tokens[i + 1]?.text === 'of') return i + 2;
    if (/^(?:among|amongst|in)$/.test(text)) return i + 1;
    if (!/^(?:not|never|ever|also|part|a|one|present|visible|found|anywhere|always|of)$/.test(text))
      return null;
  }
  return null;
}
