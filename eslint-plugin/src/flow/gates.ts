import { CONSENT_CALLBACK, CONSENT_NAME, NOT_CONSENT, USER_EVENTS } from '../data/consent.js';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Gate } from '../model/index.js';
import type { Flow } from './flow.js';
import { nameOf } from './names.js';
import type { Variable } from './scopes.js';
import type { FunctionNode, Node } from './syntax.js';
import { isFunction, unwrap } from './syntax.js';

const MAX_CALLERS = 4;
/** `services.some((service) => service.consent.status)`: a list that is asked for what consent was given to. */
const ANY_OF_LIST = /^(?:some|find|every)$/;

/** Tells what must happen before a place in a file is reached. */
export class Gates {
  readonly #consent: ReadonlySet<string>;
  readonly #asked = new Set<Variable | FunctionNode>();
  readonly #known = new Map<Node, Gate | null>();

  constructor(
    readonly flow: Flow,
    consent: readonly string[],
  ) {
    this.#consent = new Set(consent);
  }

  /** Consent outranks a click: it is what a policy makes conditions of. */
  of(node: Node, depth = 0): Gate | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    this.#known.set(node, null);
    const gate = this.#find(node, depth);
    this.#known.set(node, gate);
    return gate;
  }

  #find(node: Node, depth: number): Gate | null {
    let gate: Gate | null = null;
    let child = node;
    for (let at = this.flow.syntax.parentOf(node); at; child = at, at = this.flow.syntax.parentOf(at)) {
      if (this.#isBranchOnConsent(at, child) || this.#followsRefusal(at, child)) return 'consent';
      if (!isFunction(at)) continue;
      const waited = this.#waitedFor(at) ?? this.#ofCallers(at, depth);
      if (waited === 'consent') return waited;
      gate ??= waited;
    }
    return gate;
  }

  /** `if (hasConsent()) ...`, `hasConsent() && ...`, `hasConsent() ? ... : null` */
  #isBranchOnConsent(at: Node, child: Node): boolean {
    switch (at.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (at.consequent === child) return this.#asks(at.test, true);
        return at.alternate === child && this.#asks(at.test, false);
      case 'LogicalExpression':
        if (at.right !== child) return false;
        return at.operator === '&&'
          ? this.#asks(at.left, true)
          : at.operator === '||' && this.#asks(at.left, false);
      default:
        return false;
    }
  }

  /** `if (!hasConsent()) return;` before the place, in the same block. */
  #followsRefusal(at: Node, child: Node): boolean {
    if (at.type !== 'BlockStatement' && at.type !== 'Program') return false;
    for (const statement of at.body) {
      if (statement === child) return false;
      if (statement.type !== 'IfStatement' || !leaves(statement.consequent)) continue;
      if (this.#asks(statement.test, false)) return true;
    }
    return false;
  }

  /** Whether the test, being true (or false), says that consent was given. */
  #asks(test: Node, given: boolean): boolean {
    const node = unwrap(test);
    switch (node.type) {
      case 'UnaryExpression':
        return node.operator === '!' && this.#asks(node.argument, !given);
      case 'LogicalExpression': {
        const both = (node.operator === '&&') === given;
        return both
          ? this.#asks(node.left, given) || this.#asks(node.right, given)
          : this.#asks(node.left, given) && this.#asks(node.right, given);
      }
      case 'BinaryExpression': {
        const right = unwrap(node.right);
        const negative =
          node.operator.startsWith('!') !==
          (right.type === 'Literal' &&
            (right.value === false || /den|refus|reject|no\b|false/i.test(String(right.value))));
        return /^[!=]==?$/.test(node.operator) && this.#asks(node.left, negative ? !given : given);
      }
      case 'Identifier':
      case 'MemberExpression':
      case 'CallExpression':
        return given && this.#isConsent(node);
      default:
        return false;
    }
  }

  #isConsent(node: Node): boolean {
    const name = nameOf(node, this.flow);
    if (this.#consent.has(name)) return true;
    const range = node.type === 'CallExpression' ? node.callee.range : node.range;
    const code = this.flow.source.text.slice(...range);
    if (code.length < 120 && CONSENT_NAME.test(code) && !NOT_CONSENT.test(code)) return true;
    if (node.type === 'CallExpression') {
      const [first] = node.arguments;
      if (isFunction(first) && ANY_OF_LIST.test(name))
        return first.body.type !== 'BlockStatement' && this.#asks(first.body, true);
      const text = first ? this.flow.text(first) : null;
      if (text !== null && CONSENT_NAME.test(text) && /^(?:get|getItem|has|is\w*|read\w*)$/i.test(name))
        return true;
      return this.#tellsAnswer(node);
    }
    return node.type === 'Identifier' && this.#holdsAnswer(node);
  }

  /** `const mayTrack = () => hasConsent();` */
  #tellsAnswer(call: TSESTree.CallExpression): boolean {
    return this.flow.callOf(call).callees.some((value) => {
      if (value.kind !== 'node' || !isFunction(value.node) || !this.flow.owns(value.node)) return false;
      if (this.#asked.has(value.node)) return false;
      this.#asked.add(value.node);
      const answers = this.flow
        .returnsOf(value.node)
        .filter((answer) => answer.type !== 'Literal' || answer.value !== false);
      const isAnswer = answers.length > 0 && answers.every((answer) => this.#asks(answer, true));
      this.#asked.delete(value.node);
      return isAnswer;
    });
  }

  /** `const ok = hasConsent();` */
  #holdsAnswer(node: TSESTree.Identifier): boolean {
    const variable = this.flow.scopes.variableOf(node);
    if (!variable || this.#asked.has(variable)) return false;
    this.#asked.add(variable);
    const answered = variable.references.some(({ writeExpr }) => {
      const answer = writeExpr ? unwrap(writeExpr as Node) : null;
      return answer !== null && answer.type !== 'Identifier' && this.#asks(answer, true);
    });
    this.#asked.delete(variable);
    return answered;
  }

  /** What the function waits for, by whom it is handed to. */
  #waitedFor(fn: FunctionNode): Gate | null {
    const parent = this.flow.syntax.parentOf(fn);
    if (parent?.type === 'CallExpression' && parent.callee !== fn) {
      const name = nameOf(parent.callee, this.flow);
      const event =
        parent.arguments[0] && parent.arguments[0] !== fn ? this.flow.text(parent.arguments[0]) : null;
      return (
        gateNamed(name) ??
        (/^(?:addEventListener|on|once|bind|listen)$/.test(name) && event ? gateNamed(event) : null)
      );
    }
    if (parent?.type === 'Property') return gateNamed(this.flow.keyName(parent.key, parent.computed) ?? '');
    if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') {
      return gateNamed(this.flow.propertyName(parent.left) ?? '');
    }
    const attribute = parent && this.flow.syntax.parentOf(parent);
    return attribute?.type === 'JSXAttribute' ? gateNamed(String(attribute.name.name)) : null;
  }

  /** A function is held back when every place that calls it (or hands it on) is. */
  #ofCallers(fn: FunctionNode, depth: number): Gate | null {
    if (depth >= MAX_CALLERS) return null;
    const uses = this.flow.usesOf(fn);
    if (uses.length === 0) return null;
    const gates = uses.map((use) => this.#ofUse(use, depth));
    if (gates.every((gate) => gate === 'consent')) return 'consent';
    return gates.every(Boolean) ? 'user-action' : null;
  }

  #ofUse(use: Node, depth: number): Gate | null {
    const parent = this.flow.syntax.parentOf(use);
    if (parent?.type === 'CallExpression' && parent.callee !== use) {
      const event =
        parent.arguments[0] && parent.arguments[0] !== use ? this.flow.text(parent.arguments[0]) : null;
      const waited = gateNamed(nameOf(parent.callee, this.flow)) ?? (event ? gateNamed(event) : null);
      if (waited) return waited;
    }
    if (parent?.type === 'JSXExpressionContainer') {
      const attribute = this.flow.syntax.parentOf(parent);
      if (attribute?.type === 'JSXAttribute') return gateNamed(String(attribute.name.name));
    }
    return this.of(use, depth + 1);
  }
}

function gateNamed(name: string): Gate | null {
  if (CONSENT_CALLBACK.test(name)) return 'consent';
  return USER_EVENTS.test(name) ? 'user-action' : null;
}

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
}
