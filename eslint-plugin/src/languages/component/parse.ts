import { LineIndex } from '../../text/line-index.js';
import type { SourceRange } from '../../model/index.js';
import { nodeAt } from '../node-at.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { frontmatterOf, writeAstro } from './astro.js';
import { endOfCode, type CodeComment } from './code-extent.js';
import { MarkupReader, type EmbeddedMarkup, type OpenTag, type RawText, type Token } from './markup.js';
import { svelteParts, writeSvelte } from './svelte.js';
import { CodeWriter, type Accepts, type VirtualCode } from './virtual-code.js';
import { vueParts, writeVue } from './vue.js';

export type ComponentFormat = 'vue' | 'svelte' | 'astro';

/** A single-file component: its scripts and its markup. */
export interface ComponentRoot extends TreeNode {
  type: 'ComponentFile';
  format: ComponentFormat;
  /**
   * Scripts and markup as one TypeScript file with JSX.
   *
   * @param accepts pieces of the markup that are refused are left out
   */
  code(accepts?: Accepts): VirtualCode;
  /** Its scripts alone, as they stand. */
  scriptCode(): VirtualCode;
  /** Scripts in the markup that the browser runs as they are. */
  inlineScripts: readonly InlineScript[];
  /** What `<style>` elements hold. */
  styles: readonly RawText[];
  /** Whether a stretch of the file is part of a script. */
  isScript(start: number, end: number): boolean;
  /** Our counting, ends exclusive. */
  placeOf(start: number, end: number): SourceRange;
}

export interface InlineScript {
  code: VirtualCode;
  tag: OpenTag;
}

interface Parts {
  scripts: { start: number; end: number }[];
  inline: RawText[];
  tokens: readonly Token[];
  write(writer: CodeWriter): void;
}

export const COMPONENT_KEYS = { ComponentFile: [] };

const SCRIPT_TYPE = /^\s*(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)\s*$/i;

/** Reads a component; never throws, whatever it holds. */
export function parseComponent(filename: string, text: string): Tree<ComponentRoot> {
  const lines = new LineIndex(text);
  const format = formatOf(filename);
  const reader = new MarkupReader(text, {
    braces: format === 'vue' ? 'double' : 'single',
    nested: format === 'astro',
  });
  const parts = PARTS[format](reader);
  const raw = everyToken(parts.tokens).filter((token): token is RawText => token.type === 'raw');
  const root: ComponentRoot = {
    ...nodeAt('ComponentFile', 0, text.length, lines),
    format,
    code(accepts) {
      const writer = new CodeWriter(text, accepts);
      writeScripts(parts, writer);
      parts.write(writer.beginTemplate());
      return writer.done();
    },
    scriptCode() {
      const writer = new CodeWriter(text);
      writeScripts(parts, writer);
      return writer.done();
    },
    inlineScripts: parts.inline
      .filter(({ tag }) => isScript(tag, text))
      .map((script) => inlineScript(script, text)),
    styles: raw.filter(({ tag }) => tag.name === 'style'),
    isScript: (start, end) =>
      [...parts.scripts, ...parts.inline].some((script) => script.start <= start && end <= script.end),
    placeOf: (start, end) => lines.range(start, end),
  };
  return { root, comments: commentsOf(parts, reader, lines), problem: null };
}

function formatOf(filename: string): ComponentFormat {
  if (/\.svelte$/i.test(filename)) return 'svelte';
  return /\.astro$/i.test(filename) ? 'astro' : 'vue';
}

const PARTS: Record<ComponentFormat, (reader: MarkupReader) => Parts> = {
  vue(reader) {
    const parts = vueParts(reader);
    return {
      scripts: parts.scripts,
      inline: [],
      tokens: [...parts.comments, ...parts.template],
      write: (writer) => writeVue(parts, writer),
    };
  },
  svelte(reader) {
    const { tokens } = reader.read(0, reader.text.length);
    const parts = svelteParts(tokens);
    return {
      ...parts,
      tokens,
      write: (writer) => {
        writer.made(';(async function () {\n');
        writeSvelte(tokens, parts, writer);
        writer.made('});\n');
      },
    };
  },
  astro(reader) {
    const front = frontmatterOf(reader.text);
    const { tokens } = reader.read(front?.close ?? 0, reader.text.length);
    return {
      scripts: front ? [front] : [],
      inline: everyToken(tokens).filter(
        (token): token is RawText => token.type === 'raw' && token.tag.name === 'script',
      ),
      tokens,
      write: (writer) => {
        writer.made(';(');
        writeAstro(tokens, writer);
        writer.made(');\n');
      },
    };
  },
};

function writeScripts({ scripts }: Parts, writer: CodeWriter): void {
  for (const { start, end } of scripts) writer.copied(start, end).made('\n;');
}

function inlineScript({ start, end, tag }: RawText, text: string): InlineScript {
  return { code: new CodeWriter(text).copied(start, end).done(), tag };
}

function isScript({ attributes }: OpenTag, text: string): boolean {
  const type = attributes.find(({ name }) => name === 'type')?.value?.[0];
  return type === undefined || SCRIPT_TYPE.test(text.slice(type.start, type.end));
}

/** With those within code. */
function everyToken(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.type === 'code'
      ? [token, ...token.elements.flatMap((element: EmbeddedMarkup) => everyToken(element.tokens))]
      : [token],
  );
}

function commentsOf(
  { scripts, inline, tokens }: Parts,
  reader: MarkupReader,
  lines: LineIndex,
): TreeComment[] {
  const inCode: CodeComment[] = [...reader.comments];
  for (const { start, end } of [...scripts, ...inline]) {
    // A bracket too many ends the walk, not the script.
    for (let at = start; at < end;) {
      at = endOfCode(reader.text, at, end, { comment: (comment) => void inCode.push(comment) }) + 1;
    }
  }
  const comments = [
    ...inCode.map(({ start, end, block }) =>
      comment(start, end, 2, block && end - start >= 4 ? 2 : 0, block),
    ),
    ...everyToken(tokens)
      .filter(({ type }) => type === 'comment')
      .map(({ start, end }) => comment(start, end, 4, 3, true)),
  ];
  function comment(start: number, end: number, head: number, tail: number, block: boolean): TreeComment {
    const value = reader.text.slice(start + head, Math.max(start + head, end - tail));
    return { ...nodeAt('Comment', start, end, lines), value, block };
  }
  return comments.sort((a, b) => a.range[0] - b.range[0]);
}
