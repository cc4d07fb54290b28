import type { Call, Flow, Node, NodeOf, PersonalData } from '../flow/index.js';
import { globalPath, isFunction, memberPath, modulePath, plainKey, unwrap } from '../flow/index.js';
import type { CallTables } from './call-tables.js';
import { mayDefine, mayDefineAny } from './defined-names.js';
import { NameGraph, Roots } from './roots.js';
import { kindsIn, type VariableKind } from './variable-kinds.js';

type TextTest = (text: string) => boolean;

/** Members that are called in the place of what they are a member of. */
const STAND_INS = new Set(['call', 'apply', 'bind', 'default']);

/**
 * Tells by names alone which calls of a file cannot matter, so that values are followed for the few others only. It
 * errs on the side of saying that a call may matter.
 */
export class QuickLook {
  readonly #flow: Flow;
  readonly #tables: CallTables;
  #roots: Readonly<Record<'known' | 'sdk', Roots>> | undefined;
  #sdks: boolean | undefined;
  #namesSdk: boolean | undefined;
  #sdkAround: boolean | undefined;
  #tags: boolean | undefined;
  #leads: boolean | undefined;
  readonly #leading = new Map<string, boolean>();
  readonly #defined = new Map<string, boolean>();
  #definesAny: boolean | undefined;

  constructor(flow: Flow, tables: CallTables) {
    this.#flow = flow;
    this.#tables = tables;
  }

