/** Where in a promises file a position is: the keys that lead there. List elements count as `0`. */
export interface PromisesPosition {
  path: (string | 0)[];
  /** The key whose value is written at the position; null where a key is. */
  key: string | null;
  /** What is written of the key or value up to the position. */
  prefix: string;
  /** The keys that stand above in the same object, with their values as written. */
  siblings: Readonly<Record<string, string>>;
}

const ENTRY = /^(\s*)((?:-\s+)*)(?:(["']?)([\w-]+)\3\s*:(?:\s+|$))?(.*)$/;

interface Line {
  /** Column of the key or value. */
  column: number;
  /** Column of the first dash; null without one. */
  dash: number | null;
  key: string | null;
  rest: string;
}

/**
 * Finds out by indentation, since a file is mostly no valid YAML while it is being written. In flow style (`{ ... }`)
 * the keys of the line alone are known.
 *
 * @param line counts from 0
 */
export function positionIn(text: string, line: number, character: number): PromisesPosition {
  const lines = text.split(/\r\n|[\r\n]/);
  const before = (lines[line] ?? '').slice(0, character);
  const current = parse(before);
  const path: (string | 0)[] = [];
  const siblings: Record<string, string> = {};
  let column = current.column;
  if (current.dash !== null) {
    path.unshift(0);
    column = current.dash;
  }
  let isInList = current.dash !== null;
  // A client may ask about lines that are gone already.
  for (let at = Math.min(line, lines.length) - 1; at >= 0 && column >= 0; at--) {
    const above = lines[at]!;
    if (above.trim() === '' || above.trimStart().startsWith('#')) continue;
    const one = parse(above);
    if (one.key === null && one.dash === null) continue;
    if (path.length === 0 && one.column === column && one.key !== null)
      siblings[one.key] = unquoted(one.rest);
    // An earlier key of the same element stands behind its dash.
    if (one.dash !== null && one.dash < column && one.column === column) {
      path.unshift(0);
      column = one.dash;
      isInList = true;
      continue;
    }
    // The list of a key may be no further in than the key.
    const isParent =
      one.dash === null ? one.column < column || (isInList && one.column === column) : one.column < column;
    if (!isParent || one.key === null) continue;
    path.unshift(one.key);
    isInList = false;
    column = one.column;
    if (one.dash !== null) {
      path.unshift(0);
      column = one.dash;
      isInList = true;
    }
  }
  if (current.rest.includes('{')) {
    const inner = current.rest.slice(
      Math.max(current.rest.lastIndexOf('{'), current.rest.lastIndexOf(',')) + 1,
    );
    const [, , key = null, value = inner] = /^\s*(["']?)([\w-]+)\1\s*:\s+(.*)$/.exec(inner) ?? [];
    return {
      path: [
        ...path,
        ...(current.key === null ? [] : [current.key]),
        ...(current.rest.trimStart().startsWith('[') ? [0 as const] : []),
      ],
      key,
      prefix: unquoted(value),
      siblings,
    };
  }
  return { path, key: current.key, prefix: unquoted(current.rest), siblings };
}

function parse(line: string): Line {
  const [, indent = '', dashes = '', , key, rest = ''] = ENTRY.exec(line) ?? [];
  return {
    column: indent.length + dashes.length,
    dash: dashes === '' ? null : indent.length,
    key: key ?? null,
    rest,
  };
}

function unquoted(value: string): string {
  // Of a list in brackets, the element that is being written.
  return value
    .slice(value.lastIndexOf('[') + 1)
    .split(',')
    .at(-1)!
    .trim()
    .replace(/^["']|["']$/g, '');
}
