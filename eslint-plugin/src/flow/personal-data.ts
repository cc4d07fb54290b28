import type { TSESTree } from '@typescript-eslint/utils';
import {
  dataOfName,
  dataOfPersonField,
  HEADER_GETTERS,
  HEADERS,
  isPersonName,
  NOT_A_PERSON,
  NOT_THE_VALUE,
  REDACTOR_NAME,
  WHOLE_REQUESTS,
  wordsOf,
} from '../data/personal-data.js';
import type { DataKey } from '../model/index.js';
import { bindingOf, type Binding, type Picked } from './bindings.js';
import type { Call, Flow } from './flow.js';
import { originOfPath } from './origins.js';
import type { FunctionNode, Node } from './syntax.js';
import { isFunction, unwrap } from './syntax.js';
import { declaredMembers } from './types.js';
import type { Site, Value } from './value.js';

/** Personal data that an expression hands on. */
export interface Datum {
  key: DataKey;
  /** The call of a same-file wrapper that passes it; null when it is there from the start. */
  site: Site;
}

/** What is known of an expression: `opaque` means that only its name can tell. */
interface Look {
  data: readonly Datum[];
  opaque: boolean;
}

const CLEAN: Look = { data: [], opaque: false };
const OPAQUE: Look = { data: [], opaque: true };
const MAX_DEPTH = 40;

/** Methods that hand on the value they are called on, whole or in part: cutting it short hides nobody. */
const HANDING_ON = new Set([
  'toString',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'substring',
  'substr',
  'split',
  'join',
  'concat',
  'normalize',
  'padStart',
  'padEnd',
  'at',
  'charAt',
  'toJSON',
  'toObject',
  'lean',
  'values',
  'entries',
  'map',
  'filter',
  'flat',
  'reverse',
  'sort',
  'toLocaleString',
  'valueOf',
  'replaceAll',
  'replace',
  'get',
  'getAll',
  'find',
  'pop',
  'shift',
  'flatMap',
  'text',
  'json',
  'trimEnd',
  'trimStart',
  'toArray',
  'exec',
  'unwrap',
  'clone',
]);

/** Functions that hand their arguments on in another form. */
const CONVERTERS =
  /^global:(?:JSON\.(?:stringify|parse)|String|Object\.(?:values|entries|assign|fromEntries|freeze)|Array\.(?:from|of)|encodeURI(?:Component)?|decodeURI(?:Component)?|escape|unescape|btoa|atob|structuredClone|Promise\.(?:resolve|all)|Buffer\.from|Error|TypeError|RangeError|URLSearchParams|Map|Set|Blob|URL|Array|Request|Date\.parse)\(\)$|^npm:(?:util\.(?:inspect|format)|querystring\.(?:stringify|encode)|qs(?:\.stringify)?|lodash\.(?:pick|cloneDeep|merge|assign|values|defaults|toString|trim|lowerCase)|safe-stable-stringify|fast-safe-stringify|json-stringify-safe|flatted\.stringify|(?:chalk|picocolors|kleur|colors|ansi-colors)(?:\.\w+)+|dedent|url\.format|form-data|superjson\.stringify)\(\)$/;
const HASHES =
  /createHash\(\)|createHmac\(\)|^npm:(?:md5|sha\.?js|js-sha\d*|crypto-js|object-hash|hash\.js|blueimp-md5|ts-md5|xxhash\w*)\b|crypto\.subtle\.digest/;
const GETTER = /^(?:get|fetch|find|load|read|lookup|current|resolve)(?=[A-Z_])_?/;

/** Finds the personal data in the values of one file. */
export class PersonalData {
  readonly #looks = new Map<Node, Look>();
  readonly #busy = new Set<Node>();
  readonly #redactors: ReadonlySet<string>;
  #depth = 0;

  constructor(
    readonly flow: Flow,
    redactors: readonly string[],
  ) {
    this.#redactors = new Set(redactors);
  }

