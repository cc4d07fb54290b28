import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of young objects that are worth a sweep. */
const WORTH = 4 * 2 ** 20;

/**
 * Frees what an edit has left behind, to be called while nobody waits: the next edit is answered about a third sooner
 * when it is not interrupted by that. Null where this engine cannot be asked to.
 */
export function sweeper(): (() => void) | null {
  setFlagsFromString('--expose-gc');
  // What a long edit once made long-lived would be made so for ever, and hold on to the trees of all later ones.
  setFlagsFromString('--no-allocation-site-pretenuring');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : null');
  if (typeof collect !== 'function') return null;
  return () => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if ((young?.space_used_size ?? 0) > WORTH) collect({ type: 'minor' });
  };
}
