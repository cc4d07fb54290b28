import type { Call, Flow, Node, PersonalData, SourceFile, Variable } from '../flow/index.js';
import { isFunction, plainKey, unwrap } from '../flow/index.js';
import type { CallTables } from './call-tables.js';

/** What a name is imported as: `default` for a default import or a whole CommonJS module. */
interface Imported {
  specifier: string;
  name: string;
}

/** What the variables of one name are, all scopes of the file together. */
type Kind = 'functions' | 'others' | Imported;

/** Members that are called in the place of what they are a member of. */
const STAND_INS = new Set(['call', 'apply', 'bind', 'default']);

const looks = new WeakMap<SourceFile, QuickLook>();

/** The one of a file. */
export function quickLookOf(flow: Flow, tables: CallTables): QuickLook {
  let look = looks.get(flow.source);
  if (!look) looks.set(flow.source, (look = new QuickLook(flow, tables)));
  return look;
}

/**
 * Tells by names alone which calls of a file cannot matter, so that values are followed for the few others only. It
 * errs on the side of saying that a call may matter.
 */
export class QuickLook {
  readonly #flow: Flow;
  readonly #tables: CallTables;
  #kinds: Map<string, Kind> | undefined;
  #aliases: Set<string> | undefined;
  #takesAny: boolean | undefined;
  #tags: boolean | undefined;
  #leads: boolean | undefined;

  constructor(flow: Flow, tables: CallTables) {
    this.#flow = flow;
    this.#tables = tables;
  }

  /** Whether what is called may be in the tables, or a method that counts whatever it is called on. */
  mayBeKnown(call: Call, personal: PersonalData): boolean {
    if (this.#tables.mayTake(call, this.#flow)) return true;
    const callee = unwrap(call.callee);
    switch (callee.type) {
      case 'Identifier':
        return this.#mayNameKnown(callee.name);
      case 'MemberExpression': {
        const name = plainKey(callee.property, callee.computed);
        if (name === null || STAND_INS.has(name) || this.#isAlias(name) || this.#hasFreeMethods())
          return true;
        if (this.#isElsewhere(callee.object, name)) return false;
        if (this.#tables.isOnlyLog(name)) return personal.in(call.arguments).length > 0;
        return (
          this.#tables.isLog(name) ||
          this.#tables.words.has(name) ||
          this.#tables.testsOf(name).some((test) => test(call, this.#flow))
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

  /** Whether what is called may be a function that another file makes. */
  mayBeForeign(call: Call): boolean {
    const { linked, source } = this.#flow;
    let root = unwrap(call.callee);
    while (root.type === 'MemberExpression') root = unwrap(root.object);
    if (root.type !== 'Identifier') return !isFunction(root);
    const kind = this.#kindOf(root.name);
    if (kind === undefined || kind === 'functions') return false;
    return kind === 'others' || Boolean(linked?.leads(kind.specifier, source));
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

  #mayNameKnown(name: string): boolean {
    const kind = this.#kindOf(name);
    if (kind === 'others' || this.#tables.globals.has(name)) return true;
    if (typeof kind === 'object') {
      const { linked, source } = this.#flow;
      return !this.leadsElsewhere() || !linked?.declares(kind.specifier, source, kind.name);
    }
    // `function gtag() { dataLayer.push(arguments); }` is an own function that counts.
    return kind === 'functions' && this.ownTags();
  }

  /** Whether the file may have a function of its own that feeds Google's queue. */
  ownTags(): boolean {
    return (this.#tags ??= this.#flow.source.text.includes('dataLayer'));
  }

  /** Undefined for a name that no variable has. */
  #kindOf(name: string): Kind | undefined {
    this.#kinds ??= kindsIn(this.#flow.source);
    return this.#kinds.get(name);
  }

  /** Whether a property of this name may hold a function that has another name: `send: fetch`. */
  #isAlias(name: string): boolean {
    this.#aliases ??= aliasesIn(this.#flow);
    return this.#aliases.has(name);
  }

  /** Whether the file may hold an SDK, any of whose methods counts. */
  #hasFreeMethods(): boolean {
    return (this.#takesAny ??= this.#mayHoldSdk());
  }

  #mayHoldSdk(): boolean {
    const { source, linked } = this.#flow;
    return (
      this.ownTags() ||
      this.#tables.namesSdk(source.text) ||
      (this.leadsElsewhere() && Boolean(linked?.reach(source, this.#tables.namesSdk)))
    );
  }
}

const isText = (): boolean => true;

function kindsIn({ scopeManager }: SourceFile): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { variables } of scopeManager.scopes) {
    for (const variable of variables) {
      const { name, defs } = variable;
      if (defs.length === 0) continue;
      const known = kinds.get(name);
      if (known === 'others') continue;
      const kind = kindOf(variable);
      kinds.set(name, known === undefined || known === kind ? kind : 'others');
    }
  }
  return kinds;
}

function kindOf({ defs, references }: Variable): Kind {
  const [{ node, name }] = defs as [Variable['defs'][number]];
  const given = defs.length === 1 && name.type === 'Identifier' ? importedBy(node, name) : null;
  const writes = references.filter(({ writeExpr }) => writeExpr).length;
  if (given) return writes > (node.type === 'VariableDeclarator' ? 1 : 0) ? 'others' : given;
  const isFunctions = defs.every((def) => (def.type as string) === 'FunctionName' && isFunction(def.node));
  return isFunctions && writes === 0 ? 'functions' : 'others';
}

function importedBy(node: Node, local: Node): Imported | null {
  switch (node.type) {
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return { specifier: specifierOf(node), name: 'default' };
    case 'ImportSpecifier': {
      const { imported } = node;
      return {
        specifier: specifierOf(node),
        name: imported.type === 'Identifier' ? imported.name : imported.value,
      };
    }
    case 'VariableDeclarator': {
      const specifier = requiredBy(node.init);
      if (specifier === null) return null;
      if (node.id === local) return { specifier, name: 'default' };
      const picked =
        node.id.type === 'ObjectPattern'
          ? node.id.properties.find((property) => property.type === 'Property' && property.value === local)
          : undefined;
      const name = picked?.type === 'Property' ? plainKey(picked.key, picked.computed) : null;
      return name === null ? null : { specifier, name };
    }
    default:
      return null;
  }
}

function specifierOf({ parent }: Node): string {
  return parent?.type === 'ImportDeclaration' ? parent.source.value : '';
}

/** `require('./other')` */
function requiredBy(init: Node | null): string | null {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
    return null;
  const [first] = init.arguments;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}

/** Names of properties that are given something else than a function written out there. */
function aliasesIn({ syntax }: Flow): Set<string> {
  const names = new Set<string>();
  const note = (key: Node, computed: boolean, value: Node | null): void => {
    if (!value || isFunction(value) || value.type === 'Literal') return;
    const name = plainKey(key, computed);
    if (name !== null) names.add(name);
  };
  for (const { key, computed, value, kind, parent } of syntax.nodesOf('Property')) {
    if (kind === 'get') names.add(plainKey(key, computed) ?? '');
    else if (parent.type === 'ObjectExpression') note(key, computed, value);
  }
  for (const { key, computed, value } of syntax.nodesOf('PropertyDefinition')) note(key, computed, value);
  for (const { key, computed, kind } of syntax.nodesOf('MethodDefinition')) {
    if (kind === 'get') names.add(plainKey(key, computed) ?? '');
  }
  for (const { left, right } of syntax.nodesOf('AssignmentExpression')) {
    if (left.type === 'MemberExpression') note(left.property, left.computed, right);
  }
  return names;
}
