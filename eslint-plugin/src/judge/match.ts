import {
  covers,
  isFirm,
  type DataKey,
  type DeclaredVendor,
  type PolicyPromise,
  type Practice,
} from '../model/index.js';

export { isFirm };

/**
 * What one promise says of one practice:
 * `denies` / `permits` speak of it outright; `excludes` and `omits` are a closed or open list that leaves it
 * out; `doubts` is a denial under a condition or read with doubt; `touches` covers it only by a broader term.
 */
export type Relation = 'denies' | 'permits' | 'excludes' | 'omits' | 'doubts' | 'touches';

export interface Match {
  promise: PolicyPromise;
  relation: Relation;
  /** How closely the promise speaks of the practice; the most specific promise decides. */
  specificity: number;
}

export interface JudgeContext {
  promises: readonly PolicyPromise[];
  vendors: readonly DeclaredVendor[];
  /** False where the site is known to have no server that could receive what its pages take. */
  mayHaveServer?: boolean;
}

/** The relation of a promise that names the practice, by its polarity and strength. */
export function relationOf(promise: PolicyPromise, practice: Practice): Relation {
  if (promise.polarity !== 'denies') return 'permits';
  if (isFirm(promise)) return 'denies';
  const held = practice.gate === 'consent' && promise.exceptions.includes('consent');
  return held ? 'permits' : 'doubts';
}

/** Depth of the closest data key of the promise that covers `key`; 0 when none does. */
export function dataDepth(promised: readonly DataKey[], key: DataKey): number {
  return Math.max(
    0,
    ...promised.filter((broader) => covers(broader, key)).map((broader) => broader.split('.').length),
  );
}

/** Same, over all data of a practice. */
export function deepestCover(promised: readonly DataKey[], data: readonly DataKey[]): number {
  return Math.max(0, ...data.map((key) => dataDepth(promised, key)));
}

/** Whether purposes overlap, in either direction of broader and narrower. */
export function purposesMeet(promised: readonly string[], practised: readonly string[]): boolean {
  return promised.some((one) => practised.some((other) => covers(one, other) || covers(other, one)));
}

/**
 * How closely the recipients of a promise name that of a practice: 3 by vendor, 2 as anyone, 1 as a third
 * party, 0 not at all. A vendor declared as processor is no third party.
 */
export function recipientFit(
  promised: readonly string[],
  practice: Practice,
  vendors: readonly DeclaredVendor[],
): 0 | 1 | 2 | 3 {
  const names = namesOf(practice);
  if (promised.some((name) => names.some((own) => sameVendor(name, own)))) return 3;
  if (promised.includes('anyone')) return 2;
  if (promised.length > 0 && !promised.includes('third-party')) return 0;
  return isProcessor(practice, vendors) ? 0 : 1;
}

export function isProcessor(practice: Practice, vendors: readonly DeclaredVendor[]): boolean {
  const names = namesOf(practice);
  return vendors.some(({ name, role }) => role === 'processor' && names.some((own) => sameVendor(name, own)));
}

function namesOf({ recipient }: Practice): string[] {
  return [recipient?.vendor, recipient?.host, recipient?.label?.toLowerCase()].filter(
    (name): name is string => typeof name === 'string',
  );
}

/** `google` names `google-analytics` too, `example.com` also `cdn.example.com`. */
function sameVendor(name: string, own: string): boolean {
  const written = name.replaceAll(' ', '-');
  const named = own.replaceAll(' ', '-');
  return named === written || named.startsWith(`${written}-`) || named.endsWith(`.${written}`);
}
