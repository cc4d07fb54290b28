import { FORM_CHECKS, FORM_ORIGINS, FORM_RESULTS, PERSON_WRITES } from '../data/collection.js';
import { isPersonName } from '../data/personal-data.js';
import {
  bindingOf,
  isStoreOfPersons,
  nameOf,
  unwrap,
  type Call,
  type Node,
  type Value,
} from '../flow/index.js';
import type { FileContext } from './finder.js';

/** How many calls and variables lie at most between a request and what is read of it. */
const MAX_STEPS = 6;

/** Whether an expression is what a visitor entered, as the request has it or checked by a library. */
export function isForm(node: Node, file: FileContext, steps = 0): boolean {
  if (isFormPath(node, file)) return true;
  const values = file.flow.evaluate(node);
  if (values.some((value) => isReadText(value, file) || isReceivedForm(value, file))) return true;
  return steps < MAX_STEPS && isMadeOfForm(unwrap(node), file, steps + 1);
}

export function isFormPath(node: Node, { flow }: FileContext): boolean {
  return flow.paths(node).some((path) => FORM_ORIGINS.some((origin) => path === origin));
}

/** `JSON.parse(event.body)` */
function isReadText(value: Value, file: FileContext): boolean {
  if (value.kind !== 'api' || value.path !== 'global:JSON.parse()') return false;
  const [text] = value.made?.type === 'CallExpression' ? value.made.arguments : [];
  const parts = text?.type === 'LogicalExpression' ? [text.left, text.right] : text ? [text] : [];
  return parts.some((part) => isFormPath(part, file));
}

/** `(formData: FormData) => ...` of a server's action. https://react.dev/reference/rsc/server-functions */
function isReceivedForm(value: Value, { side }: FileContext): boolean {
  return (
    side === 'server' &&
    value.kind === 'api' &&
    value.path === 'global:FormData()' &&
    value.made?.type !== 'NewExpression'
  );
}

/** `schema.parse(req.body)`, `schema.safeParse(req.body).data`, `{ ...req.body }`, and variables that hold these. */
function isMadeOfForm(node: Node, file: FileContext, steps: number): boolean {
  const { flow } = file;
  switch (node.type) {
    case 'Identifier': {
      const defs = flow.scopes.variableOf(node)?.defs ?? [];
      return defs.some((def) => {
        const from = def.type === 'Variable' ? bindingOf(def.name, flow.syntax).from : null;
        const [picked, ...deeper] = from?.path ?? [];
        if (!from || deeper.length > 0 || (picked !== undefined && !FORM_RESULTS.has(picked))) return false;
        return isForm(from.node, file, steps);
      });
    }
    case 'MemberExpression':
      return FORM_RESULTS.has(flow.propertyName(node) ?? '') && isForm(node.object, file, steps);
    case 'CallExpression':
      return (
        FORM_CHECKS.test(nameOf(node.callee, flow)) && node.arguments.some((arg) => isForm(arg, file, steps))
      );
    case 'ObjectExpression':
      return node.properties.some(
        (property) => property.type === 'SpreadElement' && isForm(property.argument, file, steps),
      );
    default:
      return false;
  }
}

/** Whether a whole form goes, as it is or checked, to where records of persons are kept: `User.create(req.body)`. */
export function isKeptAsPerson(form: Node, { flow }: FileContext): boolean {
  const parent = flow.syntax.parentOf(outermost(form, flow));
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier')
    return goesToPersons(form, flow);
  const references = flow.scopes.variableOf(parent.id)?.references ?? [];
  return references.some(({ identifier }) => goesToPersons(identifier as Node, flow));
}

type Flow = FileContext['flow'];

/** The expression with what is put around it and changes nothing: `await`, a type, parentheses. */
function outermost(node: Node, { syntax }: Flow): Node {
  let at = node;
  for (
    let parent = syntax.parentOf(at);
    parent && unwrap(parent) === unwrap(at);
    parent = syntax.parentOf(at)
  )
    at = parent;
  return at;
}

function goesToPersons(form: Node, flow: Flow): boolean {
  let at = outermost(form, flow);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const parent = flow.syntax.parentOf(at);
    if (!parent) return false;
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
      if (parent.callee === at) return false;
      if (takesPerson(parent, flow)) return true;
      if (!FORM_CHECKS.test(nameOf(parent.callee, flow))) return false;
    } else if (
      !(parent.type === 'SpreadElement' && parent.argument === at) &&
      parent.type !== 'ObjectExpression' &&
      !(parent.type === 'Property' && flow.keyName(parent.key, parent.computed) === 'data')
    )
      return false;
    at = outermost(parent, flow);
  }
  return false;
}

/** `new User(...)`, `User.create(...)`, `registerUser(...)` */
function takesPerson(call: Call, flow: Flow): boolean {
  const callee = unwrap(call.callee);
  const name = nameOf(callee, flow);
  if (call.type === 'NewExpression') return isPersonName(name);
  const verb = PERSON_WRITES.exec(name);
  if (!verb) return false;
  const [, thing = ''] = verb;
  if (isPersonName(thing)) return true;
  return /^(?:One|Many|ById|AndUpdate)?$/.test(thing) && callee.type === 'MemberExpression'
    ? isStoreOfPersons(callee.object, flow)
    : false;
}
