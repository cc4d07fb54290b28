import { covers, type DataKey, type PolicyPromise, type Practice } from '../model/index.js';
import { daysOf, durationWords } from './duration.js';
import { deepestCover, isFirm, type Match } from './match.js';

/** Five years are 260 weeks to one and 1826 days to another: so much of a period is not counted. */
const TOLERANCE = 0.02;

/** How long the code keeps data, held against a period that a clause names for the same data. */
export function matchRetention(practice: Practice, promise: PolicyPromise): Match | null {
  if (promise.retention === null || practice.retention === null) return null;
  if (promise.action !== 'retain' && promise.action !== 'log' && promise.action !== 'store') return null;
  const depth = deepestCover(promise.data.filter(speaksOf(practice)), practice.data);
  if (depth === 0) return null;
  const specificity = depth + (promise.action === 'retain' ? 1 : 0);
  const breach = retentionBreach(practice.retention, promise, practice.mayEndSooner);
  if (breach === null) return { promise, relation: 'permits', specificity };
  return { promise, relation: isFirm(promise) ? 'denies' : 'doubts', specificity };
}

/** General terms for personal data do not speak of what stands on the visitor's device. */
function speaksOf({ data }: Practice): (promised: DataKey) => boolean {
  const isOnDevice = data.every((key) => DEVICE_KEYS.some((own) => covers(own, key)));
  return isOnDevice ? (promised) => covers('user.device', promised) : () => true;
}

const DEVICE_KEYS = ['user.device.cookie', 'user.device.storage'];

/** The arithmetic of a period outside its bound: `14 days is less than 5 years`; null when it is within. */
export function retentionBreach(kept: string, promise: PolicyPromise, mayEndSooner = false): string | null {
  const promised = promise.retention === null ? null : daysOf(promise.retention);
  const actual = daysOf(kept);
  if (promised === null || actual === null || promise.retention === null) return null;
  const grace = promise.grace === null ? 0 : (daysOf(promise.grace) ?? 0);
  const bound = promise.retentionBound ?? 'exact';
  const words = durationWords(promise.retention);
  if (bound !== 'maximum' && !mayEndSooner && actual < promised * (1 - TOLERANCE)) {
    return `${durationWords(kept)} is less than ${words}`;
  }
  if (bound !== 'minimum' && actual > (promised + grace) * (1 + TOLERANCE)) {
    const allowed =
      promise.grace === null ? words : `${words} and ${durationWords(promise.grace)} until deletion`;
    return `${durationWords(kept)} is more than ${allowed}`;
  }
  return null;
}
