/** A text as Markdown that shows just this text. */
export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

export function link(text: string, target: string): string {
  return `[${escape(text)}](${target.replace(/[()\s<>]/g, encodeURIComponent)})`;
}

export function quoted(text: string): string {
  return `> ${escape(text)}`;
}

/** `3 findings` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
