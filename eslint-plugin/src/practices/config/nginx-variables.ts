import { dataOfNginxVariable } from '../../data/nginx.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { DataKey } from '../../model/index.js';
import { HOLE } from '../../flow/index.js';
import { allEntries, nameOf, type Entry, type Scope } from './set.js';

/** A variable where a word uses it. */
export interface VariableUse {
  /** Without `$`. */
  name: string;
  /** Offsets in the word's value, the end exclusive. */
  start: number;
  end: number;
}

/** What a value holds. */
export interface Held {
  keys: DataKey[];
  /** Personal data of which only a part is left, such as an address without its last byte. */
  shortened: DataKey[];
}

const VARIABLE = /\$(?:\{([A-Za-z0-9_]+)\}|([A-Za-z0-9_]+))/g;
/** Variables may be made of variables; no configuration does so deeper. */
const MAX_DEPTH = 8;
/** No address is longer. */
const MAX_TEXT = 2000;
const NOTHING: Held = { keys: [], shortened: [] };

export function variablesIn(text: string): VariableUse[] {
  return [...text.matchAll(VARIABLE)].map(({ 0: whole, 1: braced, 2: bare, index }) => ({
    name: (braced ?? bare)!.toLowerCase(),
    start: index,
    end: index + whole.length,
  }));
}

/** The variables of a configuration, followed to what they hold. */
export class NginxVariables {
  readonly #maps = new Map<string, Entry[]>();
  readonly #sets = new Map<string, ConfigWord[]>();
  /** What a block of geoip2 takes from its data base. */
  readonly #places = new Map<string, DataKey>();
  readonly #held = new Map<string, Held>();
  readonly #texts = new Map<string, string>();

  constructor(root: Scope) {
    for (const entry of allEntries(root)) {
      const { args, name } = entry.directive;
      const [first, second] = args;
      switch (nameOf(entry)) {
        case 'map':
          if (entry.block && second) add(this.#maps, second.value, entry);
          break;
        case 'set':
        case 'auth_request_set':
          if (first && second) add(this.#sets, first.value, second);
          break;
        default:
          if (name.value.startsWith('$') && entry.scope.owner && nameOf(entry.scope.owner) === 'geoip2')
            this.#places.set(name.value.slice(1).toLowerCase(), 'user.location');
      }
    }
  }

  /** What a text with variables holds. */
  heldBy(text: string, depth = 0): Held {
    return union(variablesIn(text).map(({ name }) => this.heldByVariable(name, depth)));
  }

  heldByVariable(name: string, depth = 0): Held {
    if (depth > MAX_DEPTH) return NOTHING;
    const known = this.#held.get(name);
    if (known) return known;
    // A variable that is made of itself adds nothing to what else it is made of.
    this.#held.set(name, NOTHING);
    const held = this.#workedOut(name, depth);
    this.#held.set(name, held);
    return held;
  }

  #workedOut(name: string, depth: number): Held {
    const own = [
      ...(this.#sets.get(name) ?? []).map((word) => this.heldBy(word.value, depth + 1)),
      ...(this.#maps.get(name) ?? []).map((map) => this.#heldByMap(map, depth + 1)),
    ];
    if (own.length > 0) return union(own);
    const key = this.#places.get(name) ?? dataOfNginxVariable(name) ?? null;
    return key === null ? NOTHING : { keys: [key], shortened: [] };
  }

  /** A text whose variables are replaced by what they are set to; a hole stands for what is not known. */
  textOf(text: string, depth = 0): string {
    let result = '';
    let done = 0;
    for (const { name, start, end } of variablesIn(text)) {
      result += text.slice(done, start) + this.#textOfVariable(name, depth);
      done = end;
      if (result.length > MAX_TEXT) return result;
    }
    return result + text.slice(done);
  }

  #textOfVariable(name: string, depth: number): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    this.#texts.set(name, HOLE);
    const words = this.#sets.get(name) ?? [];
    const text = words.length === 1 && depth < MAX_DEPTH ? this.textOf(words[0]!.value, depth + 1) : HOLE;
    this.#texts.set(name, text);
    return text;
  }

  /** What a map gives: variables named in its results whole, and what its patterns capture of its source. */
  #heldByMap({ directive, block }: Entry, depth: number): Held {
    const source = this.heldBy(directive.args[0]!.value, depth);
    const all: Held[] = [];
    for (const entry of block?.entries ?? []) {
      const pattern = entry.directive.name;
      const result = entry.directive.args[0]?.value ?? '';
      for (const { name } of variablesIn(result)) {
        const captured = captureIn(pattern, name);
        if (captured === 'whole') all.push(source);
        else if (captured === 'part')
          all.push({ keys: [], shortened: [...source.keys, ...source.shortened] });
        else all.push(this.heldByVariable(name, depth));
      }
    }
    return union(all);
  }
}

/** Whether a variable is what a map's pattern captured, and whether that is all there was. */
function captureIn({ value }: ConfigWord, name: string): 'whole' | 'part' | null {
  if (!value.startsWith('~')) return null;
  const pattern = value.replace(/^~\*?/, '');
  const isNamed = new RegExp(`\\(\\?P?<${name}>`, 'i').test(pattern);
  if (!isNamed && !/^\d$/.test(name)) return null;
  return /^\^?\((?:\?P?<\w+>)?\.[*+]\)\$?$/.test(pattern) || name === '0' ? 'whole' : 'part';
}

function union(parts: readonly Held[]): Held {
  const keys = [...new Set(parts.flatMap((part) => part.keys))];
  const shortened = [...new Set(parts.flatMap((part) => part.shortened))];
  return { keys, shortened: shortened.filter((key) => !keys.includes(key)) };
}

function add<T>(map: Map<string, T[]>, variable: string, item: T): void {
  const name = variable.replace(/^\$/, '').toLowerCase();
  const known = map.get(name);
  if (known) known.push(item);
  else map.set(name, [item]);
}
