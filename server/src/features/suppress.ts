import path from 'node:path';
import {
  KnownAnalyses,
  kindOf,
  NO_CLAUSE,
  type Finding,
  type Project,
} from 'eslint-plugin-privacy-policy/api';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { PolicyStore } from '../policy-store.js';
import type { TextChange, WorkspaceEdits } from '../workspace-edits.js';
import { isSame, type PointedFinding } from './code-actions.js';

type Wrap = (directive: string) => string;

const LINE: Wrap = (directive) => `// ${directive}`;
const BLOCK: Wrap = (directive) => `/* ${directive} */`;
const JSX: Wrap = (directive) => `{/* ${directive} */}`;
const MARKUP: Wrap = (directive) => `<!-- ${directive} -->`;
const PUG: Wrap = (directive) => `//- ${directive}`;
const HASH: Wrap = (directive) => `# ${directive}`;

/** Names that an ESLint config goes by. */
const CONFIG_NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map(
  (extension) => `eslint.config.${extension}`,
);

/** Stands where a person is to say why. */
const PLACEHOLDER = 'reason';

/**
 * Offers a comment that silences a finding, with the id of its clause and room for a reason. Which form of a comment
 * is right hangs on what it stands in, so each is tried, and only one that is seen to silence the finding is offered.
 */
export function suppressActions(edits: WorkspaceEdits, store: PolicyStore) {
  const worked = new WeakMap<Finding, TextChange | null>();
  return ({ finding, path: file }: PointedFinding): CodeAction[] => {
    const project = store.projectOf(file);
    const text = edits.textOf(file);
    if (project === null || text === null) return [];
    let change = worked.get(finding);
    if (change === undefined) {
      const isLinted = /\.[cm]?[jt]sx?$/i.test(file) && isLintedByUs(file, project, edits);
      worked.set(finding, (change = silencingChange({ finding, file, text, project, isLinted })));
    }
    if (change === null) return [];
    const title = `Suppress privacy-policy/${finding.practice.kind} here, with a reason`;
    return [{ title, kind: CodeActionKind.QuickFix, edit: edits.change(file, [change]) }];
  };
}

interface Silenced {
  finding: Finding;
  file: string;
  text: string;
  project: Project;
  /** ESLint lints the file, with our rules: then its own directive is known to it. */
  isLinted: boolean;
}

function silencingChange({ finding, file, text, project, isLinted }: Silenced): TextChange | null {
  const { practice, promise } = finding;
  const where = `${promise?.clause ?? NO_CLAUSE}: ${PLACEHOLDER}`;
  const directive = isLinted
    ? `eslint-disable-next-line privacy-policy/${practice.kind} -- ${where}`
    : `privacy-policy-ignore-next-line ${practice.kind} -- ${where}`;
  const start = lineStart(text, practice.startLine);
  const indent = /^[\t ]*/.exec(text.slice(start))![0];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = countSame(project.checkKnown(file, () => text, new KnownAnalyses()).findings, finding);
  for (const wrap of formsFor(file)) {
    const change = { start, end: start, text: `${indent}${wrap(directive)}${newline}` };
    const changed = text.slice(0, start) + change.text + text.slice(start);
    const result = project.checkKnown(file, () => changed, new KnownAnalyses());
    if (result.syntaxProblem === null && countSame(result.findings, finding) < before) return change;
  }
  return null;
}

function countSame(findings: readonly Finding[], finding: Finding): number {
  return findings.filter((one) => isSame(one, finding)).length;
}

function formsFor(file: string): readonly Wrap[] {
  const kind = kindOf(file);
  if (kind === 'html') return [MARKUP, LINE, BLOCK];
  if (kind === 'pug') return [PUG, LINE, BLOCK];
  if (kind === 'component') return [LINE, MARKUP, JSX, BLOCK];
  if (kind === 'script') return /x$|\.js$/i.test(file) ? [LINE, JSX, BLOCK] : [LINE, BLOCK];
  if (/\.(?:css|scss|less)$/i.test(file)) return [BLOCK];
  return [HASH, LINE, BLOCK, MARKUP];
}

/** An `eslint-disable` of a rule that ESLint does not know would fail it: only where its config names our plugin. */
function isLintedByUs(file: string, project: Project, edits: WorkspaceEdits): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const config = edits.textOf(path.join(folder, name));
      if (config !== null) return config.includes('privacy-policy');
    }
    if (folder === project.root || path.dirname(folder) === folder) return false;
  }
}

function lineStart(text: string, line: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const match = /\r\n|[\r\n]/.exec(text.slice(start));
    if (match === null) return start;
    start += match.index + match[0].length;
  }
  return start;
}
