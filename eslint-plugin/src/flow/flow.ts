import type { TSESTree } from '@typescript-eslint/utils';
import { evaluateExpression } from './evaluate.js';
import type { LinkedFiles } from './linked-files.js';
import { callSitesOf, usesOfFunction, type CallSite } from './parameters.js';
import { scopesOf, type Scopes, type Variable } from './scopes.js';
import type { SourceFile } from './source-file.js';
import { textsOf, type Text } from './strings.js';
import type { ClassNode, FunctionNode, Node, SyntaxIndex } from './syntax.js';
import { indexSyntax, isClass, isFunction, plainKey, programOf, unwrap } from './syntax.js';
import type { Value } from './value.js';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;
export type Tag = TSESTree.JSXOpeningElement;

/** `object.name = right` */
export interface MemberAssignment {
  object: Node;
  right: Node;
}

/** A file as one call from another file sees it. */
export interface View {
  fn: FunctionNode;
  /** The one call of `fn` that counts. */
  site: CallSite;
  /** Where the call stands. */
  caller: Flow;
  depth: number;
}

const MAX_DEPTH = 48;
const MAX_VALUES = 64;
/** How many members are looked up in one file before the rest is taken for unknown. */
const MAX_MEMBERS = 200_000;

/**
 * Where the values of one file come from. Nothing is computed before it is asked for; every answer is kept.
 * An answer is a set of possible values: an empty one means that nothing is known.
 */
export class Flow {
  readonly syntax: SyntaxIndex;
  readonly scopes: Scopes;
  readonly view: View | null;
  readonly #values = new Map<Node, Value[]>();
  readonly #variables = new Map<Variable, Value[]>();
  readonly #texts = new Map<Node, Text[]>();
  readonly #sites = new Map<FunctionNode, CallSite[]>();
  readonly #returns = new Map<FunctionNode, Node[]>();
  readonly #busy = new Set<Node>();
  readonly #depth: { now: number };
  readonly #ownScopes: Scopes;
  readonly #views = new Map<Call | Tag, Flow>();
  readonly #members = new Map<Node, Map<string, Value[]>>();
  readonly #owners = new Map<string, Map<Node, Node[]>>();
  #memberCount = 0;
  #assignments: Map<string, MemberAssignment[]> | undefined;
  #methodCalls: Map<string, Call[]> | undefined;
  #types: Map<string, TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration> | undefined;

