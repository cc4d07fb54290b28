/** Characters after which a `/` begins a regular expression and a `<` an element, not an operator. */
const BEFORE_OPERAND = /[([{,;:?&|!~=<>+\-*/%^]/;
const WORDS_BEFORE_OPERAND =
  /(?:^|[^\w$.])(?:return|typeof|case|do|else|in|of|await|yield|void|delete|throw|new)$/;

/** A comment within code; the range has its marks. */
export interface CodeComment {
  start: number;
  end: number;
  block: boolean;
}

export interface CodeWalk {
  /** Called for each comment. */
  comment?: (comment: CodeComment) => void;
  /** Called at a `<` where an operand can stand; gives the offset behind the element that begins there. */
  element?: (at: number) => number | null;
}

/**
 * Walks over JavaScript or TypeScript up to the bracket that closes what it stands in.
 *
 * @returns the offset of that bracket, or `end` where there is none
 */
export function endOfCode(text: string, start: number, end: number, walk: CodeWalk = {}): number {
  return walkCode(text, start, end, walk, []);
}

/** The offset behind a template literal that begins at an offset. */
export function endOfTemplateLiteral(text: string, start: number, end: number): number {
  return walkCode(text, start, end, {}, null);
}

/** @param brackets what is open; null to stop behind the literal that `start` begins */
function walkCode(
  text: string,
  start: number,
  end: number,
  walk: CodeWalk,
  brackets: string[] | null,
): number {
  const open = brackets ?? [];
  let at = start;
  while (at < end && (brackets || at === start || open.length > 0)) {
    const char = text[at]!;
    if (char === '"' || char === "'") at = endOfString(text, at, end);
    else if (char === '`') {
      open.push('`');
      at = endOfQuasi(text, at + 1, end, open);
    } else if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const block = text[at + 1] === '*';
      const close = endOfComment(text, at, end);
      walk.comment?.({ start: at, end: close, block });
      at = close;
    } else if (char === '/' && startsOperand(text, start, at)) at = endOfRegExp(text, at, end);
    else if (char === '<' && walk.element && startsOperand(text, start, at)) at = walk.element(at) ?? at + 1;
    else if (char === '(' || char === '[' || char === '{') {
      open.push(char);
      at++;
    } else if (char === ')' || char === ']' || char === '}') {
      const opened = open.pop();
      if (opened === undefined) return at;
      // `${` was opened within a template literal, which goes on behind the bracket.
      at = opened === '${' ? endOfQuasi(text, at + 1, end, open) : at + 1;
    } else at++;
  }
  return Math.min(at, end);
}

/** Whether what stands at an offset begins an operand, by what stands before it. */
function startsOperand(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && /\s/.test(text[before]!)) before--;
  if (before < start) return true;
  // `x++ / 2`
  if (/[+-]/.test(text[before]!) && text[before - 1] === text[before]) return false;
  return (
    BEFORE_OPERAND.test(text[before]!) ||
    WORDS_BEFORE_OPERAND.test(text.slice(Math.max(start, before - 9), before + 1))
  );
}

function endOfString(text: string, at: number, end: number): number {
  const quote = text[at];
  for (let i = at + 1; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote || text[i] === '\n') return i + 1;
  }
  return end;
}

/** Behind the end of a template literal, or behind its next `${`; `open` has the literal on top and is kept so. */
function endOfQuasi(text: string, at: number, end: number, open: string[]): number {
  for (let i = at; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '`') {
      open.pop();
      return i + 1;
    } else if (text[i] === '$' && text[i + 1] === '{') {
      open.push('${');
      return i + 2;
    }
  }
  return end;
}

function endOfComment(text: string, at: number, end: number): number {
  const block = text[at + 1] === '*';
  const close = text.indexOf(block ? '*/' : '\n', at + 2);
  return close === -1 || close > end ? end : close + (block ? 2 : 0);
}

function endOfRegExp(text: string, at: number, end: number): number {
  let inClass = false;
  for (let i = at + 1; i < end && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    else if (text[i] === '/' && !inClass) return i + 1;
  }
  return at + 1;
}
