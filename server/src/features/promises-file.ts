import path from 'node:path';
import {
  FIDESLANG_CATEGORIES,
  FIDESLANG_USES,
  HOST_OVERRIDES,
  OWN_CATEGORIES,
  PROMISES_FILE_NAMES,
  PROMISES_SCHEMA,
  SDKS,
  type PolicyPromise,
} from 'eslint-plugin-privacy-policy/api';
import {
  CompletionItemKind,
  type CompletionItem,
  type Connection,
  type Definition,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { toPath, toRange, toUri } from '../convert.js';
import { escape } from '../markdown.js';
import type { ClauseState, Overview } from '../overview.js';
import type { PolicyStore } from '../policy-store.js';
import { positionIn, type PromisesPosition } from '../promises-position.js';
import type { WorkspaceFiles } from '../workspace-files.js';
import { describePromise } from './code-hover.js';
import { titleOf } from './policy-symbols.js';
import type { Told } from './hover.js';

interface Schema {
  type?: string;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
}

/** Completion, hover and definition in a promises file. What is wrong in it is shown with the set-up's problems. */
export class PromisesFileFeatures {
  readonly #files: WorkspaceFiles;
  readonly #store: PolicyStore;
  readonly #overview: Overview;

  constructor(connection: Connection, files: WorkspaceFiles, store: PolicyStore, overview: Overview) {
    this.#files = files;
    this.#store = store;
    this.#overview = overview;
    connection.onCompletion(({ textDocument, position }) => this.#complete(textDocument.uri, position));
    connection.onDefinition(({ textDocument, position }) => this.#define(textDocument.uri, position));
    connection.onReferences(({ textDocument, position }) => this.#refer(textDocument.uri, position));
  }

  /** Hover of a promises file, to be asked before others. */
  hover = (uri: string, position: Position): Told | null => {
    const file = promisesPath(uri);
    if (file === null) return null;
    const promise = this.#promiseAt(file, position);
    if (promise !== null) return { contents: { kind: 'markdown', value: describePromise(promise) } };
    const place = this.#placeAt(file, position, true);
    const { description } = schemaAt(place, true) ?? {};
    return description === undefined ? null : { contents: { kind: 'markdown', value: escape(description) } };
  };

  #complete(uri: string, position: Position): CompletionItem[] {
    const file = promisesPath(uri);
    if (file === null) return [];
    const place = this.#placeAt(file, position, false);
    if (place.key === null && !isValueOfList(place)) {
      return Object.entries(schemaAt(place, false)?.properties ?? {}).map(([label, { description }]) => ({
        label,
        kind: CompletionItemKind.Property,
        insertText: `${label}: `,
        ...(description === undefined ? {} : { documentation: description }),
      }));
    }
    const values = this.#valuesFor(place, file);
    return values.map(({ value, detail }) => ({
      label: value,
      kind: CompletionItemKind.Value,
      ...(detail === undefined ? {} : { detail }),
      insertText: /^[a-z][\w.-]*$/i.test(value) ? value : JSON.stringify(value),
      filterText: value,
    }));
  }

  #valuesFor(place: PromisesPosition, file: string): { value: string; detail?: string }[] {
    const key = place.key ?? [...place.path].reverse().find((part) => part !== 0);
    const top = place.path.find((part) => part !== 0) ?? key;
    const clauses = this.#clausesFor(file);
    if (top === 'promises') {
      if (key === 'clause')
        return clauses.map(({ clause }) => ({ value: clause.id, detail: titleOf(clause) }));
      if (key === 'quote') {
        const chosen = place.siblings['clause'];
        return clauses
          .filter(({ clause }) => chosen === undefined || clause.id === chosen)
          .flatMap(({ clause, promises }) =>
            [...new Set(promises.map(({ quote }) => quote))].map((value) => ({
              value,
              detail: titleOf(clause),
            })),
          );
      }
      if (key === 'data') return [...FIDESLANG_CATEGORIES, ...OWN_CATEGORIES].map((value) => ({ value }));
      if (key === 'purposes') return FIDESLANG_USES.map((value) => ({ value }));
      if (key === 'recipients') return ['third-party', 'anyone', ...VENDORS].map((value) => ({ value }));
    }
    if (top === 'vendors' && key === 'name') return VENDORS.map((value) => ({ value }));
    const schema = schemaAt(place, true);
    const options =
      schema?.enum ?? schema?.items?.enum ?? (schema?.const === undefined ? [] : [schema.const]);
    return options.map((value) => ({ value: String(value) }));
  }

  /** From an entry to the sentence or clause that it means. */
  #define(uri: string, position: Position): Definition | null {
    const file = promisesPath(uri);
    if (file !== null) {
      const promise = this.#promiseAt(file, position);
      if (promise !== null) return { uri: toUri(promise.policyPath), range: toRange(promise) };
      const entry = this.#entryAtLine(file, position);
      const state = this.#clausesFor(file).find(({ clause }) => clause.id === entry?.clause);
      return state === undefined ? null : this.#locationOf(state, file);
    }
    return null;
  }

  /** From a clause or sentence of the policy to the entries that speak of it. */
  #refer(uri: string, position: Position): Location[] {
    const policyPath = toPath(uri);
    const policy = policyPath === null ? null : this.#overview.policy(policyPath);
    const line = position.line + 1;
    const state = policy?.clauses.find(({ clause }) => clause.startLine <= line && line <= clause.endLine);
    if (state === undefined || policyPath === null) return [];
    return [...this.#store.sitesIn([path.dirname(policyPath)])]
      .filter(({ policies }) => policies.some((one) => one.path === policyPath))
      .flatMap(({ promisesFile }) =>
        promisesFile.promises
          .filter(({ clause }) => clause === state.clause.id && promisesFile.path !== null)
          .map(({ range }) => ({ uri: toUri(promisesFile.path!), range: toRange(range) })),
      );
  }

  #locationOf({ clause }: ClauseState, file: string): Location | null {
    const site = this.#store.siteOf(file);
    const policy = site?.policies.find(({ clauses }) => clauses.includes(clause));
    return policy === undefined ? null : { uri: toUri(policy.path), range: toRange(clause.headingRange) };
  }

  #entryAtLine(file: string, { line }: Position) {
    return this.#store
      .siteOf(file)
      ?.promisesFile.promises.find(({ range }) => range.startLine <= line + 1 && line + 1 <= range.endLine);
  }

  #promiseAt(file: string, position: Position): PolicyPromise | null {
    const entry = this.#entryAtLine(file, position);
    if (entry?.quote === undefined) return null;
    const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
    for (const { clause, promises } of this.#clausesFor(file)) {
      const promise = promises.find(({ quote }) => fold(quote).includes(fold(entry.quote!)));
      if (clause.id === entry.clause && promise !== undefined) return promise;
    }
    return null;
  }

  #clausesFor(file: string): ClauseState[] {
    const paths = new Set(this.#store.siteOf(file)?.policies.map((policy) => policy.path));
    return this.#overview
      .policies()
      .filter(({ document }) => paths.has(document.path))
      .flatMap(({ clauses }) => clauses);
  }

  /** @param whole looks at the whole word at the position, not only at what stands before it */
  #placeAt(file: string, { line, character }: Position, whole: boolean): PromisesPosition {
    const read = this.#files.read(file);
    const text = 'text' in read ? read.text : '';
    const current = text.split(/\r\n|[\r\n]/)[line] ?? '';
    const rest = whole ? (/^[\w-]*(?:\s*:(?:\s|$))?/.exec(current.slice(character))?.[0].length ?? 0) : 0;
    return positionIn(text, line, character + rest);
  }
}

const VENDORS: readonly string[] = [
  ...new Set([...SDKS.map(({ vendor }) => vendor), ...HOST_OVERRIDES.map(({ vendor }) => vendor)]),
].sort();

function promisesPath(uri: string): string | null {
  const file = toPath(uri);
  return file !== null && PROMISES_FILE_NAMES.includes(path.basename(file)) ? file : null;
}

/** In a list of plain values, a value follows the dash. */
function isValueOfList(place: PromisesPosition): boolean {
  const schema = schemaAt(place, false);
  return place.path.at(-1) === 0 && schema?.properties === undefined;
}

/** @param ofKey of the value of the key at the position, not of the object that the key stands in */
function schemaAt({ path: keys, key }: PromisesPosition, ofKey: boolean): Schema | undefined {
  let schema: Schema | undefined = PROMISES_SCHEMA;
  for (const part of [...keys, ...(ofKey && key !== null ? [key] : [])]) {
    schema = part === 0 ? listOf(schema)?.items : schema?.properties?.[part];
    if (schema === undefined) return undefined;
  }
  return schema;
}

function listOf(schema: Schema | undefined): Schema | undefined {
  return schema?.items === undefined ? schema?.anyOf?.find(({ items }) => items !== undefined) : schema;
}