  /**
   * Whether what is called may be in the tables, or a method that counts whatever it is called on.
   *
   * @param personal null where it is not known yet what is passed
   */
  mayBeKnown(call: Call, personal: PersonalData | null): boolean {
    if (this.#tables.mayTake(call, this.#flow)) return true;
    const callee = unwrap(call.callee);
    switch (callee.type) {
      case 'Identifier':
        return this.#mayNameKnown(callee, call.arguments);
      case 'MemberExpression': {
        const name = plainKey(callee.property, callee.computed);
        if (name === null || STAND_INS.has(name)) return true;
        if (this.#isElsewhere(callee.object, name)) return false;
        if (this.#tables.isLog(name)) {
          if (!this.#tables.isOnlyLog(name) || this.#isRooted(callee, 'sdk')) return true;
          return personal === null || personal.in(call.arguments).length > 0;
        }
        const tests = this.#tables.testsOf(name);
        return (
          (personal === null ? tests.length > 0 : tests.some((test) => test(call, this.#flow))) ||
          this.#mayBeMember(callee, name)
        );
      }
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return false;
      default:
        return true;
    }
  }

  /** Whether an import of the file leads to another one of the project that can matter to it. */
  leadsElsewhere(): boolean {
    const { linked, source } = this.#flow;
    return (this.#leads ??= linked?.reach(source, isText) ?? false);
  }

  /**
   * Whether what is called may be a function that another file makes, and that acts on what it is given.
   *
   * @param acts whether code of a text does anything with what it is given
   */
  mayActElsewhere(call: Call, acts: TextTest): boolean {
    const callee = unwrap(call.callee);
    let root = callee;
    while (root.type === 'MemberExpression') root = unwrap(root.object);
    if (root.type !== 'Identifier') {
      if (isFunction(root) || this.#isOwnMethod(callee)) return false;
      return this.#mayLead(undefined, memberOf(callee), acts);
    }
    const kind = this.#kindOf(root.name);
    if (kind === undefined || kind === 'functions') return false;
    if (kind === 'others') return this.#mayLead(undefined, memberOf(callee), acts);
    const { linked, source } = this.#flow;
    const { specifier, name } = kind;
    if (!linked?.leads(specifier, source)) return false;
    if (root === callee && linked.declares(specifier, source, name))
      return linked.passes(specifier, source, name, acts);
    return this.#mayLead(specifier, root === callee && name !== 'default' ? name : memberOf(callee), acts);
  }

  /** Whether `this.name` is a method of the class around it. */
  #isOwnMethod(callee: Node): boolean {
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression') return false;
    const name = plainKey(callee.property, callee.computed);
    const members = name === null ? [] : (this.#flow.enclosingClass(callee)?.body.body ?? []);
    const named = members.filter(
      (one) =>
        (one.type === 'MethodDefinition' || one.type === 'PropertyDefinition') &&
        plainKey(one.key, one.computed) === name,
    );
    return (
      named.length > 0 &&
      named.every((one) => one.type === 'MethodDefinition' && one.kind === 'method') &&
      this.#flow.assignmentsTo(name!).length === 0
    );
  }

  /** Whether imports, or one of them, lead to a text that acts, and to one that may make something of a name. */
  #mayLead(specifier: string | undefined, name: string | null, acts: TextTest): boolean {
    const key = `${specifier} ${name}`;
    let answer = this.#leading.get(key);
    if (answer === undefined) {
      const { linked, source } = this.#flow;
      const isReached = (test: TextTest): boolean => linked?.reach(source, test, specifier) ?? false;
      answer =
        isReached(acts) &&
        (name === null ||
          (specifier === undefined && this.#mayDefine(name)) ||
          isReached(mayDefine(name)) ||
          isReached(mayDefineAny));
      this.#leading.set(key, answer);
    }
    return answer;
  }

  /** Whether what is called may be a function of this file. */
  mayBeOwn(call: Call): boolean {
    const callee = unwrap(call.callee);
    if (callee.type === 'Identifier') {
      const kind = this.#kindOf(callee.name);
      return kind === 'functions' || kind === 'others';
    }
    const name = memberOf(callee);
    return name === null || this.#mayDefine(name);
  }

  /** Whether this file may give something a name. */
  #mayDefine(name: string): boolean {
    const { text } = this.#flow.source;
    let answer = this.#defined.get(name);
    if (answer === undefined) {
      this.#definesAny ??= mayDefineAny(text);
      this.#defined.set(name, (answer = this.#definesAny || mayDefine(name)(text)));
    }
    return answer;
  }

  /** Whether another file shows by its text that a member of what it exports is a function of its own. */
  #isElsewhere(object: Node, name: string): boolean {
    const { linked, source } = this.#flow;
    const holder = unwrap(object);
    const kind = linked && holder.type === 'Identifier' ? this.#kindOf(holder.name) : undefined;
    if (!linked || typeof kind !== 'object' || !this.leadsElsewhere()) return false;
    return (
      linked.declares(kind.specifier, source, kind.name) ||
      (kind.name === 'default' && linked.declares(kind.specifier, source, name))
    );
  }

  #mayNameKnown(callee: NodeOf<'Identifier'>, [first]: Call['arguments']): boolean {
    const { name } = callee;
    if (name === 'require' && first?.type === 'Literal')
      return this.#tables.isSdk(modulePath(String(first.value)));
    if (this.#tables.globals.has(name)) return true;
    const kind = this.#kindOf(name);
    if (kind === undefined) return false;
    // `function gtag() { dataLayer.push(arguments); }` is an own function that counts.
    if (kind === 'functions') return this.ownTags();
    if (typeof kind === 'object' && this.leadsElsewhere()) {
      const { linked, source } = this.#flow;
      if (linked?.declares(kind.specifier, source, kind.name)) return false;
    }
    return this.ownTags() || this.#isRooted(callee, 'known');
  }

  /** Whether a member of what the tables speak of may be called: one of a name in them, or any of an SDK. */
  #mayBeMember(callee: NodeOf<'MemberExpression'>, name: string): boolean {
    if (this.ownTags()) return true;
    const path = this.#globalPathOf(callee);
    if (path !== null) return this.#tables.concerns(`${path}()`);
    if (this.#tables.words.has(name)) return this.#isRooted(callee, 'known');
    // Under a name of the file's own: `{ ask: fetch }`.
    return this.#rootsOf('known').mayBeMember(name) || this.#isRooted(callee, 'sdk');
  }

  /** The path of a member of the platform: its name is no variable of the file. */
  #globalPathOf(expression: Node): string | null {
    const node = unwrap(expression);
    if (node.type === 'Identifier') {
      return this.#kindOf(node.name) === undefined ? globalPath(node.name) : null;
    }
    if (node.type !== 'MemberExpression') return null;
    const name = plainKey(node.property, node.computed);
    const owner = name === null ? null : this.#globalPathOf(node.object);
    return owner === null ? null : memberPath(owner, name!);
  }

  #isRooted(node: Node, what: 'known' | 'sdk'): boolean {
    return (what === 'known' || this.#mayHoldSdk()) && this.#rootsOf(what).mayBe(node);
  }

  /** Whether anything in the file may be of an SDK: one is named, here or in a file that is imported. */
  #mayHoldSdk(): boolean {
    return (this.#sdkAround ??= this.#ownSdk() || this.#leadsToSdk());
  }

  #ownSdk(): boolean {
    return (this.#namesSdk ??= this.#tables.namesSdk(this.#flow.source.text));
  }

  #rootsOf(what: 'known' | 'sdk'): Roots {
    this.#roots ??= this.#makeRoots();
    return this.#roots[what];
  }

  #makeRoots(): Readonly<Record<'known' | 'sdk', Roots>> {
    const graph = new NameGraph(this.#flow);
    const tables = this.#tables;
    return {
      known: new Roots(graph, {
        isGlobal: tables.isGlobal,
        isModule: tables.isRooted,
        isForeign: () => true,
        isUnknown: () => true,
      }),
      sdk: new Roots(graph, {
        isGlobal: tables.isSdkGlobal,
        isModule: tables.isSdk,
        isForeign: () => this.#leadsToSdk(),
        isUnknown: () => this.#ownSdk(),
      }),
    };
  }

  /** Whether the file may have a function of its own that feeds Google's queue. */
  ownTags(): boolean {
    return (this.#tags ??= this.#flow.source.text.includes('dataLayer'));
  }

  /** Undefined for a name that no variable has. */
  #kindOf(name: string): VariableKind | undefined {
    return kindsIn(this.#flow.source).get(name);
  }

  #leadsToSdk(): boolean {
    const { source, linked } = this.#flow;
    return (this.#sdks ??= this.leadsElsewhere() && Boolean(linked?.reach(source, this.#tables.namesSdk)));
  }
}

const isText: TextTest = () => true;

/** The name of the member that is called; null where it is not written out, or is called in the place of its owner. */
function memberOf(callee: Node): string | null {
  if (callee.type !== 'MemberExpression') return null;
  const name = plainKey(callee.property, callee.computed);
  return name === null || STAND_INS.has(name) ? null : name;
}
