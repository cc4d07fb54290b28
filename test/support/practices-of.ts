import assert from 'node:assert/strict';
import { parseForESLint } from '@typescript-eslint/parser';
import type { SourceFile } from '#plugin/flow/source-file.js';
import { findPractices, mayHoldPractice, type PracticeOptions } from '#plugin/practices/index.js';
import type { Practice, Topic } from '#plugin/model/index.js';

export const OPTIONS: PracticeOptions = { firstPartyHosts: [], redactors: [], consent: [], vendors: [] };

/** Parses a text as the plugin's users' ESLint would. */
export function sourceOf(text: string, filename = '/site/file.tsx'): SourceFile {
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    sourceType: 'module',
    ecmaFeatures: { jsx: /x$/.test(filename), globalReturn: false },
    range: true,
    loc: true,
    filePath: filename,
  });
  return { filename, text, ast, scopeManager: scopeManager!, visitorKeys } as SourceFile;
}

export interface Where {
  filename?: string;
  options?: Partial<PracticeOptions>;
  /** Only practices of this kind. */
  kind?: Topic;
}

/**
 * The practices of a text; asserts on the way that the scan of the text would have let it through, and that nothing
 * more is found by a look into everything.
 */
export function practicesOf(text: string, { filename, options, kind }: Where = {}): Practice[] {
  const given = { ...OPTIONS, ...options };
  const source = sourceOf(text, filename);
  const practices = findPractices(source, given);
  assert.deepEqual(practices, findPractices(sourceOf(text, filename), { ...given, thorough: true }));
  if (practices.length > 0 && !mayHoldPractice(text, source.filename, null))
    throw new Error(`not let through: ${text}`);
  return kind ? practices.filter((practice) => practice.kind === kind) : practices;
}

/** Practices as lines: `2 cookies: Sets the cookie "a" (Express)`. */
export function lines(text: string, where?: Where): string[] {
  return practicesOf(text, where).map(
    ({ startLine, kind, what, judged }) => `${startLine} ${kind}${judged ? '' : ' (listed)'}: ${what}`,
  );
}
