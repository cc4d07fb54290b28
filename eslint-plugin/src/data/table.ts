/**
 * A table that is looked up by names out of somebody's code or policy: it has no other entries than its own, so that
 * `constructor` and `toString` are in it only where somebody has put them there.
 */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
