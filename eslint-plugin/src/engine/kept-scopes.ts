import type { TSESLint } from '@typescript-eslint/utils';
import type { Node } from '../flow/syntax.js';

type Manager = TSESLint.Scope.ScopeManager;
type Scope = TSESLint.Scope.Scope;
type Variable = Scope['variables'][number];
type Reference = TSESLint.Scope.Reference;
type Definition = Variable['defs'][number];

/** Offsets of a text, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** What statements declare, in order of position: each name, and how. */
export type Declared = readonly (readonly [name: string, words: string])[];

/** The scopes of a part of a tree, ready to be put in. */
export interface Part {
  manager: Manager;
  module: Scope;
  /** Names that mean something else with it than before, or nothing any more. */
  changed: ReadonlySet<string>;
  /** Whether what it declares stands in the order in which it stood before. */
  isInOrder: boolean;
}

/**
 * The scopes of a module, parts of which are replaced together with the statements that they belong to. A name that a
 * part declares otherwise than before is looked up anew wherever it stands; every other name means what it did.
 */
export class KeptScopes {
  readonly manager: Manager;
  readonly #module: Scope;
  readonly #scopes: Scope[];
  /** Of the nodes that came later, whose scopes theirs are. */
  readonly #managers = new WeakMap<object, Manager>();

