/** A text as Markdown that shows just this text. */
export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

export function link(text: string, target: string): string {
  const encoded = target
    .replace(/[\s<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escape(text)}](${encoded})`;
}

export function quoted(text: string): string {
  return `> ${escape(text)}`;
}

/** What the functions above wrote, for a reader who sees it as it is: marks are gone, a link's target stands behind it. */
export function plain(markdown: string): string {
  return markdown.replace(
    /\\(.)|\*\*|\[((?:\\.|[^\\\]])*)\]\(([^)]*)\)/gs,
    (_, escaped?: string, text?: string, target?: string) =>
      escaped ?? (text === undefined ? '' : `${plain(text)} (${target})`),
  );
}

/** `3 findings` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
