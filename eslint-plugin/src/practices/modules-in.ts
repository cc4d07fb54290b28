import { ofLastText } from '../text/of-last-text.js';

/** A string that could name a module. */
const QUOTED = /["'`]((?:node:|npm:|jsr:)?@?[\w.$-][\w./$@-]*)["'`]/g;

/** The modules that access paths can begin with: names may hold dots. */
export function packagesOf(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap(moduleNames));
}

/** Whether a text names one of the modules, or a file of one. */
export function modulesIn(text: string, modules: ReadonlySet<string>): boolean {
  for (const name of namesIn(text)) if (modules.has(name)) return true;
  return false;
}

/** What the strings of a text may name: modules, and the packages that those are of. */
const namesIn = ofLastText((text): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [, name] of text.matchAll(QUOTED)) {
    names.add(name!.replace(/^(?:node|npm|jsr):/, ''));
    if (/[/@:]/.test(name!)) names.add(packageOf(name!));
  }
  return names;
});

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