  private constructor(first: Manager, global: Scope, module: Scope) {
    this.#module = module;
    this.#scopes = [...first.scopes];
    this.manager = {
      scopes: this.#scopes,
      globalScope: global,
      acquire: (node: Node, inner = false) =>
        node === module.block
          ? inner
            ? module
            : global
          : (this.#managers.get(node) ?? first).acquire(node as never, inner),
    } as unknown as Manager;
  }

  /** Null for scopes that hang on more than the names in them: those around an `eval`. */
  static of(manager: Manager): KeptScopes | null {
    const { globalScope } = manager;
    const module = moduleOf(manager);
    return globalScope && module ? new KeptScopes(manager, globalScope, module) : null;
  }

  /** What the statements within a span declare in the module. */
  declaredIn(span: Span): Declared {
    return declaredIn(this.#module, (name) => isIn(name, span));
  }

  /**
   * The scopes of statements, ready to be put in; null where those of the rest could not be told without looking at it.
   *
   * @param span what they take the place of
   * @param former what was declared there
   */
  part(manager: Manager, span: Span, former: Declared): Part | null {
    const module = moduleOf(manager);
    if (!module) return null;
    // A name that is a type here and a value elsewhere: what it means is found out with all else.
    if (module.through.some(({ identifier }) => module.set.has(String(identifier.name)))) return null;
    const declared = declaredIn(module, () => true);
    const changed = differing(former, declared);
    if (changed.size > 0) {
      const through = byName(this.#module.through);
      for (const name of changed) if (!this.#mayChange(name, span, through.get(name) ?? [])) return null;
    }
    const isInOrder = declared.every(([name], index) => former[index]?.[0] === name);
    return { manager, module, changed, isInOrder };
  }

  /** Whether it is certain what a name means elsewhere that is declared otherwise within a span, and that it may. */
  #mayChange(name: string, span: Span, unresolved: readonly Reference[]): boolean {
    const { defs, references = [] } = this.#module.set.get(name) ?? { defs: [] };
    const isElsewhere = (node: Node): boolean => !isIn(node, span);
    // What is declared twice is mostly an error.
    if (defs.some((def) => isElsewhere(def.name as Node))) return false;
    const [uses, others] = [references, unresolved].map((list) =>
      list.filter((use) => isElsewhere(nameOf(use))),
    ) as [Reference[], Reference[]];
    // Which of them comes first is known of one list alone, and there where it is by place.
    if (uses.length > 0 && others.length > 0) return false;
    const all = [...uses, ...others];
    if (all.some((use, index) => index > 0 && startOf(use) < startOf(all[index - 1]!))) return false;
    // Writing to some names, and exporting what nobody declares, may be an error.
    return all.every((use) => !use.isWrite() && !isExported(nameOf(use)));
  }

  /** Takes out the scopes of the statements within a span. Others must be put in before any is asked for. */
  takeOut(span: Span): void {
    const own = this.#module;
    takeOut(this.#scopes, span, blockOf, 2);
    takeOut(own.childScopes, span, blockOf);
    takeOut(own.references, span, nameOf);
    takeOut(own.through, span, nameOf);
    for (const { defs, identifiers, references } of own.variables) {
      takeOut(defs, span, ({ name }) => name as Node);
      takeOut(identifiers, span, (name) => name as Node);
      takeOut(references, span, nameOf);
    }
  }

  /** Puts in the scopes of statements that stand before everything from an offset on. */
  putIn(program: Node, { manager, module, changed, isInOrder }: Part, at: number): void {
    const own = this.#module;
    for (const name of changed) this.#release(name);
    (own as { block: Node }).block = program;
    const { globalScope } = this.manager;
    (globalScope as { block: Node }).block = program;
    const scopes = manager.scopes.filter((scope) => scope !== module && scope.upper !== null);
    for (const scope of scopes) {
      const moved = scope as { upper: Scope; variableScope: Scope };
      if (scope.upper === module) moved.upper = own;
      if (scope.variableScope === module) moved.variableScope = own;
      this.#managers.set(scope.block, manager);
    }
    putIn(this.#scopes, at, scopes, blockOf, 2);
    putIn(own.childScopes, at, module.childScopes, blockOf);
    for (const reference of module.references) (reference as { from: Scope }).from = own;
    putIn(own.references, at, module.references, nameOf);
    const through = byName(module.through);
    for (const variable of own.variables) putInUses(variable, module.set.get(variable.name), through, at);
    const left = module.through.filter(({ resolved }) => resolved?.scope !== own);
    for (const name of changed) this.#declare(module.set.get(name), at);
    if (changed.size > 0 || !isInOrder) this.#putInOrder(module, at);
    putIn(own.through, at, left, nameOf);
    if (globalScope)
      globalScope.through = own.through.filter(
        ({ identifier }) => !globalScope.set.has(String(identifier.name)),
      );
  }

  /** Takes away what a name means: whoever uses it looks further. */
  #release(name: string): void {
    const { set, variables, through } = this.#module;
    const variable = set.get(name);
    if (!variable) return;
    set.delete(name);
    variables.splice(variables.indexOf(variable), 1);
    for (const use of variable.references) {
      use.resolved = null;
      putIn(through, startOf(use), [use], nameOf);
    }
  }

  /** Gives a name the meaning that statements before everything from an offset on give it. */
  #declare(variable: Variable | undefined, at: number): void {
    if (!variable) return;
    const own = this.#module;
    const uses = own.through.filter((use) => use.identifier.name === variable.name && meets(use, variable));
    const used = new Set(uses);
    own.through.splice(0, Infinity, ...own.through.filter((use) => !used.has(use)));
    for (const use of uses) use.resolved = variable as Reference['resolved'];
    putIn(uses, at, variable.references, nameOf);
    variable.references.splice(0, Infinity, ...uses);
    (variable as { scope: Scope }).scope = own;
    own.set.set(variable.name, variable);
    own.variables.push(variable);
  }

  /** Brings what statements declare to where they stand. */
  #putInOrder(part: Scope, at: number): void {
    const { set, variables } = this.#module;
    const declared = part.variables
      .map(({ name, defs: [def] }) => ({ variable: set.get(name)!, def }))
      .filter(({ variable, def }) => variable.defs[0] === def)
      .map(({ variable }) => variable);
    const moved = new Set(declared);
    variables.splice(0, Infinity, ...variables.filter((variable) => !moved.has(variable)));
    putIn(variables, at, declared, ({ defs }) => defs[0]!.name as Node);
  }
}

const blockOf = (scope: Scope): Node => scope.block as Node;
const nameOf = ({ identifier }: Reference): Node => identifier as Node;
const startOf = ({ identifier }: Reference): number => identifier.range[0];

function isExported({ parent }: Node): boolean {
  return parent?.type === 'ExportSpecifier' || parent?.type === 'TSExportAssignment';
}

/** The names that are not declared as they were. */
function differing(former: Declared, now: Declared): Set<string> {
  const [before, after] = [wordsByName(former), wordsByName(now)];
  return new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)));
}

