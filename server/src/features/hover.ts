import type { Connection, Hover, Position } from 'vscode-languageserver';

/** Answers for one kind of document; null where it has nothing to say. */
export type HoverSource = (uri: string, position: Position) => Hover | null;

export function provideHover(connection: Connection, sources: readonly HoverSource[]): void {
  connection.onHover(({ textDocument, position }): Hover | null => {
    for (const source of sources) {
      const hover = source(textDocument.uri, position);
      if (hover !== null) return hover;
    }
    return null;
  });
}
