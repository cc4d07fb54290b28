import {
  OPEN_PLACE_COMMAND,
  REPORT_REQUEST,
  SAVE_REPORT_COMMAND,
  type OpenPlaceArguments,
  type ReportAnswer,
} from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { toRange } from './convert.js';
import type { OverviewStore } from './overview-store.js';

const FILE_NAMES: Readonly<Record<keyof ReportAnswer, string>> = {
  html: 'privacy-report.html',
  inventory: 'privacy-inventory.csv',
  worksheet: 'article-30-worksheet.csv',
};

/** The reviewer's page, in one tab that follows the code. It holds no script: its links are commands. */
export class ReportView implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;
  #isStale = false;
  #asked = 0;

  constructor(client: LanguageClient, store: OverviewStore) {
    this.#client = client;
    this.#subscription = store.onDidChange(() => this.#changed());
  }

  /** The page as it is shown; null where it is not. */
  get html(): string | null {
    return this.#panel?.webview.html ?? null;
  }

  async show(): Promise<void> {
    if (this.#panel === null) this.#panel = this.#open();
    else this.#panel.reveal();
    await this.#fill();
  }

  /** @param target where to save; asked for where it is left out */
  async save(part: keyof ReportAnswer = 'html', target?: vscode.Uri): Promise<void> {
    const file = target ?? (await askWhere(FILE_NAMES[part]));
    if (file === undefined) return;
    const answer = await this.#ask();
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(answer[part]));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'privacyPolicy.report',
      vscode.l10n.t('Privacy Policy Report'),
      vscode.ViewColumn.Active,
      {
        enableScripts: false,
        enableFindWidget: true,
        localResourceRoots: [],
        enableCommandUris: [OPEN_PLACE_COMMAND, SAVE_REPORT_COMMAND],
      },
    );
    panel.onDidDispose(() => (this.#panel = null));
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) void this.#fill();
    });
    return panel;
  }

  #changed(): void {
    if (this.#panel === null) return;
    this.#isStale = true;
    if (this.#panel.visible) void this.#fill();
  }

  async #fill(): Promise<void> {
    const turn = ++this.#asked;
    const { html } = await this.#ask();
    if (turn !== this.#asked || this.#panel === null) return;
    this.#isStale = false;
    if (this.#panel.webview.html !== html) this.#panel.webview.html = html;
  }

  #ask(): Promise<ReportAnswer> {
    return this.#client.sendRequest<ReportAnswer>(REPORT_REQUEST);
  }
}

/** Opens a place that the page names beside it, so that the page stays in sight. */
export async function openPlace(...[uri, range]: OpenPlaceArguments): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: toRange(range),
    preview: true,
  });
}

async function askWhere(name: string): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {});
}
