import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import {
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { PROMISES_SCHEMA } from '../data/promises-schema.js';
import type { PromiseEntry, PromisesFile, SetupProblem, SourceRange } from '../model/index.js';

type Path = (string | number)[];

// Compiled when the first promises file is read: most sites have none.
let compiled: ValidateFunction | undefined;
const schema = (): ValidateFunction =>
  (compiled ??= new Ajv({ allErrors: true, strict: false }).compile(PROMISES_SCHEMA));

/** What holds where there is no `privacy-promises.yml`. */
export function emptyPromisesFile(): PromisesFile {
  return {
    path: null,
    policy: null,
    url: null,
    sites: [],
    hosts: [],
    files: { include: [], exclude: [] },
    report: {},
    redactors: [],
    consent: [],
    vendors: [],
    promises: [],
  };
}

/**
 * Reads `privacy-promises.yml`. What is wrong in it becomes a problem at its place, and the entry it stands in
 * is left out; every other entry is taken. Never throws.
 */
export function parsePromisesFile(
  path: string,
  text: string,
): { file: PromisesFile; problems: SetupProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file = { ...emptyPromisesFile(), path };
  const rangeAt = (start: number, end: number): SourceRange => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { startLine: from.line, startColumn: from.col, endLine: to.line, endColumn: to.col };
  };
  const problem = (range: SourceRange, message: string): SetupProblem => ({
    path,
    range,
    message,
    severity: 'error',
  });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem(
        rangeAt(error.pos[0], error.pos[1]),
        `This is not valid YAML: ${firstSentence(error.message)}. Nothing in this file is taken into account until it is mended.`,
      ),
    );
    return { file, problems: problems.slice(0, 1) };
  }
  const data: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  const problems: SetupProblem[] = [];
  const dropped: Path[] = [];
  const validate = schema();
  if (!validate(data)) {
    for (const { at, unknownKey, message } of distinctErrors(validate.errors ?? [])) {
      const node = nodeAt(document, at, unknownKey);
      const [start, end] = node?.range ?? [0, 1];
      problems.push(problem(rangeAt(start, end), message));
      dropped.push(entryOf(at));
    }
    problems.sort(byPlace);
  }
  fill(file, prune(data, dropped), (index) => {
    const [start, end] = nodeAt(document, ['promises', index])?.range ?? [0, 1];
    return rangeAt(start, end);
  });
  return { file, problems };
}

function byPlace({ range: one }: SetupProblem, { range: other }: SetupProblem): number {
  return one!.startLine - other!.startLine || one!.startColumn - other!.startColumn;
}

function firstSentence(message: string): string {
  return message.split(/ at line |\n/)[0]!.replace(/[.:]+$/, '');
}

interface PlacedError {
  at: Path;
  /** The place is a key that does not belong there, not its value. */
  unknownKey: boolean;
  message: string;
}

/** One problem a place: of nested `anyOf` alternatives only the outer error says something useful. */
function distinctErrors(errors: ErrorObject[]): PlacedError[] {
  const seen = new Map<string, PlacedError>();
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const misspelled = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(({ instancePath }) => instancePath),
  );
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    // A misspelled key is said once, not again as the missing one.
    if (error.keyword === 'required' && misspelled.has(error.instancePath)) continue;
    const inUnion = unions.some(
      (path) => error.instancePath === path || error.instancePath.startsWith(`${path}/`),
    );
    if (inUnion && error.keyword !== 'anyOf') continue;
    const at = pathOf(error);
    const key = at.join('/');
    if (!seen.has(key))
      seen.set(key, {
        at,
        unknownKey: error.keyword === 'additionalProperties',
        message: describe(error, at),
      });
  }
  return [...seen.values()];
}

function pathOf(error: ErrorObject): Path {
  const path: Path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { additionalProperty } = error.params as { additionalProperty?: string };
  return additionalProperty === undefined ? path : [...path, additionalProperty];
}

