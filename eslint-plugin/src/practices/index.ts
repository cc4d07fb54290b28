import type { SourceFile } from '../flow/source-file.js';
import type { DeclaredVendor, Practice } from '../model/index.js';

export interface PracticeOptions {
  firstPartyHosts: readonly string[];
  redactors: readonly string[];
  consent: readonly string[];
  vendors: readonly DeclaredVendor[];
}

export function mayContainPractice(_text: string): boolean {
  return true;
}

export function findPractices(_source: SourceFile, _options: PracticeOptions): Practice[] {
  return [];
}
