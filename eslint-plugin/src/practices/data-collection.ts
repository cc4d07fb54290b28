import {
  DEVICE_APIS,
  FORM_FIELD_CALLS,
  FORM_ORIGINS,
  FORM_PICKS,
  SENSOR_EVENTS,
} from '../data/collection.js';
import type { Node, NodeOf } from '../flow/index.js';
import { barePattern, declaredMembers, isFunction, selectionOf, typeValues, unwrap } from '../flow/index.js';
import type { DataKey } from '../model/index.js';
import { labelsOf } from '../data/data-labels.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import { dataOfField, mayBeField, mayBeSubmitted } from './form-field.js';
import { isForm, isFormPath, isKeptAsPerson } from './request-forms.js';

function collected(node: Node, what: string, data: DataKey, { source }: FileContext): Draft {
  const submitted = mayBeSubmitted(source.text);
  return { kind: 'data-collection', node, what, action: 'collect', data: [data], recipient: null, submitted };
}

function taken(node: Node, data: DataKey, file: FileContext): Draft {
  return collected(node, `Takes ${labelsOf([data])} from the request`, data, file);
}

/** The function that was given the request, or else the one in which it is read: whose reads are told once a field. */
function placeOf(form: Node, { flow }: FileContext): Node {
  let root = unwrap(form);
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') {
    root = unwrap(root.type === 'MemberExpression' ? root.object : root.callee);
  }
  const giver = root.type === 'Identifier' ? flow.scopes.variableOf(root)?.scope.variableScope.block : null;
  return giver && isFunction(giver as Node) ? (giver as Node) : (flow.enclosingFunction(form) ?? form);
}

/** Members of a request that are a form, or read one. */
const WHOLE_FORM = new Set(['body', 'payload', 'json', 'formData', 'parseBody']);
const PERSON: DataKey = 'user';

/** `req.body.email`, and `req.body` where it is kept as a person. */
function* member(node: NodeOf<'MemberExpression'>, file: FileContext): Iterable<Draft> {
  const name = file.flow.propertyName(node);
  if (name !== null && WHOLE_FORM.has(name)) {
    const parent = file.flow.syntax.parentOf(node);
    const form = parent?.type === 'CallExpression' && parent.callee === node ? parent : node;
    if (isFormPath(form, file) && isKeptAsPerson(form, file)) yield taken(form, PERSON, file);
    return;
  }
  const data = name === null ? null : dataOfField(name, file.source.text);
  if (name === null || !data || !isForm(node.object, file)) return;
  const parent = file.flow.syntax.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return;
  yield { ...taken(node, data, file), once: { place: placeOf(node.object, file), name } };
}

/** `const { email } = req.body` */
function* pattern(node: NodeOf<'ObjectPattern'>, file: FileContext): Iterable<Draft> {
  const parent = file.flow.syntax.parentOf(node);
  const source =
    parent?.type === 'VariableDeclarator'
      ? parent.init
      : parent?.type === 'AssignmentExpression'
        ? parent.right
        : null;
  const fields = node.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const name = file.flow.keyName(property.key, property.computed);
    const data = name === null ? null : dataOfField(name, file.source.text);
    return name !== null && data ? [{ property, data, name }] : [];
  });
  if (fields.length === 0 || (source && !isForm(source, file))) return;
  for (const { property, data, name } of fields) {
    if (source || isPickedFromForm(property, file))
      yield { ...taken(property, data, file), once: { place: placeOf(source ?? property, file), name } };
  }
}

/** `({ body: { email } }, res) => ...`, `const { body: { email } } = req` */
function isPickedFromForm({ key, computed, value }: NodeOf<'Property'>, file: FileContext): boolean {
  const local = value.type === 'AssignmentPattern' ? value.left : value;
  const name = file.flow.keyName(key, computed);
  return (
    local.type === 'Identifier' &&
    file.flow.paths(local).some((path) => FORM_ORIGINS.some((origin) => path === `${origin}.${name}`))
  );
}

/**
 * `@Body('email') address: string`, `@Body() form: SignUpForm` and `@Body('user') form: SignUpForm` of NestJS.
 * https://docs.nestjs.com/controllers#request-object
 */
function* decoratedParameter(call: KnownCall, file: FileContext): Iterable<Draft> {
  const name = file.flow.text(call.args[0]);
  const named = name === null ? null : dataOfField(name, file.source.text);
  if (named) yield taken(call.node, named, file);
  else yield* typedForm(call.node, file);
}

