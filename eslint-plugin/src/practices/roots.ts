import { MODEL_OPTIONS } from '../data/value-functions.js';
import {
  conventionalType,
  GLOBAL,
  HANDED_ALONG,
  isFunction,
  modulePath,
  plainKey,
  unwrap,
} from '../flow/index.js';
import type { Call, Flow, FunctionNode, Node } from '../flow/index.js';
import { giversIn, keyOf, keysOfFunction, member, usesIn, type Giver, type Uses } from './givers.js';

/** What makes a value one of those that are looked for. */
export interface RootTest {
  /** What stands behind a name that no variable has. */
  isGlobal(name: string): boolean;
  isModule(path: string): boolean;
  /** What other files of the project export. */
  isForeign(): boolean;
  /** Where this cannot be told by names. */
  isUnknown(): boolean;
}

const NAME = /[A-Za-z_$][\w$]*/g;
const ANY = null;
/** Ends the key of what the functions of a name return. */
const CALLED = '()';

/**
 * Tells by names alone whether an expression may be something that a test asks for: of the platform, of a module, of
 * a framework. Follows each name to all that anything of this name is given. Errs on the side of yes.
 */
export class Roots {
  readonly #flow: Flow;
  readonly #test: RootTest;
  readonly #graph: NameGraph;
  readonly #known = new Map<string, boolean>();

  constructor(graph: NameGraph, test: RootTest) {
    this.#flow = graph.flow;
    this.#graph = graph;
    this.#test = test;
  }

  /** Whether an expression may be one. */
  mayBe(node: Node): boolean {
    return this.#anyOf(this.#graph.leadsOf(node));
  }

  /** Whether something that the file gives a member of this name may be one. */
  mayBeMember(name: string): boolean {
    return this.#isNamed(member(name));
  }

  #anyOf(leads: readonly Lead[]): boolean {
    return leads.some((lead) => {
      if (typeof lead !== 'string') return this.#isAtOnce(lead);
      return this.#isNamed(lead);
    });
  }

  #isAtOnce(lead: Exclude<Lead, string>): boolean {
    if (lead === ANY) return this.#test.isUnknown();
    if ('path' in lead) return lead.path === GLOBAL || this.#test.isModule(lead.path);
    const { linked, source } = this.#flow;
    if (linked?.leads(lead.specifier, source)) return this.#test.isForeign();
    return !/^\.{0,2}\//.test(lead.specifier) && this.#test.isModule(modulePath(lead.specifier));
  }

  /** A search that finds nothing has ruled out every name that it came across. */
  #isNamed(key: string): boolean {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const seen = new Set([key]);
    for (const each of seen) {
      const before = this.#known.get(each);
      if (before === false) continue;
      const isRoot = before ?? (isVariable(each) && this.#test.isGlobal(each));
      let found = isRoot;
      if (!found) {
        for (const lead of this.#graph.leadsOfName(each)) {
          if (typeof lead === 'string') seen.add(lead);
          else if (this.#isAtOnce(lead)) found = true;
          if (found) break;
        }
      }
      if (!found) continue;
      this.#known.set(each, true);
      this.#known.set(key, true);
      return true;
    }
    for (const each of seen) this.#known.set(each, false);
    return false;
  }
}

const isVariable = (key: string): boolean => !key.startsWith('.') && !key.endsWith(CALLED);

/** Where to look for what an expression may be: a name's key, a module; null for somewhere that names do not tell. */
type Lead = string | { specifier: string } | { path: string } | typeof ANY;

/** Which names lead to which in a file; each looked at when somebody asks. */
export class NameGraph {
  readonly #leads = new Map<string, readonly Lead[]>();
  #givers: ReadonlyMap<string, Giver[]> | undefined;
  #uses: Uses | undefined;

  constructor(readonly flow: Flow) {}

