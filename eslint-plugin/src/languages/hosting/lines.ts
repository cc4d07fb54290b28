import type { HostingItem } from './parse.js';

interface Line {
  text: string;
  start: number;
}

interface Read {
  items: HostingItem[];
  comments: { start: number; end: number }[];
  problem: null;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ text: line, start: index }));
}

function commentsIn(lines: readonly Line[]): Read['comments'] {
  return lines.flatMap(({ text, start }) => {
    const indent = /^\s*(?=#)/.exec(text)?.[0].length;
    return indent === undefined ? [] : [{ start: start + indent, end: start + text.length }];
  });
}

/**
 * `_headers` of Netlify and Cloudflare Pages: paths, and beneath each, indented, its headers.
 * https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(text: string): Read {
  const lines = linesOf(text);
  const items = lines.flatMap(({ text: line, start }): HostingItem[] => {
    const [before, header, value] = /^(\s+([\w-]+)\s*:\s*)(.*?)\s*$/.exec(line)?.slice(1) ?? [];
    if (before === undefined || !value) return [];
    const at = start + before.length;
    return [{ header: header!, value, start: at, end: at + value.length }];
  });
  return { items, comments: commentsIn(lines), problem: null };
}

/** `_redirects`: `/from https://to.example/:splat 200`. https://docs.netlify.com/routing/redirects/ */
export function redirectsFile(text: string): Read {
  const lines = linesOf(text);
  const items = lines.flatMap(({ text: line, start }): HostingItem[] => {
    const words = [...line.matchAll(/\S+/g)];
    if (words[0]?.[0].startsWith('#')) return [];
    // A path, then what it is asked with, then where it leads, then the status.
    const to = words.slice(1).find(({ 0: word }) => /^(?:https?:\/\/|\/)/.test(word));
    const status = words.at(-1)?.[0];
    if (!to || !/^200!?$/.test(status ?? '')) return [];
    const at = start + to.index;
    return [{ header: null, value: to[0], start: at, end: at + to[0].length }];
  });
  return { items, comments: commentsIn(lines), problem: null };
}
