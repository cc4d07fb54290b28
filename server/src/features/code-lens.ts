import type { ClientCapabilities, CodeLens, Connection, Location, Position } from 'vscode-languageserver';
import { toPath, toRange, toUri } from '../convert.js';
import type { Overview } from '../overview.js';
import { SHOW_PRACTICES_COMMAND, type ShowPracticesArguments } from '../protocol.js';
import { summaryOf } from './policy-hover.js';

/** Above each clause of a policy: how many findings break it and how many practices rely on it. */
export class ClauseLenses {
  readonly #connection: Connection;
  readonly #canRefresh: boolean;

  constructor(connection: Connection, overview: Overview, { workspace }: ClientCapabilities) {
    this.#connection = connection;
    this.#canRefresh = workspace?.codeLens?.refreshSupport === true;
    connection.onCodeLens(({ textDocument }): CodeLens[] => {
      const path = toPath(textDocument.uri);
      const clauses = path === null ? [] : (overview.policy(path)?.clauses ?? []);
      return clauses
        .filter(({ promises }) => promises.length > 0)
        .map((state) => {
          const { start } = toRange(state.clause.headingRange);
          const locations: Location[] = [...state.findings, ...state.practices].map((one) => ({
            uri: toUri(one.path),
            range: toRange(one.judgment.practice),
          }));
          const given: ShowPracticesArguments = [textDocument.uri, start as Position, locations];
          return {
            range: { start, end: start },
            command: { title: summaryOf(state), command: SHOW_PRACTICES_COMMAND, arguments: given },
          };
        });
    });
  }

  /** To be called when the lenses may say something else. */
  refresh(): void {
    if (!this.#canRefresh) return;
    void this.#connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  }
}