  /** The personal data that the expressions hand on, each key once a site. */
  in(nodes: readonly (Node | null | undefined)[]): Datum[] {
    const data = nodes.flatMap((node) => {
      if (!node) return [];
      const look = this.#look(node.type === 'SpreadElement' ? node.argument : node);
      return look.data.length > 0 || !look.opaque ? look.data : named(nameOf(node, this.flow));
    });
    return distinct(data);
  }

  /** The keys alone, whatever the site. */
  keysIn(nodes: readonly (Node | null | undefined)[]): DataKey[] {
    return [...new Set(this.in(nodes).map(({ key }) => key))];
  }

  #look(expression: Node): Look {
    const node = unwrap(expression);
    const known = this.#looks.get(node);
    if (known) return known;
    if (this.#busy.has(node) || this.#depth > MAX_DEPTH) return OPAQUE;
    this.#busy.add(node);
    this.#depth++;
    try {
      const look = this.#lookAt(node);
      this.#looks.set(node, look);
      return look;
    } finally {
      this.#depth--;
      this.#busy.delete(node);
    }
  }

  #lookAt(node: Node): Look {
    switch (node.type) {
      case 'Identifier':
        return this.#identifier(node);
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node);
      case 'TemplateLiteral':
        return this.#union(node.expressions);
      case 'TaggedTemplateExpression':
        return this.#union(node.quasi.expressions);
      case 'BinaryExpression':
        return node.operator === '+' ? this.#union(leaves(node)) : CLEAN;
      case 'LogicalExpression':
        return node.operator === '&&' ? this.#look(node.right) : this.#union([node.left, node.right]);
      case 'ConditionalExpression':
        return this.#union([node.consequent, node.alternate]);
      case 'AssignmentExpression':
        return this.#look(node.right);
      case 'ObjectExpression':
        return this.#object(node);
      case 'ArrayExpression':
        return this.#union(node.elements.flatMap((element) => element ?? []));
      case 'SpreadElement':
        return this.#look(node.argument);
      case 'TSInterfaceDeclaration':
      case 'TSTypeLiteral':
        return this.#declared(node);
      case 'ThisExpression':
      case 'ImportExpression':
      case 'YieldExpression':
        return OPAQUE;
      default:
        return CLEAN;
    }
  }

  #union(nodes: readonly Node[]): Look {
    return { data: this.in(nodes), opaque: false };
  }

  #object(node: TSESTree.ObjectExpression): Look {
    const data = node.properties.flatMap((property): readonly Datum[] => {
      if (property.type === 'SpreadElement') return this.in([property.argument]);
      return this.#property(property, this.flow.keyName(property.key, property.computed));
    });
    return { data: distinct(data), opaque: false };
  }

  #property(property: TSESTree.Property, name: string | null): readonly Datum[] {
    if (isFunction(property.value)) return [];
    const look = this.#look(property.value);
    if (look.data.length > 0 || !look.opaque) return look.data;
    const byKey = name === null ? [] : named(name);
    return byKey.length > 0 ? byKey : named(nameOf(property.value, this.flow));
  }

  #declared(node: Node): Look {
    const data = declaredMembers(node).flatMap(({ name }) => named(name));
    return { data: distinct(data), opaque: data.length === 0 };
  }

  #identifier(node: TSESTree.Identifier): Look {
    const variable = this.flow.scopes.variableOf(node);
    if (!variable) return this.#ofValues(this.flow.evaluate(node)) ?? OPAQUE;
    const looks: Look[] = [];
    const names = new Set<Node>();
    for (const def of variable.defs) {
      if (def.type === 'Parameter' || def.type === 'Variable') names.add(def.name);
      else if (def.type === 'FunctionName' || def.type === 'ClassName') return CLEAN;
      else looks.push(OPAQUE);
    }
    for (const { identifier, writeExpr } of variable.references) if (writeExpr) names.add(identifier);
    for (const name of names) looks.push(...this.#bound(name));
    return this.#merge(looks, named(node.name));
  }

  /** Data that is seen to flow in; where some of what flows in cannot be seen, the name speaks for it. */
  #merge(looks: readonly Look[], byName: readonly Datum[]): Look {
    const seen = looks.flatMap(({ data }) => data);
    const opaque = looks.some((look) => look.opaque && look.data.length === 0);
    if (opaque && byName.length > 0 && seen.length === 0) return { data: byName, opaque: false };
    return { data: distinct(seen), opaque: opaque && seen.length === 0 };
  }

  #bound(name: Node): Look[] {
    const binding = bindingOf(name, this.flow.syntax);
    const looks = binding.defaults.map((picked) => this.#picked(picked));
    if (binding.from) looks.push(this.#picked(binding.from));
    if (binding.param) looks.push(this.#parameter(name, binding.param));
    return looks.filter((look, i) => look.data.length > 0 || look.opaque || i === looks.length - 1);
  }

  #picked({ node, path }: Picked): Look {
    return this.#pickedLook(this.#look(node), node, path);
  }

  #pickedLook(whole: Look, node: Node, path: readonly string[]): Look {
    if (path.length === 0) return whole;
    const values = this.flow.evaluate(node);
    const origin = this.#ofValues(
      values.flatMap((value): Value[] =>
        value.kind === 'api'
          ? [{ ...value, path: value.path + path.map((part) => `.${part}`).join('') }]
          : [],
      ),
    );
    if (origin) return origin;
    const objects = values.flatMap((value) =>
      value.kind === 'node' && value.node.type === 'ObjectExpression'
        ? [{ object: value.node, site: value.site }]
        : [],
    );
    const [first, ...rest] = path;
    const found = objects.flatMap(({ object, site }) => {
      const property = propertyOf(object, first!, this.flow);
      return property ? [through(this.#picked({ node: property.value, path: rest }), site)] : [];
    });
    if (found.length > 0) return this.#merge(found, []);
    return this.#byName(nameOf(node, this.flow), path.at(-1)!) ?? (path.includes('*') ? whole : OPAQUE);
  }

  #parameter(name: Node, param: NonNullable<Binding['param']>): Look {
    if (param.pattern.type === 'RestElement') return this.#restParameter(param);
    const values = name.type === 'Identifier' ? this.flow.evaluate(name) : [];
    const typed = this.#ofValues(values.filter((value) => value.kind === 'api'));
    if (typed) return typed;
    const declared = values.flatMap((value) =>
      value.kind === 'node' && value.node.type.startsWith('TS') ? [this.#look(value.node)] : [],
    );
    if (declared.some(({ data }) => data.length > 0)) return this.#merge(declared, []);
    const sites = this.flow.callSites(param.fn);
    if (sites.length === 0) return this.#receivers(param) ?? OPAQUE;
    const passed = sites.flatMap(({ args, site }) => {
      const rest = param.pattern.type === 'RestElement' ? args.slice(param.index) : [args[param.index]];
      return rest.map((arg) => ({ arg, site }));
    });
    const looks = passed.map(({ arg, site }) => {
      if (!arg) return CLEAN;
      const look = through(this.#pickedLook(this.#look(arg), arg, param.path), site);
      if (look.data.length > 0 || !look.opaque) return look;
      const data = [
        ...named(nameOf(arg, this.flow)),
        ...(name.type === 'Identifier' ? named(name.name) : []),
      ];
      return through({ data: data.slice(0, 1), opaque: data.length === 0 }, site);
    });
    return { data: distinct(looks.flatMap(({ data }) => data)), opaque: looks.every(({ opaque }) => opaque) };
  }

  /** `(...parts) => log(...parts)`: all that callers pass from there on. */
  #restParameter({ fn, index }: NonNullable<Binding['param']>): Look {
    const sites = this.flow.callSites(fn);
    if (sites.length === 0) return OPAQUE;
    const data = sites.flatMap(
      ({ args, site }) => through({ data: this.in(args.slice(index)), opaque: false }, site).data,
    );
    return { data: distinct(data), opaque: false };
  }

  /** `users.forEach((user) => ...)`: the element of something personal. */
  #receivers({ fn, index }: { fn: FunctionNode; index: number }): Look | null {
    const call = this.flow.syntax.parentOf(fn);
    if (index !== 0 || call?.type !== 'CallExpression') return null;
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') return null;
    const name = this.flow.propertyName(callee);
    if (name !== 'forEach' && name !== 'map' && name !== 'then') return null;
    const look = this.#look(callee.object);
    return look.data.length > 0 ? look : null;
  }

  #ofValues(values: readonly Value[]): Look | null {
    const data: Datum[] = [];
    let known = false;
    for (const value of values) {
      if (value.kind !== 'api') continue;
      const key = originOfPath(value.path);
      if (key === undefined) continue;
      known = true;
      for (const each of WHOLE_REQUESTS[value.path] ?? [key]) {
        if (each !== null) data.push({ key: each, site: value.site });
      }
    }
    return known ? { data: distinct(data), opaque: false } : null;
  }

  #member(node: TSESTree.MemberExpression): Look {
    const name = this.flow.propertyName(node);
    if (name !== null && NOT_THE_VALUE.has(name)) return CLEAN;
    const origin = this.#ofValues(this.flow.evaluate(node));
    if (origin) return origin;
    if (name === null || /^\d+$/.test(name)) return this.#look(node.object);
    const inObject = this.#pickedFromObject(node.object, name);
    if (inObject) return inObject;
    const byName = this.#byName(nameOf(node.object, this.flow), name);
    if (byName) return byName;
    const nodes = this.flow
      .evaluate(node)
      .flatMap((value) =>
        value.kind === 'node' && value.node !== node ? [through(this.#look(value.node), value.site)] : [],
      );
    return nodes.length > 0 ? this.#merge(nodes, []) : OPAQUE;
  }

  #pickedFromObject(object: Node, name: string): Look | null {
    const found = this.flow.evaluate(object).flatMap((value) => {
      if (value.kind !== 'node' || value.node.type !== 'ObjectExpression') return [];
      const property = propertyOf(value.node, name, this.flow);
      return property ? [through({ data: this.#property(property, name), opaque: false }, value.site)] : [];
    });
    return found.length > 0 ? this.#merge(found, []) : null;
  }

  /** What `holder.name` says by its words. */
  #byName(holder: string, name: string): Look | null {
    if (NOT_A_PERSON.test(holder)) return CLEAN;
    const key = dataOfName(name) ?? (isPersonName(holder) ? dataOfPersonField(name) : null);
    if (key) return { data: [{ key, site: null }], opaque: false };
    if (isPersonName(name) && !isPersonName(holder))
      return { data: [{ key: 'user', site: null }], opaque: false };
    return isPersonName(holder) ? CLEAN : null;
  }

  #call(node: Call): Look {
    const callee = unwrap(node.callee);
    const name = nameOf(callee, this.flow);
    if (this.#redactors.has(name) || REDACTOR_NAME.test(name)) return CLEAN;
    const { callees, args } = this.flow.callOf(node);
    const paths = callees.flatMap((value) => (value.kind === 'api' ? [`${value.path}()`] : []));
    if (paths.some((path) => HEADER_GETTERS.has(path))) return headerLook(this.flow.text(args[0]));
    if (paths.some((path) => HASHES.test(path))) return this.#pseudonym(node, args);
    const origin = this.#ofValues(paths.map((path) => ({ kind: 'api', path, made: null, site: null })));
    if (origin) return origin;
    if (paths.some((path) => CONVERTERS.test(path))) return this.#union(args);
    if (callee.type === 'MemberExpression' && HANDING_ON.has(name)) return this.#handedOn(callee, name, args);
    const local = callees.flatMap((value) =>
      value.kind === 'node' && isFunction(value.node) ? [this.#returned(value.node, node)] : [],
    );
    if (local.length > 0) return this.#merge(local, []);
    return /Error$/.test(name) && node.type === 'NewExpression' ? this.#union(args) : OPAQUE;
  }

  #handedOn(callee: TSESTree.MemberExpression, name: string, args: readonly Node[]): Look {
    if (name === 'replace' || name === 'replaceAll') {
      const text = this.flow.text(args[1]) ?? '';
      if (/[*•x#]{2}|\*|redact|mask|hidden|removed/i.test(text)) return CLEAN;
    }
    if (name === 'get' || name === 'find') {
      const field = args[0] ? this.flow.text(args[0]) : null;
      return field === null ? OPAQUE : (this.#byName(nameOf(callee.object, this.flow), field) ?? OPAQUE);
    }
    if (name === 'map' && args[0] && isFunction(args[0])) return this.#union(this.flow.returnsOf(args[0]));
    return this.#union([callee.object, ...(name === 'concat' ? args : [])]);
  }

  /** A hash names the same person each time: a pseudonym. */
  #pseudonym(node: Call, args: readonly Node[]): Look {
    const parts: Node[] = [...args];
    for (let at: Node = unwrap(node.callee); at.type === 'MemberExpression';) {
      const inner = unwrap(at.object);
      if (inner.type !== 'CallExpression') break;
      parts.push(...inner.arguments);
      at = unwrap(inner.callee);
    }
    const data = this.in(parts).map(({ site }) => ({ key: 'user.unique_id', site }));
    return { data: distinct(data), opaque: false };
  }

  /** What a function returns when called here. */
  #returned(fn: FunctionNode, call: Call): Look {
    const view = this.flow.viewFor(fn, call);
    const inside = view ? new PersonalData(view, [...this.#redactors]) : this;
    const looks = this.flow.returnsOf(fn).map((returned) => inside.#look(returned));
    const data = looks
      .flatMap((look) => look.data)
      .filter(({ site }) => site === null || site === call)
      .map(({ key }) => ({ key, site: null }));
    return { data: distinct(data), opaque: looks.some(({ opaque }) => opaque) && data.length === 0 };
  }
}

function headerLook(header: string | null): Look {
  const key = header === null ? 'http.header' : HEADERS[header.toLowerCase()];
  if (key === null) return CLEAN;
  return { data: [{ key: key ?? dataOfName(header ?? '') ?? 'http.header', site: null }], opaque: false };
}

function through(look: Look, site: Site): Look {
  return site ? { ...look, data: look.data.map((datum) => ({ ...datum, site: datum.site ?? site })) } : look;
}

function propertyOf(object: TSESTree.ObjectExpression, name: string, flow: Flow): TSESTree.Property | null {
  const found = object.properties.findLast(
    (property) => property.type === 'Property' && flow.keyName(property.key, property.computed) === name,
  );
  return found?.type === 'Property' ? found : null;
}

function named(name: string): Datum[] {
  const words = name.replace(GETTER, '');
  const key = dataOfName(words) ?? (isPersonName(words) ? 'user' : null);
  return key ? [{ key, site: null }] : [];
}

/** The last name of an expression: `email` of `order.customer.email`, `getUser` of `api.getUser()`. */
export function nameOf(expression: Node, flow: Flow): string {
  const node = unwrap(expression.type === 'SpreadElement' ? expression.argument : expression);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression': {
      const name = flow.propertyName(node);
      return name === null || /^\d+$/.test(name) ? nameOf(node.object, flow) : name;
    }
    case 'CallExpression':
      return nameOf(node.callee, flow);
    default:
      return '';
  }
}

function leaves(node: TSESTree.BinaryExpression): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [node];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.type === 'BinaryExpression' && at.operator === '+') stack.push(at.right, at.left);
    else found.push(at);
  }
  return found;
}

function distinct(data: readonly Datum[]): Datum[] {
  return data.filter((a, i) => data.findIndex((b) => b.key === a.key && b.site === a.site) === i);
}

export { wordsOf };
