import { nameOf, unwrap, type Flow, type Node, type NodeOf } from '../../flow/index.js';
import { ENTERED_TYPE, FIELD_ELEMENT } from '../form-field.js';

type TagName = NodeOf<'JSXOpeningElement'>['name'];
type Values = ReadonlyMap<string, Node | null>;

/** How libraries of components name those in which a visitor enters something. */
const FIELD_COMPONENT = /^(?:[A-Z]\w*)?(?:Input|Field|Select|Text[aA]rea|TextBox|InputText)$|^Controller$/;
/** `Form.Control` of react-bootstrap, `Form.Item` of Ant Design, `Input.Password`. */
const FIELD_MEMBER = /^(?:Control|Password|Item)$/;
const FIELD_OWNER = /^(?:\w*Form|\w*Input)$/;
/** Components that show something, or are no place to write in, whatever they are given. */
const NO_FIELD =
  /(?:Button|Icon|Label|Link|Column|Col|Cell|Header|Sort|Filter|Search\w*|Tab|Chip|Badge|Tag|Message|Error|Help|Text|Title|Avatar|Checkbox|Check|Switch|Toggle|Radio|RadioGroup|Slider|Option|Item|Card|Row|Image|Form|Modal|Dialog|Provider|Upload|Dropzone)$/;
/** Attributes that only what is written in has. */
const WRITTEN_IN = ['placeholder', 'autocomplete', 'maxlength', 'minlength'];
/** Those that other components may have, too. */
const CHANGED = ['onchange', 'oninput', 'onchangetext', 'onvaluechange', 'v-model', 'required'];

/** What the text of a file shows in which there is such a component. */
export const FIELD_TAGS =
  /<(?:[A-Z][\w.]*)?(?:Input|Field|Select|Text[aA]rea|TextBox|InputText|Controller|\.(?:Control|Password|Item))\b|<[a-z][\w-]*-(?:input|field|textarea|text-area|textbox|textfield)\b|\b(?:placeholder|autoComplete|autocomplete|maxLength|minLength|maxlength|minlength)=|\btype=\{?["'`](?:email|tel|password)/;

/** Whether a component is one in which a visitor enters something, by its name. */
export function isNamedField(name: TagName): boolean {
  if (name.type === 'JSXMemberExpression') {
    const owner = name.object.type === 'JSXIdentifier' ? name.object.name : '';
    const member = name.property.name;
    return FIELD_COMPONENT.test(member) || (FIELD_MEMBER.test(member) && FIELD_OWNER.test(owner));
  }
  if (name.type !== 'JSXIdentifier') return false;
  return (/^[a-z]/.test(name.name) ? FIELD_ELEMENT : FIELD_COMPONENT).test(name.name);
}

/** Same, or by what it is given. */
export function isFieldComponent(name: TagName, values: Values, flow: Flow): boolean {
  if (isNamedField(name)) return true;
  const { name: plain } = name.type === 'JSXMemberExpression' ? name.property : name;
  return typeof plain === 'string' && /^[A-Z]/.test(plain) && looksLikeField(plain, values, flow);
}

/** `<PhoneNumber type="tel" required />`: no name of a library's, and yet nothing else. */
function looksLikeField(name: string, values: Values, flow: Flow): boolean {
  if (NO_FIELD.test(name)) return false;
  if (WRITTEN_IN.some((attribute) => values.has(attribute))) return true;
  const type = values.get('type');
  return (
    CHANGED.some((attribute) => values.has(attribute)) && !!type && ENTERED_TYPE.test(flow.text(type) ?? '')
  );
}

/** `{...register('email')}` of react-hook-form. https://react-hook-form.com/docs/useform/register */
const REGISTER = /^register/;
/** `{...getInputProps(fields.email)}` of Conform. https://conform.guide/api/react/getInputProps */
const CONFORM = /^get(?:Input|Select|Textarea)Props$/;

/** What a library gives a field by a call, under the attributes that say the same of an element. */
export function registeredAs(spread: Node, flow: Flow): [attribute: string, value: Node][] {
  const call = unwrap(spread);
  if (call.type !== 'CallExpression') return [];
  const [first, options] = call.arguments;
  const callee = nameOf(call.callee, flow);
  if (first && REGISTER.test(callee)) return [['name', first]];
  if (!first || !CONFORM.test(callee)) return [];
  const type = options?.type === 'ObjectExpression' ? attributesIn(options, flow) : [];
  return [['v-model', first], ...type];
}

/** The properties of an object, and of what is spread into it, as attributes by name in lower case. */
export function attributesIn(
  object: NodeOf<'ObjectExpression'>,
  flow: Flow,
): [attribute: string, value: Node][] {
  return object.properties.flatMap((property) => {
    if (property.type === 'SpreadElement') return registeredAs(property.argument, flow);
    const name = flow.keyName(property.key, property.computed);
    return name === null ? [] : [[name.toLowerCase(), property.value] as [string, Node]];
  });
}

/** Attributes of a component that are handed on to the element in it. */
export const HANDED_ON: ReadonlySet<string> = new Set(['inputprops', 'inputattributes', 'textareaprops']);

/** Attributes that hold what a field writes to: `v-model="form.email"`, `value={form.email}`. */
const MODELS = ['v-model', 'value', 'defaultvalue'];

/** What a field shows or writes to, as far as it is written out: `form` and `email`. */
export function modelOf(values: Values, flow: Flow): string[] {
  for (const attribute of MODELS) {
    const value = values.get(attribute);
    const names = value ? namesOf(unwrap(value), flow) : [];
    if (names.length > 0) return names;
  }
  return [];
}

function namesOf(node: Node, flow: Flow): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression') return [];
  const name = flow.propertyName(node);
  return name === null ? [] : [...namesOf(unwrap(node.object), flow), name];
}
