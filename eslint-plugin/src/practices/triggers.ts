import type { Finder } from './finder.js';

/** A string that could name a module. */
const QUOTED = /["'`]((?:node:|npm:|jsr:)?@?[\w.$-][\w./$@-]*)["'`]/g;
/** Escapes that can spell a letter. */
export const ESCAPES = /\\(?:x[4-7]|u00[4-7]|u\{[4-7])/;
/** Names through which any global can be reached by a computed key. */
const ALWAYS = /(?<![\w$])(?:window|globalThis|self)(?![\w{$])/;
/** What is taken for a server framework's, read by a computed key. */
const HANDLERS = /\b_*(?:req|request|res|resp|response|reply|rep|h|ctx)\s*(?:\?\.)?\[/;

const USUAL = [ALWAYS, HANDLERS, ESCAPES];

/**
 * One test for all finders: their globals and words in one expression, their modules in one set.
 *
 * @param others what else makes a text worth a look
 */
export function triggerTest(
  finders: readonly Pick<Finder, 'globals' | 'modules' | 'words'>[],
  others: readonly RegExp[] = USUAL,
): (text: string) => boolean {
  const modules = new Set(finders.flatMap((finder) => finder.modules).flatMap(moduleNames));
  const globals = [...new Set(finders.flatMap((finder) => finder.globals))];
  const names = globals.map((name) => name.replace(/\$/g, '\\$')).join('|');
  const words = [...finders.flatMap((finder) => finder.words), ...others].map(
    ({ source }) => `(?:${source})`,
  );
  const direct = new RegExp(`(?<![\\w$])(?:${names})(?![\\w{$])|${words.join('|')}`);
  return (text) => {
    if (direct.test(text)) return true;
    for (const [, name] of text.matchAll(QUOTED)) {
      if (modules.has(name!.replace(/^(?:node|npm|jsr):/, ''))) return true;
      if (modules.has(packageOf(name!))) return true;
    }
    return false;
  };
}

/** The modules that an access path can begin with: names may hold dots. */
function moduleNames(path: string): string[] {
  if (!path.startsWith('npm:')) return [];
  const specifier = path.slice(4).replace(/\(.*$/, '');
  const names = [specifier];
  for (let end = specifier.lastIndexOf('.'); end > 0; end = specifier.lastIndexOf('.', end - 1)) {
    names.push(specifier.slice(0, end));
  }
  return names;
}

function packageOf(specifier: string): string {
  const parts = specifier.replace(/^(?:node|npm|jsr):\/?/, '').split('/');
  const name = specifier.includes('@') && parts[0]!.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return name.replace(/(?<=.)@.*$/, '');
}
