import { handedOnIn, type HandedOn } from './module-text.js';

/** A file that may make what is exported, and the name that it has there. */
export interface Home<Module> {
  file: string;
  module: Module;
  name: string;
}

/** Where what a module exports under a name may be made, as far as texts show. */
export interface Homes<Module> {
  homes: readonly Home<Module>[];
  /** Whether it may be made elsewhere, too: in a package, or where no text can show it. */
  isOpen: boolean;
}

/** The text of a file, with what it was found to hand on. */
export interface ModuleText {
  text: string;
  handedOn?: HandedOn;
}

/** What is asked of the files of a project. */
export interface ModuleTexts<Module extends ModuleText> {
  /** The file that a specifier means; null for a package. */
  fileOf(specifier: string, importer: string): string | null;
  /** Null for a file that cannot matter. */
  textOf(file: string): Module | null;
}

/** Files that are followed for one name. */
const MAX_FILES = 400;
const SCRIPT = /\.[cm]?[jt]sx?$/;

/**
 * Follows a name through the files that only hand it on, so that none of the many others that they hand on has to be
 * parsed. A file in whose text a name does not stand cannot make it.
 *
 * @param looked called for each file whose text the answer hangs on
 */
export function homesOf<Module extends ModuleText>(
  file: string,
  name: string,
  files: ModuleTexts<Module>,
  looked: (file: string) => void = () => {},
): Homes<Module> {
  const homes: Home<Module>[] = [];
  const seen = new Set<string>();
  let isOpen = false;
  const follow = (specifier: string, importer: string, as: string): void => {
    const next = files.fileOf(specifier, importer);
    if (next === null) isOpen = true;
    else trace(next, as);
  };
  const trace = (at: string, as: string): void => {
    const key = `${as} ${at}`;
    if (seen.has(key)) return;
    seen.add(key);
    looked(at);
    if (seen.size > MAX_FILES || !SCRIPT.test(at)) {
      isOpen = true;
      return;
    }
    const module = files.textOf(at);
    if (module === null) return;
    const { text } = module;
    const { stars, names, isOpen: isOpenItself } = (module.handedOn ??= handedOnIn(text));
    if (isOpenItself) isOpen = true;
    const given = names.get(as);
    if (given) follow(given.specifier, at, given.name);
    else if (text.includes(as)) homes.push({ file: at, module, name: as });
    if (given || as === 'default') return;
    for (const star of stars) follow(star, at, as);
  };
  trace(file, name);
  return { homes, isOpen };
}
