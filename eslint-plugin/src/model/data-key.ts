/**
 * What data a statement or a practice is about: a dotted Fideslang data category (`user.contact.email`) or
 * one of our own where Fideslang has none (`http.referrer`). A prefix is the broader term; `user` is
 * personal data in general.
 */
export type DataKey = string;

/** Whether `broader` is `key` itself or a broader term for it. */
export function covers(broader: DataKey, key: DataKey): boolean {
  return key === broader || key.startsWith(`${broader}.`);
}
