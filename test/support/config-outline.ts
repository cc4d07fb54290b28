import type { ConfigDirective, ConfigTree, ConfigWord } from '#plugin/languages/config/tree.js';

/** A word as it was read: its value, in the quotes it has. */
function wordOf({ value, quote }: ConfigWord): string {
  return quote === null ? value : `${quote}${value}${quote}`;
}

function linesOf({ name, args, body, script }: ConfigDirective, depth: number): string[] {
  const head = [name, ...args].map(wordOf).join(' | ');
  const own = `${'  '.repeat(depth)}${head}${script === null ? '' : ` <${script.value}>`}`;
  return body === null ? [own] : [`${own} {`, ...body.flatMap((inner) => linesOf(inner, depth + 1))];
}

/** A configuration's tree as indented lines, its words apart. */
export function outline({ root, problem }: ConfigTree): string[] {
  const lines = root.body.flatMap((directive) => linesOf(directive, 0));
  return problem === null ? lines : [...lines, `! ${problem.line}:${problem.column} ${problem.message}`];
}

/** Text of each node between its offsets, to see that places are exact. */
export function textsOf(tree: ConfigTree, text: string): string[] {
  const texts: string[] = [];
  const visit = ({ range, name, args, body, script }: ConfigDirective): void => {
    texts.push(text.slice(...range));
    for (const word of [name, ...args]) texts.push(text.slice(...word.range));
    if (script) texts.push(text.slice(...script.range));
    body?.forEach(visit);
  };
  tree.root.body.forEach(visit);
  return texts;
}