function describe(error: ErrorObject, at: Path): string {
  const where = at.length === 0 ? 'This file' : `"${at.join('.')}"`;
  const params = error.params as {
    allowedValues?: unknown[];
    missingProperty?: string;
    allowedValue?: unknown;
    type?: unknown;
  };
  switch (error.keyword) {
    case 'additionalProperties':
      return `"${String(at.at(-1))}" is not a known key here. Remove it, or correct its spelling.`;
    case 'required':
      return `${where} needs "${params.missingProperty}". Add it.`;
    case 'enum':
      return `${where} must be one of: ${params.allowedValues?.join(', ')}.`;
    case 'const':
      return `${where} must be ${JSON.stringify(params.allowedValue)}.`;
    case 'type':
      return `${where} must be ${TYPE_WORDS[String(params.type)] ?? String(params.type)}.`;
    case 'pattern':
      if (at.includes('hosts'))
        return `${where} must be a host without scheme or path, such as example.com or *.example.com.`;
      return `${where} is not of the right form (${error.message}).`;
    case 'anyOf':
      return `${where} must be ${at.at(-1) === 'policy' ? 'a path, a list of paths, or false' : 'a text or a list of texts'}.`;
    default:
      return `${where} ${error.message}.`;
  }
}

/** What JSON schema's types are called in YAML. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a mapping ("key: value")',
  array: 'a list ("[a, b]", or a "- " before each)',
  string: 'a text',
};

/** What is left out for an error: a topic of `report`, the element of a list, else the top-level key. */
function entryOf(at: Path): Path {
  // A topic with some of its verdicts would report less than was asked for, one without any nothing.
  if (at[0] === 'report') return at.slice(0, 2);
  const index = at.findIndex((part) => typeof part === 'number');
  return index === -1 ? at.slice(0, 1) : at.slice(0, index + 1);
}

function prune(data: unknown, dropped: Path[]): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const copy = structuredClone(data) as Record<string, unknown>;
  for (const path of dropped) {
    const last = path.at(-1);
    if (last === undefined) continue;
    let target: unknown = copy;
    for (const part of path.slice(0, -1))
      target = (target as Record<string | number, unknown> | undefined)?.[part];
    if (Array.isArray(target)) target[last as number] = undefined;
    else if (typeof target === 'object' && target !== null)
      delete (target as Record<string | number, unknown>)[last];
  }
  return copy;
}

type Raw = Record<string, never>;

function fill(
  file: PromisesFile,
  data: Record<string, unknown>,
  rangeOf: (index: number) => SourceRange,
): void {
  const raw = data as Raw;
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter((v) => typeof v === 'string')
        : [];
  if ('policy' in raw) file.policy = (raw['policy'] as unknown) === false ? false : texts(raw['policy']);
  file.url = raw['url'] ?? null;
  file.sites = ((raw['sites'] ?? []) as (Raw | undefined)[])
    .filter((site) => site !== undefined)
    .map((site) => ({
      policy: texts(site['policy']),
      files: texts(site['files']),
      hosts: texts(site['hosts']),
    }));
  file.hosts = texts(raw['hosts']);
  const files = (raw['files'] ?? {}) as Raw;
  file.files = { include: texts(files['include']), exclude: texts(files['exclude']) };
  file.report = raw['report'] ?? {};
  file.redactors = texts(raw['redactors']);
  file.consent = texts(raw['consent']);
  file.vendors = ((raw['vendors'] ?? []) as PromisesFile['vendors'])
    .filter((vendor) => vendor !== undefined)
    .map((vendor) => ({ ...vendor, name: vendor.name.toLowerCase() }));
  file.promises = ((raw['promises'] ?? []) as (PromiseEntry | undefined)[]).flatMap((entry, index) =>
    entry === undefined ? [] : [{ ...entry, clause: String(entry.clause), range: rangeOf(index) }],
  );
}

/** The value (or, on request, the key) at a path, or the nearest node that exists on the way. */
function nodeAt(document: Document, path: Path, keyOfLast = false): Node | null {
  let node: unknown = document.contents;
  for (const part of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item, index) =>
      isPair(item) ? isScalar(item.key) && String(item.key.value) === String(part) : index === part,
    );
    if (isPair(pair)) {
      node = keyOfLast && part === path.at(-1) ? pair.key : pair.value;
    } else if (isNode(pair)) node = pair;
    else break;
  }
  return isNode(node) ? node : null;
}
