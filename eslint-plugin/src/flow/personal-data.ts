import type { TSESTree } from '@typescript-eslint/utils';
import {
  dataOfMember,
  dataOfPersonField,
  isPersonName,
  isServiceAccount,
  NOT_A_PERSON,
  NOT_THE_VALUE,
  REDACTOR_NAME,
} from '../data/personal-data.js';
import {
  COLLECTIONS,
  CONVERTERS,
  ELEMENT_CALLBACKS,
  ERROR_NAME,
  HANDING_ON,
  HASHES,
  RECORD_READS,
  RECORD_WRAPPER,
  SAME_ELEMENTS,
  SLICE_CALL,
} from '../data/value-functions.js';
import type { DataKey } from '../model/index.js';
import { bindingOf, type Binding, type Picked } from './bindings.js';
import type { Call, Flow } from './flow.js';
import { fedTo, givenToField } from './fed.js';
import * as records from './records.js';
import { printedParts } from './strings.js';
import { selectionOf, type Selection } from './selection.js';
import { holdsWhole, requestedWithin, thrownWithin, triedBefore } from './thrown.js';
import { isFunction, unwrap, type FunctionNode, type Node } from './syntax.js';
import {
  addressBehind,
  asIds,
  CLEAN,
  declaredLook,
  declaredLooks,
  distinct,
  heldWithin,
  lessFields,
  named,
  OPAQUE,
  partLook,
  partOf,
  originLook,
  PERSON,
  plainLook,
  pseudonym,
  through,
  type Datum,
  type Look,
} from './look.js';
import { elementsAt, functionOfArguments, objectsIn, propertyOf } from './members.js';
import { nameOf } from './names.js';
import type { Value } from './value.js';

