import {
  covers,
  type Action,
  type DeclaredVendor,
  type PolicyPromise,
  type Practice,
  type Topic,
} from '../model/index.js';
import {
  dataDepth,
  deepestCover,
  isFirm,
  isProcessor,
  purposesMeet,
  recipientFit,
  relationOf,
  type JudgeContext,
  type Match,
} from './match.js';
import { matchRetention } from './retention.js';

type Matcher = (practice: Practice, promise: PolicyPromise, context: JudgeContext) => Match | null;

/** Specificity of a promise that names the vendor, or denies the very purpose. */
const NAMED = 35;

const is = (action: Action, ...actions: Action[]): boolean => actions.includes(action);

/** Storing something on the visitor's device. General terms for personal data do not speak of it. */
const matchDevice: Matcher = (practice, promise) => {
  if (!is(promise.action, 'store', 'use', 'collect')) return null;
  const depth = deepestCover(
    promise.data.filter((key) => covers('user.device', key)),
    practice.data,
  );
  if (depth === 0) return null;
  const relation = relationOf(promise, practice);
  if (promise.purposes.length > 0 && !purposesMeet(promise.purposes, practice.purposes)) {
    // Whether this one serves the purpose that the clause speaks of, code does not show.
    return { promise, relation: relation === 'permits' ? 'touches' : 'doubts', specificity: depth };
  }
  return { promise, relation, specificity: depth };
};

/** Handing data to somebody else. */
const matchTransfer: Matcher = (practice, promise, { vendors }) => {
  if (isForeseenProcessor(practice, promise, vendors))
    return { promise, relation: 'permits', specificity: 15 };
  if (promise.action !== 'share') return matchVendorUse(practice, promise, vendors);
  const fit = recipientFit(promise.recipients, practice, vendors);
  if (fit === 0) return otherRecipients(practice, promise);
  const depth = promise.data.length === 0 ? 1 : deepestCover(promise.data, practice.data);
  if (depth === 0) return null;
  if (promise.purposes.length > 0 && fit < 3 && !purposesMeet(promise.purposes, practice.purposes))
    return null;
  const specificity = fit === 3 ? NAMED : fit * 10 + depth;
  if (promise.polarity === 'denies') return { promise, relation: relationOf(promise, practice), specificity };
  if (fit === 3) return { promise, relation: 'permits', specificity };
  // "Only when the law demands it" names nobody; "only with service providers" may well name this one.
  if (promise.polarity === 'limits' && promise.recipients.length === 0) {
    return { promise, relation: isFirm(promise) ? 'excludes' : 'doubts', specificity };
  }
  return { promise, relation: 'touches', specificity };
};

/** A declared processor does for the site what the policy says is done, by whomever. */
function isForeseenProcessor(
  practice: Practice,
  promise: PolicyPromise,
  vendors: readonly DeclaredVendor[],
): boolean {
  return (
    promise.polarity !== 'denies' &&
    is(promise.action, 'use', 'share', 'collect', 'store') &&
    promise.recipients.every((name) => name === 'third-party') &&
    purposesMeet(promise.purposes, practice.purposes) &&
    isProcessor(practice, vendors)
  );
}

/** "We use Google Analytics", "we do not use web fonts of others", "no tracking". */
function matchVendorUse(
  practice: Practice,
  promise: PolicyPromise,
  vendors: readonly DeclaredVendor[],
): Match | null {
  if (!is(promise.action, 'use', 'collect', 'store')) return null;
  const named = promise.recipients.length > 0 && recipientFit(promise.recipients, practice, []) === 3;
  if (named) return { promise, relation: relationOf(promise, practice), specificity: NAMED };
  const meets = practice.kind === 'analytics' && purposesMeet(promise.purposes, practice.purposes);
  if (!meets) return null;
  const others = promise.recipients.filter((name) => name !== 'third-party' && name !== 'anyone');
  if (others.length > 0) return otherRecipients(practice, promise);
  if (promise.polarity !== 'denies') return { promise, relation: 'touches', specificity: 1 };
  const thirdPartiesOnly = promise.recipients.length > 0;
  if (thirdPartiesOnly && recipientFit(promise.recipients, practice, vendors) === 0) return null;
  // As close as a permission that names the vendor: the two then disagree.
  return { promise, relation: relationOf(promise, practice), specificity: NAMED };
}

/** A clause that names other recipients than this one: what follows from its list. */
function otherRecipients(practice: Practice, promise: PolicyPromise): Match | null {
  if (promise.polarity === 'denies' || promise.recipients.includes('third-party')) return null;
  if (promise.polarity === 'limits' && promise.action === 'share') {
    return { promise, relation: isFirm(promise) ? 'excludes' : 'doubts', specificity: 1 };
  }
  if (!purposesMeet(promise.purposes, practice.purposes)) return null;
  // "Providers such as X" names one of several; "we use X" does not mean Y.
  return { promise, relation: promise.strength === 'vague' ? 'touches' : 'omits', specificity: 1 };
}

