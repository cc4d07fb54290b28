import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Side } from '../model/index.js';
import type { SyntaxIndex } from './syntax.js';

/** A file that need not be parsed. */
export type SourceText = Pick<SourceFile, 'filename' | 'text'>;

/** A parsed file: any ESTree with scopes, whoever parsed it. */
export interface SourceFile {
  /** Absolute path. */
  filename: string;
  text: string;
  ast: TSESTree.Program;
  scopeManager: TSESLint.Scope.ScopeManager;
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** ESLint's own walk over the file, where there is one: the steps of `sourceCode.traverse()`. */
  steps?: () => unknown;
  /** The index of its tree, where that was kept and changed as the text was. */
  syntax?: SyntaxIndex;
  /** Where it runs, if its kind of file tells. */
  side?: Side;
}
