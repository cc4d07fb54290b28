import { ofLastText } from '../text/of-last-text.js';

/** A string that could name a module. */
const QUOTED = /["'`]((?:node:|npm:|jsr:)?@?[\w.$-][\w./$@-]*)["'`]/g;

/** Every module that somebody asks for. */
const ASKED_FOR = new Set<string>();

/** The modules that access paths can begin with: names may hold dots. */
export function packagesOf(paths: Iterable<string>): ReadonlySet<string> {
  const modules = new Set([...paths].flatMap(moduleNames));
  for (const name of modules) ASKED_FOR.add(name);
  return modules;
}

/**
 * Whether a text names one of the modules, or a file of one.
 *
 * @param modules as `packagesOf` gives them
 */
export function modulesIn(text: string, modules: ReadonlySet<string>): boolean {
  for (const name of namesIn(text)) if (modules.has(name)) return true;
  return false;
}

/** What the strings of a text may name of what is asked for: modules, and the packages that those are of. */
const namesIn = ofLastText((text): ReadonlySet<string> => {
  const names = new Set<string>();
  const note = (name: string): void => {
    if (ASKED_FOR.has(name)) names.add(name);
  };
  for (const [, name] of text.matchAll(QUOTED)) {
    if (!/[/@:]/.test(name!)) note(name!);
    else {
      note(name!.replace(/^(?:node|npm|jsr):/, ''));
      note(packageOf(name!));
    }
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
