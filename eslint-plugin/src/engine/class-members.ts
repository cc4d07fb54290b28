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
