import { API_TYPES } from '../data/api-types.js';
import { ORIGINS } from '../data/personal-data.js';
import type { Trigger } from './finder.js';
import type { Need } from './needs.js';
import { REQUESTS } from './transfers.js';

/** `<express` of `<express.Request>`, `<axios` of `<axios>` */
const familyOf = (path: string): string | undefined => /^<[\w$]+/.exec(path)?.[0];

/** What serves requests, and what makes them: the rest of what a finder looks for there is shown by words of its own. */
const EXCHANGING = new Set([...Object.keys(ORIGINS), ...REQUESTS.keys(), '<html'].map(familyOf));

function needsOf(type: string): readonly Need[] | undefined {
  const family = familyOf(type);
  // Its requests and servers are loggers themselves.
  if (family === '<hapi') return ['host', 'person'];
  if (EXCHANGING.has(family)) return ['host'];
  return family === '<otel' ? ['person'] : undefined;
}

/** Finders speak of what is made by these modules and globals as types, which no text shows. */
export const API_TRIGGERS: readonly Trigger[] = API_TYPES.map(({ type, is }) => ({
  globals: globalsOf(is),
  modules: is,
  needs: needsOf(type),
}));

/** The globals that access paths begin with. */
export function globalsOf(paths: Iterable<string>): string[] {
  return [...paths].flatMap((path) => /^global:([\w$]+)/.exec(path)?.[1] ?? []);
}
