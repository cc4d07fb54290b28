import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../flow/syntax.js';
import type { Row } from './splice.js';

export type Class = TSESTree.ClassDeclaration;
type Member = Class['body']['body'][number];

/** The class that a statement declares; null for any other statement, and for a class that nothing is run of. */
export function classOf(statement: Node): Class | null {
  const declared =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
      ? statement.declaration
      : statement;
  return declared?.type === 'ClassDeclaration' && !declared.declare ? declared : null;
}

/** The members of a class, between its braces. */
export function membersOf({ body }: Class): Row {
  return { items: body.body, bounds: [body.range[0] + 1, body.range[1] - 1], endsByItself };
}

function endsByItself(member: Node, text: string): boolean {
  const last = text[member.range[1] - 1];
  if (last === ';') return true;
  return last === '}' && (member.type === 'StaticBlock' || isMethod(member));
}

function isMethod(member: Node): boolean {
  return member.type === 'MethodDefinition' && member.value.type === 'FunctionExpression';
}

/**
 * What makes a class of some members that is as theirs is.
 *
 * @param others the members that stay, whose private names may be used
 */
export function wrapOf({ abstract, superClass }: Class, others: readonly Node[]) {
  const names = new Set(others.flatMap((member) => privateNameOf(member) ?? []));
  const declared = [...names].map((name) => `#${name};`).join('');
  const heritage = superClass ? 'extends _ ' : '';
  return {
    before: `${abstract ? 'abstract ' : ''}class _ ${heritage}{${declared}`,
    after: '}',
    /** How many members it puts before theirs. */
    count: names.size,
  };
}

function privateNameOf(member: Node): string | null {
  const { key } = member as { key?: Node };
  return key?.type === 'PrivateIdentifier' ? key.name : null;
}

/** Whether others of its class can be at odds neither with a member nor with its name, nor miss it. */
export function hangsOnNone(member: Node): boolean {
  const isUsual = isMethod(member) || member.type === 'PropertyDefinition';
  return isUsual && (member as { kind?: string }).kind !== 'constructor' && privateNameOf(member) === null;
}

/** Whether members of a class have nothing to say of what stands beside them: no name of theirs, and no body missing. */
export function leaveAlone(members: readonly Node[], others: readonly Node[]): boolean {
  const names = new Set(others.map(keyOf));
  names.delete(null);
  return members.every((member) => !isWithoutBody(member) && !names.has(keyOf(member)));
}

function isWithoutBody(member: Node): boolean {
  return (member as { value?: Node | null }).value?.type === 'TSEmptyBodyFunctionExpression';
}

/** What the key of a member comes to, as far as it is written out. */
function keyOf(member: Node): string | null {
  const { key } = member as { key?: Node };
  if (key?.type === 'Literal') return String(key.value);
  return key?.type === 'Identifier' || key?.type === 'PrivateIdentifier' ? key.name : null;
}

/** What of members others of their class may be at odds with. */
export function headsOf(members: readonly Node[], text: string): string {
  return members
    .map((member) => {
      const {
        key,
        kind,
        static: isStatic,
        computed,
        accessibility,
        value,
      } = member as Partial<Member> & {
        key?: Node;
        kind?: string;
        static?: boolean;
        computed?: boolean;
        accessibility?: string;
        value?: Node | null;
      };
      const name = key ? text.slice(...key.range) : '';
      const isBodied = value?.type === 'TSEmptyBodyFunctionExpression';
      return [member.type, kind, isStatic, computed, accessibility, isBodied, name].join(' ');
    })
    .join('\n');
}
