/**
 * Offset of the `}` that ends a block of Lua which begins at `start`; null when there is none. Braces in Lua's
 * strings and comments do not count. https://www.lua.org/manual/5.1/manual.html#2.1
 */
export function endOfLuaBlock(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '{') depth += 1;
    else if (char === '}') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (char === '"' || char === "'") at = endOfString(text, at, char);
    else if (char === '-' && text[at + 1] === '-') at = endOfComment(text, at);
    else if (char === '[') at = endOfLongBracket(text, at) ?? at;
  }
  return null;
}

function endOfString(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function endOfComment(text: string, start: number): number {
  const long = text[start + 2] === '[' ? endOfLongBracket(text, start + 2) : null;
  if (long !== null) return long;
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Offset of the last character of `[[ ... ]]` or `[==[ ... ]==]`. */
function endOfLongBracket(text: string, start: number): number | null {
  let level = 0;
  while (text[start + 1 + level] === '=') level += 1;
  if (text[start + 1 + level] !== '[') return null;
  const close = `]${'='.repeat(level)}]`;
  const end = text.indexOf(close, start + level + 2);
  return end === -1 ? text.length : end + close.length - 1;
}
