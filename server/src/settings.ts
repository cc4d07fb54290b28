import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import type { ClientSettings } from './protocol.js';

export const SETTINGS_SECTION = 'privacyPolicy';

const DEFAULTS: ClientSettings = { enable: true, strict: false, workspaceScan: true };

/** Reads what a client sent; what is missing or of a wrong type has its default. */
export function readSettings(sent: unknown): ClientSettings {
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  const flag = (name: keyof ClientSettings): boolean =>
    typeof given[name] === 'boolean' ? given[name] : DEFAULTS[name];
  return { enable: flag('enable'), strict: flag('strict'), workspaceScan: flag('workspaceScan') };
}

/** The settings in force; pulled from clients that can be asked, else taken as they are sent. */
export class Settings {
  current: ClientSettings = DEFAULTS;
  readonly #connection: Connection;
  #onChange: () => void = () => {};
  #canBeAsked = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onDidChangeConfiguration(async ({ settings }) => {
      const sent = (settings as Record<string, unknown> | null | undefined)?.[SETTINGS_SECTION];
      this.#take(this.#canBeAsked ? await this.#ask() : sent);
    });
  }

  onChange(handler: () => void): void {
    this.#onChange = handler;
  }

  /** @param initial the client's initialization options */
  async start(capabilities: ClientCapabilities, initial: unknown): Promise<void> {
    this.#canBeAsked = capabilities.workspace?.configuration === true;
    if (!this.#canBeAsked) this.current = readSettings(initial);
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {
        section: SETTINGS_SECTION,
      });
    }
    if (this.#canBeAsked) this.current = readSettings(await this.#ask());
  }

  #take(sent: unknown): void {
    this.current = readSettings(sent);
    this.#onChange();
  }

  // A client that announces more than it can do gets the defaults.
  #ask(): Promise<unknown> {
    return this.#connection.workspace.getConfiguration(SETTINGS_SECTION).catch(() => undefined);
  }
}
