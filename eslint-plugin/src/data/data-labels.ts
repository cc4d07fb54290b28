import { DATA_LABELS } from './personal-data.js';
import type { DataKey } from '../model/index.js';

/** The data in words: `the user's e-mail address, the IP address and the referrer`. */
export function labelsOf(keys: readonly DataKey[]): string {
  const labels = [...new Set(keys.map(labelOf))];
  const last = labels.pop();
  return labels.length > 0 ? `${labels.join(', ')} and ${last}` : (last ?? 'data');
}

function labelOf(key: DataKey): string {
  const known = DATA_LABELS[key];
  if (known) return known;
  const header = /^http\.header\.(.+)$/.exec(key)?.[1];
  if (header) return `the request's ${header} header`;
  const cut = key.lastIndexOf('.');
  return cut > 0 ? labelOf(key.slice(0, cut)) : "the user's data";
}