  constructor(
    readonly source: SourceFile,
    readonly linked: LinkedFiles | null = null,
    { index = indexSyntax(source), view = null }: { index?: SyntaxIndex; view?: View | null } = {},
  ) {
    this.view = view;
    this.#depth = linked?.depth ?? { now: 0 };
    this.syntax = index;
    this.#ownScopes = scopesOf(source, index);
    this.scopes = linked
      ? { variableOf: (name) => this.homeOf(name).#ownScopes.variableOf(name) }
      : this.#ownScopes;
  }

  /** Whether a node stands in this file. */
  owns(node: Node): boolean {
    return programOf(node) === this.source.ast;
  }

  /** The flow of the file that a node stands in. */
  homeOf(node: Node): Flow {
    if (!this.linked?.areAny || this.owns(node)) return this;
    return this.view ? this.view.caller.homeOf(node) : (this.linked.homeOf(node) ?? this);
  }

  /**
   * The file of another file's function as a call in this one sees it, or that of a component as a tag does; null for
   * this file's own.
   */
  viewFor(fn: FunctionNode, call: Call | Tag): Flow | null {
    if (!this.linked?.areAny || this.homeOf(fn) === this) return null;
    const known = this.#views.get(call);
    if (known?.view?.fn === fn) return known;
    const args = call.type === 'JSXOpeningElement' ? [call] : this.callOf(call).args;
    const view = this.linked.view(fn, { args, site: call }, this);
    if (view) this.#views.set(call, view);
    return view;
  }

  /** What an expression may be. */
  evaluate(node: Node): Value[] {
    const known = this.#values.get(node);
    if (known) return known;
    const home = this.homeOf(node);
    if (home !== this) return home.evaluate(node);
    if (this.#busy.has(node) || this.#depth.now >= MAX_DEPTH) return [];
    this.#busy.add(node);
    this.#depth.now++;
    try {
      const values = distinct(evaluateExpression(node, this));
      this.#values.set(node, values);
      return values;
    } finally {
      this.#depth.now--;
      this.#busy.delete(node);
    }
  }

  /** The values of a variable of this file, whichever of its uses asks; one that is made of itself ends there. */
  valuesOf(variable: Variable, find: () => Value[]): Value[] {
    const known = this.#variables.get(variable);
    if (known) return known;
    const isCut = this.#depth.now >= MAX_DEPTH;
    const values = find();
    if (!isCut) this.#variables.set(variable, values);
    return values;
  }

  /** A member of an object or class of this file, found once; an object that holds itself ends there. */
  member(node: Node, name: string, find: () => Value[]): Value[] {
    let members = this.#members.get(node);
    if (!members) this.#members.set(node, (members = new Map<string, Value[]>()));
    const known = members.get(name);
    if (known) return known;
    if (++this.#memberCount > MAX_MEMBERS || this.#depth.now >= MAX_DEPTH) return [];
    members.set(name, []);
    const found = distinct(find());
    members.set(name, found);
    return found;
  }

  /** The values that the file assigns to a property of an object of its own. */
  assignedTo(owner: Node, name: string): readonly Node[] {
    let owners = this.#owners.get(name);
    if (!owners) {
      this.#owners.set(name, (owners = new Map<Node, Node[]>()));
      for (const { object, right } of this.assignmentsTo(name)) {
        for (const value of this.evaluate(object)) {
          if (value.kind !== 'node') continue;
          const list = owners.get(value.node);
          if (list) list.push(right);
          else owners.set(value.node, [right]);
        }
      }
    }
    return owners.get(owner) ?? [];
  }

  /** The paths of what an expression may be, as far as it is of the platform or of a module. */
  paths(node: Node): string[] {
    return this.evaluate(node).flatMap((value) => (value.kind === 'api' ? [value.path] : []));
  }

  /** The strings an expression may be, with a hole for each part that is not known. */
  texts(node: Node): Text[] {
    let texts = this.#texts.get(node);
    if (!texts) {
      texts = textsOf(node, this);
      this.#texts.set(node, texts);
    }
    return texts;
  }

  /** The one string an expression is, if it is known whole. */
  text(node: Node | undefined): string | null {
    const [first, second] = node ? this.texts(node) : [];
    return first && !second && first.whole ? first.text : null;
  }

  propertyName(node: TSESTree.MemberExpression): string | null {
    return this.keyName(node.property, node.computed);
  }

  keyName(key: Node, computed: boolean): string | null {
    const plain = plainKey(key, computed);
    return plain ?? (computed ? this.text(key) : null);
  }

  /** What a call calls, seen through `.call`, `.apply` and `Reflect.apply`, and with which arguments. */
  callOf(node: Call): { callees: Value[]; args: readonly Node[] } {
    const callee = unwrap(node.callee);
    if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier') {
      const { name } = callee.property;
      const [, list] = node.arguments;
      if (name === 'call') return { callees: this.evaluate(callee.object), args: node.arguments.slice(1) };
      if (name === 'apply' && callee.object.type !== 'Identifier') {
        return { callees: this.evaluate(callee.object), args: elementsOf(list) };
      }
      if (name === 'apply') {
        const [reflected] = this.paths(callee.object);
        const [target, , args] = node.arguments;
        return reflected === 'global:Reflect' && target
          ? { callees: this.evaluate(target), args: elementsOf(args) }
          : { callees: this.evaluate(callee.object), args: elementsOf(list) };
      }
    }
    return { callees: this.evaluate(callee), args: node.arguments };
  }

  /** The expressions a function returns. */
  returnsOf(fn: FunctionNode): Node[] {
    const home = this.homeOf(fn);
    if (home !== this) return home.returnsOf(fn);
    let returns = this.#returns.get(fn);
    if (!returns) {
      returns = fn.body.type === 'BlockStatement' ? this.#returnStatements(fn) : [fn.body];
      this.#returns.set(fn, returns);
    }
    return returns;
  }

  #returnStatements(fn: FunctionNode): Node[] {
    return this.syntax
      .nodesWithin('ReturnStatement', fn.range)
      .flatMap((statement) =>
        statement.argument && this.enclosingFunction(statement) === fn ? statement.argument : [],
      );
  }

  enclosingFunction(node: Node): FunctionNode | null {
    for (let at = this.syntax.parentOf(node); at; at = this.syntax.parentOf(at))
      if (isFunction(at)) return at;
    return null;
  }

  enclosingClass(node: Node): ClassNode | null {
    for (let at = this.syntax.parentOf(node); at; at = this.syntax.parentOf(at)) if (isClass(at)) return at;
    return null;
  }

  /** The calls of a function in this file. */
  callSites(fn: FunctionNode): CallSite[] {
    const home = this.homeOf(fn);
    if (home !== this) return home.callSites(fn);
    if (this.view?.fn === fn) return [this.view.site];
    let sites = this.#sites.get(fn);
    if (!sites) {
      this.#sites.set(fn, []);
      sites = callSitesOf(fn, this);
      this.#sites.set(fn, sites);
    }
    return sites;
  }

  /** The places of this file that read a function by its name. */
  usesOf(fn: FunctionNode): Node[] {
    return usesOfFunction(fn, this.homeOf(fn));
  }

  assignmentsTo(name: string): readonly MemberAssignment[] {
    this.#assignments ??= this.#indexAssignments();
    return this.#assignments.get(name) ?? [];
  }

  #indexAssignments(): Map<string, MemberAssignment[]> {
    const index = new Map<string, MemberAssignment[]>();
    for (const { left, right } of this.syntax.nodesOf('AssignmentExpression')) {
      if (left.type !== 'MemberExpression') continue;
      const name = plainKey(left.property, left.computed);
      if (name === null) continue;
      const list = index.get(name);
      if (list) list.push({ object: left.object, right });
      else index.set(name, [{ object: left.object, right }]);
    }
    return index;
  }

