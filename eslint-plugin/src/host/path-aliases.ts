import path from 'node:path';
import type { FileSystem } from './file-system.js';
import { listOf, recordOf } from './manifests.js';

const CONFIGS = ['tsconfig.json', 'jsconfig.json'];
const MAX_EXTENDS = 8;

interface Aliases {
  /** Absolute; null where the configuration sets none. */
  baseUrl: string | null;
  paths: { pattern: string; targets: string[] }[] | null;
}

/** What `paths` and `baseUrl` of tsconfig.json and jsconfig.json make of a specifier. */
export class PathAliases {
  readonly #files: FileSystem;
  readonly #configs = new Map<string, Aliases | null>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /**
   * Absolute paths that a specifier may mean, without regard to what is there.
   *
   * @param upward the importing file's folder and those above it
   */
  targets(specifier: string, upward: readonly string[]): string[] {
    for (const folder of upward) {
      for (const name of CONFIGS) {
        const aliases = this.#read(path.join(folder, name), 0);
        if (aliases) return [...matched(aliases, specifier), ...based(aliases, specifier)];
      }
    }
    return [];
  }

  /** Null when there is no such file. */
  #read(file: string, depth: number): Aliases | null {
    const known = this.#configs.get(file);
    if (known !== undefined) return known;
    this.#configs.set(file, null);
    const read = this.#files.read(file);
    const aliases = 'text' in read ? this.#aliasesOf(file, recordOf(parseJsonc(read.text)), depth) : null;
    this.#configs.set(file, aliases);
    return aliases;
  }

  #aliasesOf(file: string, config: Record<string, unknown>, depth: number): Aliases {
    const folder = path.dirname(file);
    const options = recordOf(config['compilerOptions']);
    const { baseUrl } = options;
    const own: Aliases = {
      baseUrl: typeof baseUrl === 'string' ? path.resolve(folder, baseUrl) : null,
      paths: null,
    };
    const parents = depth < MAX_EXTENDS ? this.#others(listOf(config['extends']), folder, depth) : [];
    own.baseUrl ??= parents.findLast((parent) => parent.baseUrl !== null)?.baseUrl ?? null;
    own.paths =
      pathsOf(options['paths'], own.baseUrl ?? folder) ??
      parents.findLast((parent) => parent.paths !== null)?.paths ??
      null;
    if (own.paths !== null || own.baseUrl !== null || depth > 0) return own;
    // A configuration that only names others, as several templates make it.
    const references = Array.isArray(config['references']) ? config['references'] : [];
    const named = references.flatMap((one) => listOf(recordOf(one)['path']));
    const others = this.#others(
      named.map((one) => `./${one}`),
      folder,
      depth,
    );
    return others.find(({ paths, baseUrl }) => paths !== null || baseUrl !== null) ?? own;
  }

  #others(names: readonly string[], folder: string, depth: number): Aliases[] {
    return names
      .filter((name) => /^\.\.?(?:\/|$)|^\//.test(name))
      .flatMap((name) => {
        const file = path.resolve(folder, name);
        const found =
          this.#read(file, depth + 1) ??
          this.#read(`${file}.json`, depth + 1) ??
          this.#read(path.join(file, 'tsconfig.json'), depth + 1);
        return found ?? [];
      });
  }
}

function pathsOf(value: unknown, folder: string): Aliases['paths'] {
  if (value === undefined) return null;
  return Object.entries(recordOf(value)).map(([pattern, targets]) => ({
    pattern,
    targets: listOf(targets).map((target) => path.resolve(folder, target)),
  }));
}

/** The longest pattern that fits wins. */
function matched({ paths }: Aliases, specifier: string): string[] {
  const fits = (paths ?? []).flatMap(({ pattern, targets }) => {
    const [head = '', tail] = pattern.split('*');
    if (tail === undefined) return pattern === specifier ? [{ length: Infinity, targets }] : [];
    const isLong = specifier.length >= head.length + tail.length;
    if (!isLong || !specifier.startsWith(head) || !specifier.endsWith(tail)) return [];
    const middle = specifier.slice(head.length, specifier.length - tail.length);
    return [{ length: head.length, targets: targets.map((target) => target.replace('*', middle)) }];
  });
  fits.sort((a, b) => b.length - a.length);
  return fits[0]?.targets ?? [];
}

function based({ baseUrl }: Aliases, specifier: string): string[] {
  return baseUrl === null ? [] : [path.resolve(baseUrl, specifier)];
}

/** JSON with comments and trailing commas; null when it is broken. */
export function parseJsonc(text: string): unknown {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted?: string) => quoted ?? '')
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[\]}])/g, (_, quoted?: string) => quoted ?? '');
  try {
    return JSON.parse(plain);
  } catch {
    return null;
  }
}
