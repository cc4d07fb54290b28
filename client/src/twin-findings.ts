import * as vscode from 'vscode';

const PREFIX = 'privacy-policy/';

/** What to do about findings that ESLint's own extension may show as well. */
type Twins = 'auto' | 'on' | 'off';

/** Hides our diagnostics where ESLint, with our rules, shows the same ones. */
export class TwinFindings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when more or fewer of our diagnostics are to be hidden. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  readonly #known = new Map<string, string>();

  constructor() {
    this.#subscriptions = [
      this.#changed,
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (setting() === 'auto' && uris.filter((uri) => this.#hasChanged(uri)).length > 0)
          this.#changed.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('privacyPolicy.eslint')) this.#changed.fire();
      }),
    ];
  }

  /** Those of our diagnostics of a document that are to be shown. */
  withoutTwins<T extends vscode.Diagnostic>(uri: vscode.Uri, ours: readonly T[]): T[] {
    const mode = setting();
    if (mode === 'off') return [...ours];
    const twins = eslintKeys(uri);
    return ours.filter((one) => {
      const key = keyOf(one);
      return key === null || !(mode === 'on' ? isLinted(uri) : twins.includes(key));
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hasChanged(uri: vscode.Uri): boolean {
    const keys = eslintKeys(uri).join('\n');
    const before = this.#known.get(uri.toString()) ?? '';
    if (keys === '') this.#known.delete(uri.toString());
    else this.#known.set(uri.toString(), keys);
    return keys !== before;
  }
}

function setting(): Twins {
  return vscode.workspace.getConfiguration('privacyPolicy').get<Twins>('eslint') ?? 'auto';
}

function eslintKeys(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'eslint')
    .map(keyOf)
    .filter((key) => key !== null)
    .sort();
}

/** By rule and line; null for what is no finding. */
function keyOf({ code, range }: vscode.Diagnostic): string | null {
  const rule = typeof code === 'object' ? code.value : code;
  return typeof rule === 'string' && rule.startsWith(PREFIX) ? `${rule}:${range.start.line}` : null;
}

function isLinted(uri: vscode.Uri): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(uri.path);
}