function wordsByName(declared: Declared): Map<string, string> {
  const words = new Map<string, string>();
  for (const [name, how] of declared) words.set(name, `${words.get(name) ?? ''}\n${how}`);
  return words;
}

/** Null where names may come to mean other things while a program runs. */
function moduleOf({ globalScope }: Manager): Scope | null {
  const module = globalScope?.childScopes.find(({ type }) => (type as string) === 'module');
  return module && !(module as { dynamic?: boolean }).dynamic ? module : null;
}

function declaredIn({ variables }: Scope, isAsked: (name: Node) => boolean): Declared {
  const found: { at: number; name: string; words: string }[] = [];
  for (const { name, defs } of variables) {
    for (const def of defs) {
      const at = def.name as Node;
      if (isAsked(at)) found.push({ at: at.range[0], name, words: wordsOf(def) });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ name, words }) => [name, words]);
}

function wordsOf({ type, node, parent }: Definition): string {
  const { kind = '', declare = false } = (parent ?? {}) as { kind?: string; declare?: boolean };
  return [type, node.type, parent?.type, kind, declare].join(' ');
}

function putInUses(
  variable: Variable,
  instead: Variable | undefined,
  through: ReadonlyMap<string, readonly Reference[]>,
  at: number,
): void {
  if (instead) {
    putIn(variable.defs, at, instead.defs, ({ name }) => name as Node);
    putIn(variable.identifiers, at, instead.identifiers, (name) => name as Node);
  }
  const uses =
    instead?.references ?? (through.get(variable.name) ?? []).filter((use) => meets(use, variable));
  for (const use of uses) use.resolved = variable as Reference['resolved'];
  putIn(variable.references, at, uses, nameOf);
}

/** As typescript-eslint tells whether a name can mean a variable; eslint-scope knows of no types. */
function meets(reference: Reference, variable: Variable): boolean {
  const { isTypeReference, isValueReference } = reference as {
    isTypeReference?: boolean;
    isValueReference?: boolean;
  };
  if (isTypeReference === undefined) return true;
  const { isTypeVariable, isValueVariable } = variable as {
    isTypeVariable?: boolean;
    isValueVariable?: boolean;
  };
  return Boolean((isTypeReference && isTypeVariable) || (isValueReference && isValueVariable));
}

function byName(references: readonly Reference[]): Map<string, Reference[]> {
  const lists = new Map<string, Reference[]>();
  for (const reference of references) {
    const name = String(reference.identifier.name);
    const list = lists.get(name);
    if (list) list.push(reference);
    else lists.set(name, [reference]);
  }
  return lists;
}

/** Takes out the items that stand within a span; those of one statement follow each other. */
function takeOut<T>(list: T[], span: Span, nodeOf: (item: T) => Node, from = 0): void {
  const first = firstAt(list, span[0], nodeOf, from);
  let end = first;
  while (end < list.length && isIn(nodeOf(list[end]!), span)) end += 1;
  if (end > first) list.splice(first, end - first);
}

/** Puts items before the first that stands at an offset or behind it. */
function putIn<T>(list: T[], at: number, items: readonly T[], nodeOf: (item: T) => Node, from = 0): void {
  if (items.length > 0) list.splice(firstAt(list, at, nodeOf, from), 0, ...items);
}

function firstAt<T>(list: readonly T[], at: number, nodeOf: (item: T) => Node, from: number): number {
  let first = from;
  while (first < list.length && nodeOf(list[first]!).range[0] < at) first += 1;
  return first;
}

/** An end at an offset is one before it; so that a span without a length holds nothing. */
function isIn({ range }: Node, [start, end]: Span): boolean {
  return range[0] >= start && range[0] < end;
}