const matchEmail: Matcher = (practice, promise) => {
  if (promise.action !== 'email') return null;
  const relation = relationOf(promise, practice);
  if (promise.purposes.length === 0) return { promise, relation, specificity: 1 };
  if (purposesMeet(promise.purposes, practice.purposes)) return { promise, relation, specificity: 2 };
  return promise.polarity === 'denies'
    ? { promise, relation: 'doubts', specificity: 0 }
    : { promise, relation: 'touches', specificity: 0 };
};

const matchPayment: Matcher = (practice, promise) => {
  if (promise.action !== 'pay') return null;
  const named = promise.recipients.length > 0 && recipientFit(promise.recipients, practice, []) === 3;
  if (promise.polarity === 'denies') {
    return named || promise.recipients.length === 0
      ? { promise, relation: relationOf(promise, practice), specificity: named ? 3 : 1 }
      : null;
  }
  if (named) return { promise, relation: 'permits', specificity: 3 };
  // "Providers such as X" names one of several.
  if (promise.recipients.length === 0 || promise.strength === 'vague') {
    return { promise, relation: 'touches', specificity: 1 };
  }
  const closed = promise.polarity === 'limits';
  return { promise, relation: !closed ? 'omits' : isFirm(promise) ? 'excludes' : 'doubts', specificity: 1 };
};

/** One field that reaches a log; the practice holds exactly one data key here. */
const matchLogField: Matcher = (practice, promise) => {
  const key = practice.data[0]!;
  const depth = dataDepth(promise.data, key);
  if (promise.action === 'log') {
    if (promise.data.length === 0) return { promise, relation: 'touches', specificity: 20 };
    if (depth > 0) return { promise, relation: relationOf(promise, practice), specificity: 20 + depth };
    if (promise.polarity === 'denies') return null;
    const closed = promise.polarity === 'limits' && isFirm(promise);
    return { promise, relation: closed ? 'excludes' : 'omits', specificity: 20 };
  }
  // A cookie that is not set can still be sent by the browser: "no cookies" does not speak of logging one.
  if (!is(promise.action, 'collect', 'store') || depth === 0 || covers('user.device.cookie', key))
    return null;
  if (promise.purposes.length > 0 || isAboutTheDevice(promise)) return null;
  return promise.polarity === 'denies'
    ? { promise, relation: relationOf(promise, practice), specificity: 10 + depth }
    : { promise, relation: 'touches', specificity: 10 + depth };
};

/** What is stored on the visitor's device is not what the server's log holds. */
function isAboutTheDevice({ action, data }: PolicyPromise): boolean {
  return (
    action === 'store' && data.some((key) => covers('user.device', key) && covers(key, 'user.device.storage'))
  );
}

/** One kind of data that is taken from the visitor; the practice holds exactly one data key here. */
const matchCollection: Matcher = (practice, promise, context) => {
  if (!is(promise.action, 'collect', 'store', 'use') || isAboutTheDevice(promise)) return null;
  const depth = deepestCover(promise.data, practice.data);
  if (depth === 0) return null;
  if (promise.purposes.length > 0 && promise.polarity === 'denies') {
    if (!purposesMeet(promise.purposes, practice.purposes)) return null;
  }
  const relation = relationOf(promise, practice);
  if (relation === 'denies' && depth === 1 && staysOnPage(practice, context))
    return { promise, relation: 'doubts', specificity: depth };
  // "We collect personal data" names nothing in particular.
  return {
    promise,
    relation: relation === 'permits' && depth === 1 ? 'touches' : relation,
    specificity: depth,
  };
};

/**
 * "We collect no personal data" speaks of what reaches those who say so. What a page alone takes, with no server to
 * send it to, is not seen to; a denial that names the very datum still speaks of the field for it.
 */
function staysOnPage({ side, submitted }: Practice, { mayHaveServer }: JudgeContext): boolean {
  return mayHaveServer === false && side !== 'server' && submitted !== true;
}

/** Raw identifiers in statistics: only a promise of anonymized ones speaks of them. */
const matchAnonymization: Matcher = (practice, promise) => {
  if (promise.action !== 'anonymize' || promise.polarity === 'denies') return null;
  if (promise.data.length > 0 && deepestCover(promise.data, practice.data) === 0) return null;
  return { promise, relation: isFirm(promise) ? 'denies' : 'doubts', specificity: 1 };
};

/** Sending in the clear, held against "all data is encrypted in transit". */
const matchTransport: Matcher = (practice, promise) => {
  if (promise.topic !== 'transport') return null;
  // Every request carries an IP address: what is said of personal data is meant of more than that.
  const data = practice.data.filter((key) => key !== 'user.device.ip_address');
  if (promise.data.length > 0 && deepestCover(promise.data, data) === 0) return null;
  return { promise, relation: isFirm(promise) ? 'denies' : 'doubts', specificity: 1 };
};

/** How each topic finds the promises that speak of a practice. */
export const MATCHERS: Record<Topic, Matcher> = {
  cookies: matchDevice,
  'device-storage': matchDevice,
  analytics: matchTransfer,
  'third-parties': matchTransfer,
  email: matchEmail,
  payments: matchPayment,
  'log-fields': matchLogField,
  'data-collection': matchCollection,
  retention: matchRetention,
  anonymization: matchAnonymization,
  transport: matchTransport,
};
