import type { TSESLint } from '@typescript-eslint/utils';
import type { Node } from '../flow/syntax.js';

type Manager = TSESLint.Scope.ScopeManager;
type Scope = TSESLint.Scope.Scope;
type Variable = Scope['variables'][number];
type Reference = TSESLint.Scope.Reference;
type Definition = Variable['defs'][number];

/** Offsets of a text, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** The scopes of a part of a tree, ready to be put in. */
export interface Part {
  manager: Manager;
  module: Scope;
}

/**
 * The scopes of a module, parts of which are replaced together with the statements that they belong to. What a part
 * declares in the module must stay the same: then every other name means what it did.
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

  /** The scopes of statements for `replace`; null where the scopes of the rest would not stay as they are. */
  part(manager: Manager, former: Span): Part | null {
    const module = moduleOf(manager);
    if (!module) return null;
    const before = declaredIn(this.#module, (name) => isIn(name, former));
    const now = declaredIn(module, () => true);
    if (before.join('\n') !== now.join('\n')) return null;
    // A name that is a type here and a value elsewhere: what it means is found out with all else.
    if (module.through.some(({ identifier }) => module.set.has(String(identifier.name)))) return null;
    return { manager, module };
  }

  /** Puts the scopes of a part in the place of others, whose places are still those of the former text. */
  replace(program: Node, { manager, module }: Part, former: Span): void {
    const own = this.#module;
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
    const blockOf = (scope: Scope): Node => scope.block as Node;
    const nameOf = ({ identifier }: Reference): Node => identifier as Node;
    splice(this.#scopes, former, scopes, blockOf, 2);
    splice(own.childScopes, former, module.childScopes, blockOf);
    for (const reference of module.references) (reference as { from: Scope }).from = own;
    splice(own.references, former, module.references, nameOf);
    const through = byName(module.through);
    for (const variable of own.variables)
      replaceUses(variable, module.set.get(variable.name), through, former);
    const left = module.through.filter(({ resolved }) => resolved?.scope !== own);
    splice(own.through, former, left, nameOf);
    if (globalScope)
      globalScope.through = own.through.filter(
        ({ identifier }) => !globalScope.set.has(String(identifier.name)),
      );
  }
}

/** Null where names may come to mean other things while a program runs. */
function moduleOf({ globalScope }: Manager): Scope | null {
  const module = globalScope?.childScopes.find(({ type }) => (type as string) === 'module');
  return module && !(module as { dynamic?: boolean }).dynamic ? module : null;
}

/** What a module declares, in order of position: each name, and how. */
function declaredIn({ variables }: Scope, isAsked: (name: Node) => boolean): string[] {
  const found: [at: number, words: string][] = [];
  for (const { name, defs } of variables) {
    for (const def of defs) {
      const at = def.name as Node;
      if (isAsked(at)) found.push([at.range[0], wordsOf(name, def)]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, words]) => words);
}

function wordsOf(name: string, { type, node, parent }: Definition): string {
  const { kind = '', declare = false } = (parent ?? {}) as { kind?: string; declare?: boolean };
  return [name, type, node.type, parent?.type, kind, declare].join(' ');
}

function replaceUses(
  variable: Variable,
  instead: Variable | undefined,
  through: ReadonlyMap<string, readonly Reference[]>,
  former: Span,
): void {
  if (instead) {
    splice(variable.defs, former, instead.defs, ({ name }) => name as Node);
    splice(variable.identifiers, former, instead.identifiers, (name) => name as Node);
  }
  const uses =
    instead?.references ?? (through.get(variable.name) ?? []).filter((use) => meets(use, variable));
  for (const use of uses) use.resolved = variable as Reference['resolved'];
  splice(variable.references, former, uses, ({ identifier }) => identifier as Node);
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

/** Puts items in the place of those that stand within a span; items are in the order of the statements they are of. */
function splice<T>(list: T[], span: Span, instead: readonly T[], nodeOf: (item: T) => Node, from = 0): void {
  let first = from;
  while (first < list.length && nodeOf(list[first]!).range[0] < span[0]) first += 1;
  let end = first;
  while (end < list.length && isIn(nodeOf(list[end]!), span)) end += 1;
  if (end > first || instead.length > 0) list.splice(first, end - first, ...instead);
}

/** An end at an offset is one before it; so that a span without a length holds nothing. */
function isIn({ range }: Node, [start, end]: Span): boolean {
  return range[0] >= start && range[0] < end;
}