/** What is read of a form whose type names its fields is told by the type. */
function* typedForm(decoration: Node, file: FileContext): Iterable<Draft> {
  const place = file.flow.enclosingFunction(decoration) ?? decoration;
  const seen = new Set<DataKey>();
  for (const { name, data } of fieldsOfType(parameterOf(decoration, file), file)) {
    if (!seen.has(data)) yield { ...taken(decoration, data, file), once: { place, name } };
    seen.add(data);
  }
}

function parameterOf(decoration: Node, { flow }: FileContext): Node | undefined {
  const decorator = flow.syntax.parentOf(decoration);
  const parameter = decorator && flow.syntax.parentOf(decorator);
  return parameter && barePattern(parameter);
}

/** The fields that the declared type of a parameter has, in this file or in one that it imports. */
function fieldsOfType(parameter: Node | undefined, { flow }: FileContext): { name: string; data: DataKey }[] {
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  const declared = type ? typeValues(type, flow) : [];
  return declared.flatMap((value) =>
    value.kind === 'node' || value.kind === 'instance'
      ? declaredMembers(value.node).flatMap(({ name }) => {
          const data = dataOfField(name, flow.homeOf(value.node).source.text);
          return data ? [{ name, data }] : [];
        })
      : [],
  );
}

/** `formData.get('email')` of a request's form */
function* formField(call: KnownCall, file: FileContext): Iterable<Draft> {
  const name = file.flow.text(call.args[0]);
  const data = name === null ? null : dataOfField(name, file.source.text);
  const from = call.path.startsWith('global:') && file.side !== 'server' ? 'the form' : 'the request';
  if (data) yield collected(call.node, `Takes ${labelsOf([data])} from ${from}`, data, file);
}

/** `_.pick(req.body, ['email', 'name'])` */
function* pickedFields(call: KnownCall, file: FileContext): Iterable<Draft> {
  const selection = selectionOf([call.path], call.args, file.flow);
  if (!selection?.keys || !isForm(selection.object, file)) return;
  for (const name of selection.keys) {
    const data = dataOfField(name, file.source.text);
    if (data) yield { ...taken(call.node, data, file), once: { place: call.node, name: data } };
  }
}

/** `readBody(event)` */
function* wholeForm(call: KnownCall, file: FileContext): Iterable<Draft> {
  if (isKeptAsPerson(call.node, file)) yield taken(call.node, PERSON, file);
}

/** `addEventListener('devicemotion', ...)` */
function* sensor(call: KnownCall, file: FileContext): Iterable<Draft> {
  const event = file.flow.text(call.args[0]);
  if (event !== null && SENSOR_EVENTS.has(event)) {
    yield collected(call.node, "Reads the device's sensors", 'user.device', file);
  }
}

const CALLS = new Map<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>([
  ...DEVICE_APIS.flatMap(({ calls, what, data }) =>
    calls.map(
      (path: string) =>
        [
          path,
          (call: KnownCall, file: FileContext): Iterable<Draft> => [collected(call.node, what, data, file)],
        ] as const,
    ),
  ),
  ...FORM_PICKS.map((path) => [path, pickedFields] as const),
  ...FORM_FIELD_CALLS.map((path) => [path, formField] as const),
  ['npm:@nestjs/common.Body()', decoratedParameter],
  ['npm:h3.readBody()', wholeForm],
  ['global:readBody()', wholeForm],
  ['npm:h3.readValidatedBody()', wholeForm],
  ['global:readValidatedBody()', wholeForm],
  ['global:addEventListener()', sensor],
]);

const SENSORS = DEVICE_APIS.flatMap(({ calls }) =>
  calls.flatMap((path: string) => /^global:([A-Z]\w*)\(\)/.exec(path)?.[1] ?? []),
);

/** Form fields, request bodies and device APIs that take personal data. */
export const dataCollection: Finder = {
  calls: CALLS,
  members: { MemberExpression: (name) => mayBeField(name) || WHOLE_FORM.has(name) },
  nodes: { MemberExpression: member, ObjectPattern: pattern },
  triggers: [
    {
      globals: ['navigator', ...SENSORS],
      modules: [...CALLS.keys()].filter((path) => !path.startsWith('npm:@nestjs/common')),
      words: [/deviceorientation|devicemotion|FingerprintJS|Fingerprint2/],
    },
    {
      globals: ['FormData'],
      modules: ['npm:@nestjs/common'],
      words: [
        /readBody|readValidatedBody|matchedData|\bbody\b|payload|formData|parseBody|\.json\b|\brequest\s*\.\s*(?:all|input)\b/,
      ],
      needs: ['field', 'record'],
    },
  ],
};