  /** The calls `….name()` of this file. */
  methodCalls(name: string): readonly Call[] {
    if (!this.#methodCalls) {
      this.#methodCalls = new Map();
      for (const call of this.syntax.nodesOf('CallExpression')) {
        const callee = unwrap(call.callee);
        if (callee.type !== 'MemberExpression') continue;
        const method = plainKey(callee.property, callee.computed);
        if (method === null) continue;
        const list = this.#methodCalls.get(method);
        if (list) list.push(call);
        else this.#methodCalls.set(method, [call]);
      }
    }
    return this.#methodCalls.get(name) ?? [];
  }

  /** The interface or type alias of this name in this file. */
  typeDeclaration(
    name: string,
  ): TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | undefined {
    this.#types ??= new Map(
      [
        ...this.syntax.nodesOf('TSInterfaceDeclaration'),
        ...this.syntax.nodesOf('TSTypeAliasDeclaration'),
      ].map((declaration) => [declaration.id.name, declaration]),
    );
    return this.#types.get(name);
  }
}

function elementsOf(list: Node | undefined): readonly Node[] {
  if (list?.type === 'ArrayExpression') return list.elements.flatMap((element) => element ?? []);
  return list ? [list] : [];
}

function distinct(values: readonly Value[]): Value[] {
  if (values.length < 2) return [...values];
  const kept: Value[] = [];
  for (const value of values) {
    if (kept.length >= MAX_VALUES) break;
    if (!kept.some((other) => isSame(value, other))) kept.push(value);
  }
  return kept;
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind !== b.kind || a.site !== b.site) return false;
  switch (a.kind) {
    case 'api':
      return b.kind === 'api' && a.path === b.path;
    case 'param':
      return (
        b.kind === 'param' && a.fn === b.fn && a.index === b.index && a.path.join('.') === b.path.join('.')
      );
    case 'instance':
      return b.kind === 'instance' && a.node === b.node;
    default:
      return b.kind === 'node' && a.node === b.node && a.returned?.call === b.returned?.call;
  }
}
