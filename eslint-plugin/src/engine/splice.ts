import type { Node } from '../flow/syntax.js';
import type { Span } from './kept-scopes.js';

/** What two versions of a text differ in: offsets of the former one, and how much longer the newer one is. */
export interface Change {
  start: number;
  end: number;
  growth: number;
}

/** Null for texts that are the same. */
export function changeBetween(former: string, text: string): Change | null {
  if (former === text) return null;
  const shorter = Math.min(former.length, text.length);
  let start = 0;
  while (start < shorter && former.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  const growth = text.length - former.length;
  let end = former.length;
  while (
    end > start &&
    end + growth > start &&
    former.charCodeAt(end - 1) === text.charCodeAt(end + growth - 1)
  )
    end -= 1;
  return { start, end, growth };
}

/** Statements of a program, or members of a class, one after the other. */
export interface Row {
  items: readonly Node[];
  /** Where they stand: offsets of the text. */
  bounds: Span;
  /** Whether an item is over at its last character, whatever follows it. */
  endsByItself: (item: Node, text: string) => boolean;
}

/** Items of a row, by their indexes, the end exclusive; and what of the former text they stand in. */
export interface Region {
  from: number;
  to: number;
  span: Span;
}

/**
 * The items that must be parsed anew after a change, with the blanks and comments around them. The item before them
 * ends by itself, whatever follows it.
 *
 * @param text the former one
 */
export function regionOf(row: Row, { start, end }: Change, text: string): Region {
  const { items, endsByItself: ends } = row;
  let from = 0;
  while (from < items.length && items[from]!.range[1] <= start) from += 1;
  while (from > 0 && !ends(items[from - 1]!, text)) from -= 1;
  let to = from;
  while (to < items.length && items[to]!.range[0] < end) to += 1;
  // Mostly, what followed will follow it again.
  while (to > from && to < items.length && !ends(items[to - 1]!, text)) to += 1;
  return { from, to, span: spanOf(row, from, to) };
}

/** The same with one more item at its end. */
export function widened(row: Row, { from, to }: Region): Region {
  return { from, to: to + 1, span: spanOf(row, from, to + 1) };
}

function spanOf({ items, bounds }: Row, from: number, to: number): Span {
  return [
    from === 0 ? bounds[0] : items[from - 1]!.range[1],
    to < items.length ? items[to]!.range[0] : bounds[1],
  ];
}

/**
 * Whether a statement is over at its last character: nothing that can follow it at the beginning of another statement
 * would be taken for more of it. Others end where a line does and the next one cannot go on with them.
 *
 * @param text what its range counts in
 */
export function endsByItself(statement: Node, text: string): boolean {
  const last = text[statement.range[1] - 1];
  return last === ';' || (last === '}' && endsWithBlock(statement));
}

function endsWithBlock(statement: Node): boolean {
  switch (statement.type) {
    case 'BlockStatement':
    case 'ClassDeclaration':
    case 'FunctionDeclaration':
    case 'SwitchStatement':
    case 'TryStatement':
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSModuleDeclaration':
      return true;
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
      return statement.declaration !== null && endsWithBlock(statement.declaration);
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
    case 'LabeledStatement':
    case 'WhileStatement':
      return endsWithBlock(statement.body);
    case 'IfStatement':
      return endsWithBlock(statement.alternate ?? statement.consequent);
    default:
      return false;
  }
}

/** Whether a statement at the beginning of a program may be a directive, and may not elsewhere. */
export function mayBeDirective(statement: Node | undefined): boolean {
  return (
    statement?.type === 'ExpressionStatement' &&
    statement.expression.type === 'Literal' &&
    typeof statement.expression.value === 'string'
  );
}
