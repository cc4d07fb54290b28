import { LANGUAGE_WORDS } from '../data/language-words.js';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0e00-\u0e7f]/g, 'th'],
];

const WORDS = Object.entries(LANGUAGE_WORDS).map(
  ([code, words]) => [code, new Set(words.split(' '))] as const,
);

/** Not the parts of "e-mail" and "example.com". */
const WORD = /(?<![\p{L}\p{N}][-.@/_'’])(?<!\p{L})\p{L}+(?![-.@/_'’]?[\p{L}\p{N}])/gu;

/** Fewer words of a language tell nothing: a list of links has `en` in its paths, and speaks no Dutch. */
const MIN_WORDS = 3;

/** ISO 639-1 code of the language a text is written in; English where its words do not tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, code] of SCRIPTS) {
    const found = sample.match(script)?.length ?? 0;
    if (found > letters * (code === 'ja' ? 0.08 : 0.3)) return code;
  }
  const counts = new Map<string, number>();
  for (const word of sample.match(WORD) ?? []) {
    for (const [code, words] of WORDS) if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let best = 'en';
  for (const [code, count] of counts) {
    if (count >= MIN_WORDS && count > (counts.get(best) ?? 0) * 1.2) best = code;
  }
  return best;
}
