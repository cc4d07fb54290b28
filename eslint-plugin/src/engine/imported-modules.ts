import { indexSyntax } from '../flow/syntax.js';
import type { SourceFile } from '../flow/source-file.js';
import type { HtmlRoot } from '../languages/html/parse.js';
import type { PracticeOptions } from '../practices/index.js';

/** Modules of the site that are followed. */
const MAX_FILES = 40;

/** What the modules of a page import, by the specifiers that they say; modules of the site are followed. */
export function importedFrom(
  scripts: readonly { source: SourceFile }[],
  { elements }: HtmlRoot,
  filename: string,
  { others }: PracticeOptions,
): Set<string> {
  const specifiers = new Set<string>();
  const isMapped = elements.some(({ name, attributes }) =>
    attributes.some((one) => name === 'script' && one.name === 'type' && /^importmap$/i.test(one.value)),
  );
  if (!isMapped) return specifiers;
  const files = scripts.map(({ source }) => source);
  const seen = new Set<string>();
  const follow = (specifier: string, importer: string): void => {
    const file = /^\.{0,2}\//.test(specifier) ? (others?.find(specifier, importer) ?? null) : null;
    if (!file || seen.has(file.filename) || seen.size >= MAX_FILES) return;
    seen.add(file.filename);
    files.push(file);
  };
  for (const { name, attributes } of elements) {
    const src = name === 'script' ? attributes.find((one) => one.name === 'src') : undefined;
    if (src) follow(/^[./]/.test(src.value) ? src.value : `./${src.value}`, filename);
  }
  for (const file of files) {
    for (const specifier of specifiersIn(file)) {
      specifiers.add(specifier);
      follow(specifier, file.filename);
    }
  }
  return specifiers;
}

function specifiersIn(file: SourceFile): string[] {
  const { nodesOf } = indexSyntax(file);
  return [
    ...nodesOf('ImportDeclaration'),
    ...nodesOf('ImportExpression'),
    ...nodesOf('ExportNamedDeclaration'),
    ...nodesOf('ExportAllDeclaration'),
  ].flatMap(({ source }) =>
    source?.type === 'Literal' && typeof source.value === 'string' ? [source.value] : [],
  );
}
