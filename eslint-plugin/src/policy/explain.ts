import type { PolicyDocument } from '../model/index.js';

export function explainJson(documents: readonly PolicyDocument[]): string {
  return `${JSON.stringify(documents)}\n`;
}

export function explainText(documents: readonly PolicyDocument[], _options: { color: boolean }): string {
  return `${documents.length}\n`;
}