  leadsOfName(key: string): readonly Lead[] {
    let leads = this.#leads.get(key);
    if (leads === undefined) {
      this.#givers ??= giversIn(this.flow);
      const found = new Set<Lead>();
      const isCalled = key.endsWith(CALLED);
      const name = isCalled ? key.slice(0, -CALLED.length) : key;
      for (const giver of this.#givers.get(name) ?? [])
        for (const lead of this.#given(giver, isCalled)) found.add(lead);
      leads = [...found];
      this.#leads.set(key, leads);
    }
    return leads;
  }

  /** What a giver gives, or what that returns when it is called. */
  #given(giver: Giver, isCalled: boolean): readonly Lead[] {
    switch (giver.kind) {
      case 'module':
        return [{ specifier: giver.specifier }];
      case 'type':
        return this.#namesIn(giver.node);
      case 'parameter':
        return this.#passed(giver, isCalled);
      case 'getter':
        return isFunction(giver.node) ? this.#returned(giver.node) : [];
      case 'key': {
        const name = plainKey(giver.node.key, giver.node.computed);
        return [name === null ? ANY : member(name) + (isCalled ? CALLED : '')];
      }
      default: {
        const leads: Lead[] = [];
        if (isCalled) this.#followResult(giver.node, leads);
        else this.#follow(giver.node, leads);
        return leads;
      }
    }
  }

  leadsOf(expression: Node): Lead[] {
    const leads: Lead[] = [];
    this.#follow(expression, leads);
    return leads;
  }

  #follow(expression: Node, leads: Lead[]): void {
    const node = unwrap(expression);
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        leads.push(node.name);
        break;
      case 'MemberExpression': {
        const name = plainKey(node.property, node.computed);
        leads.push(name === null ? ANY : member(name));
        const handed = name === null ? undefined : HANDED_ALONG.get(name);
        if (handed !== undefined) leads.push({ path: handed });
        this.#follow(node.object, leads);
        break;
      }
      case 'CallExpression':
      case 'NewExpression':
        this.#followCall(node, leads);
        break;
      case 'ImportExpression':
        leads.push(moduleIn(node.source));
        break;
      case 'AssignmentExpression':
        this.#follow(node.right, leads);
        break;
      case 'LogicalExpression':
        this.#follow(node.left, leads);
        this.#follow(node.right, leads);
        break;
      case 'ConditionalExpression':
        this.#follow(node.consequent, leads);
        this.#follow(node.alternate, leads);
        break;
      case 'ObjectExpression':
        for (const property of node.properties)
          if (property.type === 'SpreadElement') this.#follow(property.argument, leads);
          else if (MODEL_OPTIONS.includes(plainKey(property.key, property.computed) ?? ''))
            this.#follow(property.value, leads);
        break;
      case 'ArrayExpression':
        for (const element of node.elements) if (element) this.#follow(element, leads);
        break;
      case 'SpreadElement':
        this.#follow(node.argument, leads);
        break;
      case 'ClassExpression':
      case 'ClassDeclaration':
        if (node.superClass) this.#follow(node.superClass, leads);
        break;
      case 'ThisExpression':
        this.#followThis(node, leads);
        break;
      case 'Super':
      case 'MetaProperty':
        leads.push(ANY);
        break;
    }
  }

  #followCall(node: Call, leads: Lead[]): void {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    if (callee.type === 'Identifier' && callee.name === 'require' && first) leads.push(moduleIn(first));
    else {
      this.#follow(callee, leads);
      this.#followResult(callee, leads);
    }
    // What a function of the platform or of a module makes of its arguments may hand them on.
    for (const arg of node.arguments) this.#follow(arg, leads);
  }

  /** What a call of an expression returns, where that is a function of the file. */
  #followResult(expression: Node, leads: Lead[]): void {
    const node = unwrap(expression);
    const key = keyOf(node);
    if (key !== null) leads.push(key + CALLED);
    else if (isFunction(node)) leads.push(...this.#returned(node));
    else {
      switch (node.type) {
        case 'MemberExpression':
        case 'CallExpression':
          leads.push(ANY);
          break;
        case 'LogicalExpression':
          this.#followResult(node.left, leads);
          this.#followResult(node.right, leads);
          break;
        case 'ConditionalExpression':
          this.#followResult(node.consequent, leads);
          this.#followResult(node.alternate, leads);
          break;
        case 'AssignmentExpression':
          this.#followResult(node.right, leads);
          break;
      }
    }
  }

  /** `this` is an instance of its class, or an object; what those are is told by the names of their members. */
  #followThis(node: Node, leads: Lead[]): void {
    const superClass = this.flow.enclosingClass(node)?.superClass;
    if (superClass) this.#follow(superClass, leads);
    else if (this.flow.evaluate(node).some(({ kind }) => kind === 'api')) leads.push(ANY);
  }

  #returned(fn: FunctionNode): Lead[] {
    return this.flow.returnsOf(fn).flatMap((returned) => this.leadsOf(returned));
  }

  /** All names in a type: each may be one that is declared, imported or of the platform. */
  #namesIn(type: Node): Lead[] {
    return [...new Set(this.flow.source.text.slice(...type.range).match(NAME))];
  }

  /** By whom a function is called, who calls it back, what its parameter is by agreement or declared to be. */
  #passed({ fn, index, pattern }: Extract<Giver, { kind: 'parameter' }>, isCalled: boolean): Lead[] {
    if (hasDecorators(pattern)) return [ANY];
    const leads: Lead[] = declaredTypes(pattern).flatMap((type) => this.#namesIn(type));
    const agreed = conventionalType(fn, index, this.flow);
    if (agreed !== undefined) leads.push({ path: agreed });
    const keys = keysOfFunction(fn);
    if (keys === null) return [ANY];
    this.#uses ??= usesIn(this.flow);
    for (const key of keys) {
      for (const call of this.#uses.calls.get(key) ?? []) this.#followArguments(call, isCalled, leads);
      for (const use of this.#uses.handed.get(key) ?? []) this.#followTaker(use, isCalled, leads);
    }
    this.#followTaker(fn, isCalled, leads);
    return leads;
  }

  #followArguments(call: Call, isCalled: boolean, leads: Lead[]): void {
    for (const arg of call.arguments) {
      if (isCalled) this.#followResult(arg, leads);
      else this.#follow(arg, leads);
    }
  }

  /** The call that takes a function, as an argument or in an object or list of it; or calls it where it stands. */
  #followTaker(use: Node, isCalled: boolean, leads: Lead[]): void {
    let child = use;
    for (let at = this.flow.syntax.parentOf(use); at; child = at, at = this.flow.syntax.parentOf(at)) {
      switch (at.type) {
        case 'CallExpression':
        case 'NewExpression':
          if (at.callee === child) this.#followArguments(at, isCalled, leads);
          else this.#follow(at.callee, leads);
          return;
        case 'MemberExpression':
          if (at.object !== child) return;
          break;
        case 'Property':
        case 'ObjectExpression':
        case 'ArrayExpression':
        case 'ChainExpression':
        case 'TSAsExpression':
        case 'TSNonNullExpression':
        case 'TSSatisfiesExpression':
        case 'TSTypeAssertion':
          break;
        default:
          if ((at.type as string) !== 'ParenthesizedExpression') return;
      }
    }
  }
}

function moduleIn(source: Node): Lead {
  if (source.type === 'Literal' && typeof source.value === 'string') return { specifier: source.value };
  if (source.type === 'TemplateLiteral' && source.expressions.length === 0)
    return { specifier: source.quasis[0]?.value.cooked ?? '' };
  return ANY;
}

function hasDecorators(pattern: Node): boolean {
  const bare = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern;
  return [pattern, bare].some((node) => ((node as { decorators?: unknown[] }).decorators?.length ?? 0) > 0);
}

/** The types in a parameter's pattern. */
function declaredTypes(pattern: Node): Node[] {
  const { typeAnnotation } = pattern as { typeAnnotation?: Node };
  if (typeAnnotation) return [typeAnnotation];
  if (pattern.type === 'TSParameterProperty') return declaredTypes(pattern.parameter);
  return pattern.type === 'AssignmentPattern' ? declaredTypes(pattern.left) : [];
}
