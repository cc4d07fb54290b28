/** A cookie that a `Set-Cookie` header makes the browser store. */
export interface SetCookie {
  /** Null where the name is not written out. */
  name: string | null;
  /** ISO 8601 duration; null where the header does not say. */
  retention: string | null;
}

const CLEARING = /max-age=\s*(?:0\b|-)|expires=\s*(?:thu,? )?0?1[ -]jan[ -]1970/i;

/** Whether the text of a cookie makes the browser forget it. */
export function isClearingCookie(text: string): boolean {
  return CLEARING.test(text);
}

/** Whether a script takes away the value of a cookie, and gives it no other: `name=` and attributes with values. */
export function isEmptyCookie(text: string): boolean {
  return /^\s*[^=;\s\0]+=\s*(?:;\s*(?:[\w-]+=[^;]*|secure|httponly|partitioned)\s*)*;?\s*$/i.test(text);
}

/** The period in a cookie's text. */
export function cookiePeriod(text: string): string | null {
  const seconds = /max-age=(\d+)/i.exec(text)?.[1];
  return seconds ? `PT${seconds}S` : null;
}

/** Reads the value of a `Set-Cookie` header; null for one that clears a cookie. */
export function readSetCookie(text: string): SetCookie | null {
  if (isClearingCookie(text)) return null;
  const name = /^\s*([^=;\s$%{}]+)=/.exec(text)?.[1] ?? null;
  return { name, retention: cookiePeriod(text) };
}
