import { ESCAPES } from './triggers.js';

type TextTest = (text: string) => boolean;

const COMPUTED_KEY = /[{,]\s*(?:(?:async|get|set)\s+)*\*?\s*\[[^\n]{0,200}?\]\s*[:(]/;
const MAX_TESTS = 5000;
const tests = new Map<string, TextTest>();

/** Whether a text may give something any name: by a key that has to be worked out, or by letters that are escaped. */
export const mayDefineAny: TextTest = (text) => COMPUTED_KEY.test(text) || ESCAPES.test(text);

/**
 * Whether a text may give something this name: declare it, have it as a key, assign it as a member. That a member of
 * this name is read or called there says nothing. For a name it is the same test again, whose answers can be kept.
 */
export function mayDefine(name: string): TextTest {
  let test = tests.get(name);
  if (test === undefined) {
    const word = name.replace(/^#/, '');
    const plain = word.replace(/[^\w]/g, '\\$&');
    const defined = new RegExp(
      // What follows tells a name in code from the same word in the prose of a comment.
      `(?<![\\w$.])${plain}(?:(?=["'\`])|\\s*(?:[(:=,;<?!}\\]]|/[/*])|\\s+as\\b)|` +
        `(?:function\\b\\s*\\*?\\s*)${plain}(?![\\w$])|` +
        `\\.\\s*#?${plain}\\s*(?:\\?\\?|\\|\\||&&)?=(?!=)`,
    );
    // Most texts do not have the word at all, which is sooner told.
    test = (text) => text.includes(word) && defined.test(text);
    if (tests.size >= MAX_TESTS) tests.clear();
    tests.set(name, test);
  }
  return test;
}