const MAX_DEPTH = 40;

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
        return this.#union(printedParts(node));
      case 'TaggedTemplateExpression':
        return this.#union(node.quasi.expressions);
      case 'BinaryExpression':
        return node.operator === '+' ? this.#union(printedParts(node)) : CLEAN;
      case 'LogicalExpression':
        return node.operator === '&&' ? this.#look(node.right) : this.#union([node.left, node.right]);
      case 'ConditionalExpression':
        return this.#union([node.consequent, node.alternate]);
      case 'AssignmentExpression':
        return this.#look(node.right);
      case 'ObjectExpression':
        return this.#object(node);
      case 'ArrayExpression':
        return {
          data: distinct([...this.in(node.elements.flatMap((element) => element ?? [])), ...this.#fed(node)]),
          opaque: false,
        };
      case 'SpreadElement':
        return this.#look(node.argument);
      case 'TSInterfaceDeclaration':
      case 'TSTypeLiteral':
      case 'ClassDeclaration':
        return declaredLook(node);
      default:
        return plainLook(node, this.flow);
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
    return { data: distinct([...data, ...this.#fed(node)]), opaque: false };
  }

  /** What is put into an object, a list or a form after it is made. */
  #fed(made: Node): readonly Datum[] {
    return fedTo(made, this.flow).flatMap(({ name, value }) => {
      if (isFunction(value)) return [];
      const look = this.#look(value.type === 'SpreadElement' ? value.argument : value);
      if (look.data.length > 0 || !look.opaque) return look.data;
      const byName = name === null ? [] : named(name);
      return byName.length > 0 ? byName : named(nameOf(value, this.flow));
    });
  }

  #property(property: TSESTree.Property, name: string | null): readonly Datum[] {
    if (isFunction(property.value)) {
      return property.kind === 'get' ? this.in(this.flow.returnsOf(property.value)) : [];
    }
    const look = this.#look(property.value);
    if (look.data.length > 0 || !look.opaque) return [...look.data, ...records.examplesOf(property, name)];
    const byKey = name === null || records.isServiceLogin(property) ? [] : named(name);
    return byKey.length > 0 ? byKey : named(nameOf(property.value, this.flow));
  }

  #identifier(node: TSESTree.Identifier): Look {
    const caller = functionOfArguments(node, this.flow);
    if (caller) return this.#restParameter({ fn: caller, index: 0 });
    const variable = this.flow.scopes.variableOf(node);
    if (!variable) return originLook(this.flow.evaluate(node)) ?? OPAQUE;
    const looks: Look[] = [];
    const names = new Set<Node>();
    for (const def of variable.defs) {
      if (def.type === 'Parameter' || def.type === 'Variable') names.add(def.name);
      else if (def.type === 'FunctionName' || def.type === 'ClassName') return CLEAN;
      else if (def.type === 'CatchClause') looks.push(this.#caught(def.node as Node));
      else looks.push(OPAQUE);
    }
    for (const { identifier, writeExpr } of variable.references) if (writeExpr) names.add(identifier);
    for (const name of names) looks.push(...this.#bound(name));
    return this.#merge(looks, named(node.name), node.name);
  }

  /** Data that is seen to flow in; where some of what flows in cannot be seen, the name speaks for it. */
  #merge(looks: readonly Look[], byName: readonly Datum[], name = ''): Look {
    const seen = asIds(looks, byName, name);
    const opaque = looks.some((look) => look.opaque && look.data.length === 0);
    if (opaque && byName.length > 0 && seen.length === 0) return { data: byName, opaque: false };
    const person =
      looks.some((look) => look.person) && looks.every((look) => look.person || !look.data.length);
    return { data: distinct(seen), opaque: opaque && seen.length === 0, ...(person && { person }) };
  }

  #named(node: Node): Look {
    const look = this.#look(node);
    if (look.data.length > 0 || !look.opaque) return look;
    const data = named(nameOf(node, this.flow));
    return { data, opaque: data.length === 0, person: data[0]?.key === 'user' };
  }

  #thrown(part: Node): Look {
    const data = thrownWithin(part, this.flow).flatMap(({ error, through: call }) =>
      heldWithin(this.in([error]), call),
    );
    return data.length === 0 ? OPAQUE : { data: distinct(data), opaque: false };
  }

  #caught(clause: Node): Look {
    const statement = this.flow.syntax.parentOf(clause);
    return statement?.type === 'TryStatement' ? this.#thrown(statement.block) : OPAQUE;
  }

  #bound(name: Node): Look[] {
    const binding = bindingOf(name, this.flow.syntax);
    const looks = binding.defaults.map((picked) => this.#picked(picked));
    const { from, param, without } = binding;
    if (from && without.length > 0 && from.path.length === 0) looks.push(this.#without(from.node, without));
    else if (from) looks.push(this.#picked(from));
    if (param) looks.push(lessFields(this.#parameter(name, param), without));
    return looks.filter((look, i) => look.data.length > 0 || look.opaque || i === looks.length - 1);
  }

  #picked({ node, path }: Picked): Look {
    return this.#pickedLook(this.#look(node), node, path);
  }

  #pickedLook(whole: Look, node: Node, path: readonly string[]): Look {
    if (path.length === 0) return whole;
    const values = this.flow.evaluate(node);
    const origin = originLook(
      values.flatMap((value): Value[] =>
        value.kind === 'api'
          ? [{ ...value, path: value.path + path.map((part) => `.${part}`).join('') }]
          : [],
      ),
    );
    if (origin) return origin;
    const [first, ...rest] = path;
    const address = addressBehind(values, first!);
    if (address) return this.#union(address);
    const found = objectsIn(values).flatMap(({ object, of }) => {
      const property = propertyOf(object, first!, this.flow);
      return property ? [partOf(this.#picked({ node: property.value, path: rest }), of)] : [];
    });
    if (found.length > 0) return this.#merge(found, []);
    const element = this.#element(values, path);
    if (element) return element;
    const fields = path.filter((part) => part !== '*' && !/^\d+$/.test(part));
    if (fields.length === 0) return this.#named(node);
    const byName = this.#byName(nameOf(node, this.flow), fields.at(-1)!, whole.person);
    return byName ?? (path.includes('*') ? whole : OPAQUE);
  }

  /** `const [user, orders] = [await getUser(), await getOrders()]` */
  #element(values: readonly Value[], [first, ...rest]: readonly string[]): Look | null {
    const index = Number(first);
    if (!Number.isInteger(index)) return null;
    const elements = elementsAt(values, index);
    if (elements.length === 0) return null;
    return this.#merge(
      elements.map((element) =>
        rest.length > 0
          ? this.#picked({ node: element, path: rest })
          : this.#named(element.type === 'SpreadElement' ? element.argument : element),
      ),
      [],
    );
  }

  /** An object but for some of its fields; one that holds itself, as `all = { ...all, more }` does, ends there. */
  #without(object: Node, fields: readonly string[], seen = new Set<Node>()): Look {
    const literals = objectsIn(this.flow.evaluate(object));
    if (literals.length === 0) return lessFields(this.#named(object), fields);
    const news = literals.filter(({ object: literal }) => !seen.has(literal) && seen.add(literal));
    const data = news.flatMap(({ object: literal }) =>
      literal.properties.flatMap((property): readonly Datum[] => {
        if (property.type === 'SpreadElement') return this.#without(property.argument, fields, seen).data;
        const name = this.flow.keyName(property.key, property.computed);
        return name !== null && fields.includes(name) ? [] : this.#property(property, name);
      }),
    );
    return { data: distinct(data), opaque: false };
  }

  #selected({ mode, object, keys }: Selection): Look {
    if (keys === null) return this.#named(object);
    if (mode === 'omit') return this.#without(object, keys);
    const looks = keys.map((key) => this.#picked({ node: object, path: key.split('.') }));
    return this.#merge(
      looks.map((look, i) => (look.opaque ? { data: named(keys[i]!), opaque: false } : look)),
      [],
    );
  }

  #parameter(name: Node, param: NonNullable<Binding['param']>): Look {
    if (param.pattern.type === 'RestElement') return this.#restParameter(param);
    const values = name.type === 'Identifier' ? this.flow.evaluate(name) : [];
    const typed = originLook(values.filter((value) => value.kind === 'api'));
    if (typed) return typed;
    const declared = declaredLooks(values);
    if (declared.some(({ data }) => data.length > 0)) return this.#merge(declared, []);
    const sites = this.flow.callSites(param.fn);
    if (sites.length === 0) return this.#received(param) ?? OPAQUE;
    const looks = sites.map(({ args, site }) => {
      const arg = args[param.index];
      if (!arg) return CLEAN;
      const look = through(this.#pickedLook(this.#look(arg), arg, param.path), site);
      if (look.data.length > 0 || !look.opaque) return look;
      const byName = name.type === 'Identifier' ? named(name.name) : [];
      const data = [...named(nameOf(arg, this.flow)), ...byName];
      return through({ data: data.slice(0, 1), opaque: data.length === 0 }, site);
    });
    return { data: distinct(looks.flatMap(({ data }) => data)), opaque: looks.every(({ opaque }) => opaque) };
  }

  /** `(...parts) => log(...parts)`: all that callers pass from there on. */
  #restParameter({ fn, index }: Pick<NonNullable<Binding['param']>, 'fn' | 'index'>): Look {
    const sites = this.flow.callSites(fn);
    if (sites.length === 0) return OPAQUE;
    const data = sites.flatMap(
      ({ args, site }) => through({ data: this.in(args.slice(index)), opaque: false }, site).data,
    );
    return { data: distinct(data), opaque: false };
  }

  /** `users.map(({ phone }) => ...)` */
  #received(param: NonNullable<Binding['param']>): Look | null {
    const look = this.#receivers(param);
    const field = param.path.findLast((part) => part !== '*' && !/^\d+$/.test(part));
    return look && field !== undefined ? this.#byName('', field, look.person) : look;
  }

  /** `users.forEach((user) => ...)`: the element of something personal. */
  #receivers({ fn, index }: { fn: FunctionNode; index: number }): Look | null {
    const call = this.flow.syntax.parentOf(fn);
    if (call?.type !== 'CallExpression') return null;
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') return null;
    const name = this.flow.propertyName(callee) ?? '';
    if (name === 'catch' && index === 0) return this.#thrown(callee.object);
    if (!Object.hasOwn(ELEMENT_CALLBACKS, name) || ELEMENT_CALLBACKS[name] !== index) return null;
    const look = this.#named(callee.object);
    return look.data.length > 0 ? look : null;
  }

  #member(node: TSESTree.MemberExpression): Look {
    const name = this.flow.propertyName(node);
    if (name !== null && NOT_THE_VALUE.has(name)) return CLEAN;
    const origin = originLook(this.flow.evaluate(node));
    if (origin) return origin;
    if (name === null || /^\d+$/.test(name)) return this.#look(node.object);
    const address = addressBehind(this.flow.evaluate(node.object), name);
    if (address) return this.#union(address);
    const inObject = this.#pickedFromObject(node.object, name);
    if (inObject) return inObject;
    const holder = nameOf(node.object, this.flow);
    if (ERROR_NAME.test(holder) && name === 'config') {
      const tried = triedBefore(node.object, this.flow);
      return tried ? this.#union(requestedWithin(tried, this.flow)) : CLEAN;
    }
    if (holdsWhole(holder, name)) {
      const carried = this.#look(node.object);
      if (carried.data.length > 0) return carried;
    }
    const byName = this.#byName(holder, name, this.#look(node.object).person);
    if (byName) return byName;
    const field = this.#field(node.object, name);
    if (field) return field;
    const nodes = this.flow
      .evaluate(node)
      .flatMap((value) =>
        value.kind === 'node' && value.node !== node ? [partOf(this.#look(value.node), value)] : [],
      );
    return nodes.length > 0 ? this.#merge(nodes, []) : OPAQUE;
  }

  #pickedFromObject(object: Node, name: string): Look | null {
    const found = objectsIn(this.flow.evaluate(object)).flatMap(({ object: literal, of }) => {
      const property = propertyOf(literal, name, this.flow);
      return property ? [partOf({ data: this.#property(property, name), opaque: false }, of)] : [];
    });
    return found.length > 0 ? this.#merge(found, []) : null;
  }

  #field(object: Node, name: string): Look | null {
    const given = this.flow
      .evaluate(object)
      .flatMap((value) =>
        value.kind === 'instance' && this.flow.owns(value.node)
          ? givenToField(value.node, name, this.flow)
          : [],
      );
    return given.length > 0
      ? this.#merge(
          given.map((node) => this.#named(node)),
          [],
        )
      : null;
  }

  /** What `holder.name` says by its words. */
  #byName(holder: string, name: string, isPerson?: boolean): Look | null {
    if (NOT_A_PERSON.test(holder)) return CLEAN;
    if (isPerson === true && RECORD_WRAPPER.test(name)) return PERSON;
    const within = isPerson === true || isPersonName(holder);
    const key = dataOfMember(holder, name) ?? (within ? dataOfPersonField(name) : null);
    if (key && isServiceAccount(holder, key)) return CLEAN;
    if (key) return { data: [{ key, site: null }], opaque: false };
    if (isPersonName(name) && !within) return PERSON;
    return within ? CLEAN : null;
  }

  #call(node: Call): Look {
    const callee = unwrap(node.callee);
    const name = nameOf(callee, this.flow);
    if (this.#redactors.has(name) || REDACTOR_NAME.test(name)) return CLEAN;
    const { callees, args } = this.flow.callOf(node);
    const paths = callees.flatMap((value) => (value.kind === 'api' ? [`${value.path}()`] : []));
    const part = partLook(paths, args, this.flow);
    if (part) return part;
    if (paths.some((path) => HASHES.test(path))) return pseudonym(this.in(records.hashedParts(node, args)));
    const selection = selectionOf(paths, args, this.flow);
    if (selection) return this.#selected(selection);
    if (node.type === 'NewExpression' && paths.some((path) => COLLECTIONS.test(path))) {
      return { data: distinct([...this.in(args), ...this.#fed(node)]), opaque: false };
    }
    const origin = originLook(paths.map((path) => ({ kind: 'api', path, made: null, site: null })));
    if (origin) return origin;
    if (paths.some((path) => CONVERTERS.test(path))) return this.#union(args);
    if (paths.some((path) => SLICE_CALL.test(path))) return this.#union(node.arguments.slice(0, 1));
    if (callee.type === 'MemberExpression') {
      if (RECORD_READS.test(name) && records.isStoreOfPersons(callee.object, this.flow)) return PERSON;
      if (HANDING_ON.has(name)) return this.#handedOn(callee, name, args);
      if (name === 'then' || name === 'reduce') return this.#passedThrough(args);
    }
    const local = callees.flatMap((value) =>
      value.kind === 'node' && isFunction(value.node) ? [this.#returned(value.node, node)] : [],
    );
    if (local.length > 0) return this.#merge(local, []);
    return node.type === 'NewExpression' &&
      (/Error$|Exception$/.test(name) || records.isErrorClass(callees, this.flow))
      ? this.#union(args)
      : OPAQUE;
  }

  /** What a callback makes of what it is handed. */
  #passedThrough([callback]: readonly Node[]): Look {
    const returned = (callback ? this.flow.evaluate(callback) : []).flatMap((value) =>
      value.kind === 'node' && isFunction(value.node) ? this.flow.returnsOf(value.node) : [],
    );
    return returned.length > 0
      ? this.#merge(
          returned.map((node) => this.#named(node)),
          [],
        )
      : OPAQUE;
  }

  #handedOn(callee: TSESTree.MemberExpression, name: string, args: readonly Node[]): Look {
    if (name === 'replace' || name === 'replaceAll') {
      const text = this.flow.text(args[1]) ?? '';
      if (/[*•x#]{2}|\*|redact|mask|hidden|removed/i.test(text)) return CLEAN;
    }
    if (name === 'get' || (name === 'find' && !isFunction(args[0]))) {
      const field = args[0] ? this.flow.text(args[0]) : null;
      return field === null ? OPAQUE : (this.#byName(nameOf(callee.object, this.flow), field) ?? OPAQUE);
    }
    if (name === 'map' || name === 'flatMap') return this.#passedThrough(args);
    if (SAME_ELEMENTS.has(name)) return this.#named(callee.object);
    return this.#union([callee.object, ...(name === 'concat' ? args : [])]);
  }

  /** What a function returns when called here. */
  #returned(fn: FunctionNode, call: Call): Look {
    const view = this.flow.viewFor(fn, call);
    const inside = view ? new PersonalData(view, [...this.#redactors]) : this;
    const given = fn.generator
      ? [...this.flow.returnsOf(fn), ...records.yieldsOf(fn, this.flow)]
      : this.flow.returnsOf(fn);
    const looks = given.map((returned) => inside.#look(returned));
    const data = heldWithin(
      looks.flatMap((look) => look.data),
      call,
    );
    return { data: distinct(data), opaque: looks.some(({ opaque }) => opaque) && data.length === 0 };
  }
}
