/** "1.", "2.1", "§ 4", "IV.", "Article 3", "A.": a number before words, as headings have it. */
const NUMBERED =
  /^(?:(?:article|section|clause|part)\s+(?:\d{1,3}|[ivxlc]{1,6})\b[.:)]?|§+\s?\d{1,3}[a-z]?\b\.?|\d{1,2}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,6}[.)]|[A-Z][.)])(?:\s+[-–—:]?\s*|$)/i;

/** Words that a sentence begins with and a title seldom does. */
const OPENS_SENTENCE = /^(?:we|i|you|they|it|this|these|if|when|no|our|all|any|please)\s(?:\S+\s){2}/i;

/** The number that a line begins with and what stands after it; null for a line without one. */
export function splitNumber(words: string): { number: string; rest: string } | null {
  const match = NUMBERED.exec(words);
  return match ? { number: match[0], rest: words.slice(match[0].length) } : null;
}

/** Whether words are too many, or end, for a title. */
export function looksLikeSentence(words: string): boolean {
  return /[.!]["')]?$/.test(words) || wordCount(words) > 14;
}

/**
 * Whether a line is the heading of a numbered clause ("2.1 Cookies"), as its shape tells: a number and a title
 * after it, neither a sentence nor the start of a list.
 */
export function isNumberedHeading(words: string): boolean {
  if (words.length > 110 || /[,;:]$/.test(words)) return false;
  const split = splitNumber(words);
  return (
    split !== null &&
    !looksLikeSentence(split.rest) &&
    !OPENS_SENTENCE.test(split.rest) &&
    /^["'“‘]?[\p{Lu}\d]/u.test(split.rest)
  );
}

/** Depth of a number: "2" is 1, "2.1" is 2, a letter or Roman numeral 0. */
export function numberDepth(number: string): number {
  return (number.match(/\d+/g) ?? []).length;
}

export function wordCount(words: string): number {
  return words.split(/\s+/).length;
}

/** Whether most words of some length begin with a capital. */
export function isTitleCase(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => word.length > 3);
  return (
    long.length > 0 && long.filter((word) => /^[("'“]?[\p{Lu}\d]/u.test(word)).length >= long.length * 0.7
  );
}
