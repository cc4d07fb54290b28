import {
  MarkupKind,
  type ClientCapabilities,
  type Connection,
  type Hover,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver';
import { plain } from '../markdown.js';

/** What is told, as Markdown. */
export interface Told extends Hover {
  contents: MarkupContent;
}

/** Answers for one kind of document; null where it has nothing to say. */
export type HoverSource = (uri: string, position: Position) => Told | null;

/** A client that shows no Markdown gets plain text. */
export function provideHover(
  connection: Connection,
  { textDocument }: ClientCapabilities,
  sources: readonly HoverSource[],
): void {
  const isPlain = textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === false;
  connection.onHover(({ textDocument, position }): Hover | null => {
    for (const source of sources) {
      const hover = source(textDocument.uri, position);
      if (hover === null) continue;
      const { value } = hover.contents;
      return isPlain ? { ...hover, contents: { kind: MarkupKind.PlainText, value: plain(value) } } : hover;
    }
    return null;
  });
}
