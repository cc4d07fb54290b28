/** What stands where a module is named: `from '...'`, `import '...'`, `import('...')`, `require('...')`. */
const SPECIFIER =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$\n]+)`)/g;

/** The modules that a text names, each once; a comment that names one does no harm. */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, double, single, template] of text.matchAll(SPECIFIER))
    found.add(double ?? single ?? template!);
  return [...found];
}

const FUNCTION = /\s*(?:async\s+)?(?:function\b|class\b|\([^()]*\)\s*(?::[^=]*)?=>|[A-Za-z_$][\w$]*\s*=>)/
  .source;

/**
 * Whether a module's text shows that what it exports under a name (`default`: or in the place of its exports) is a
 * function or class that is written out there, and nothing else of that name stands at the outermost level.
 */
export function declaresByText(text: string, name: string): boolean {
  if (name === 'default') {
    const whole = new RegExp(
      `^(?:export\\s+default|(?:module\\.)?exports\\s*=|module\\.exports\\s*=)(.*)`,
      'm',
    ).exec(text);
    if (!whole) return false;
    if (new RegExp(`^${FUNCTION}`).test(whole[1]!)) return true;
    const local = /^\s*([A-Za-z_$][\w$]*)\s*;?\s*$/.exec(whole[1]!)?.[1];
    return local !== undefined && isDeclared(text, local);
  }
  if (!/^[\w$]+$/.test(name)) return false;
  const escaped = name.replaceAll('$', '\\$');
  if (!text.includes(name)) return false;
  const exported = new RegExp(`^(?:module\\.)?exports\\.${escaped}\\s*=(.*)`, 'm').exec(text);
  if (exported && new RegExp(`^${FUNCTION}`).test(exported[1]!)) return true;
  return isDeclared(text, name);
}

/** `function name`, `class Name` or `const name = () =>` at the start of a line. */
function isDeclared(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const escaped = name.replaceAll('$', '\\$');
  const start = `^(?:export\\s+)?(?:default\\s+)?(?:abstract\\s+)?`;
  return new RegExp(
    `${start}(?:(?:async\\s+)?function\\s*\\*?\\s*${escaped}\\b|class\\s+${escaped}\\b|(?:const|let|var)\\s+${escaped}\\s*=${FUNCTION})`,
    'm',
  ).test(text);
}

/** What a module's text shows of what it hands on. */
export interface HandedOn {
  /** The modules of all of whose names it hands on: `export * from './a'`. */
  stars: readonly string[];
  /** Names that it takes from another module: `export { a as b } from './a'`. */
  names: ReadonlyMap<string, { specifier: string; name: string }>;
  /** Whether it may export names that are not written out in it: those of an object, say. */
  isOpen: boolean;
}

const COMMENTS = /^[ \t]*(?:\/\/[^\n]*|\/\*[^]*?\*\/)/gm;
const STAR = /(?<![\w$.])export\s*(?:type\s*)?\*\s*from\s*["']([^"'\n]+)["']/g;
const LIST = /^[ \t]*export\s*(?:type\s*)?\{([^{}]*)\}\s*from\s*["']([^"'\n]+)["']/gm;
const LISTED = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/;
/** What an object exports that is put in the place of all exports, or has them added by what cannot be read off. */
const OPEN = new RegExp(
  [
    // But for `module.exports = { a, b: c }`
    /\bexports\s*=(?!=)(?!\s*\{(?:(?!\.\.\.)[^{}])*\})/,
    /\bexport\s*=/,
    /\b__(?:exportStar|reExport|export)\b/,
    /\bexports\s*\[/,
    /\bdefineProperty\s*\(\s*(?:module\.)?exports\s*,\s*[^"'\s]/,
    /(?<!\bdefineProperty\s*\(\s*(?:module\.)?)\bexports\s*[,)]/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** What a module hands on, as far as its text shows. */
export function handedOnIn(text: string): HandedOn {
  if (!text.includes('export')) return { stars: [], names: new Map(), isOpen: false };
  const code = text.replace(COMMENTS, '');
  const names = new Map<string, { specifier: string; name: string }>();
  for (const [, list, specifier] of code.matchAll(LIST)) {
    for (const item of list!.replace(COMMENTS, '').split(',')) {
      const [, name, as = name] = LISTED.exec(item) ?? [];
      if (name !== undefined && as !== undefined) names.set(as, { specifier: specifier!, name });
    }
  }
  return { stars: [...code.matchAll(STAR)].map(([, from]) => from!), names, isOpen: OPEN.test(code) };
}
