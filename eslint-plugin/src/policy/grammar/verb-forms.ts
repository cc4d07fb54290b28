import { DOUBLING_VERBS, IRREGULAR_VERBS, NOUN_FORMS, VERBS, type VerbClass } from '../../data/verbs.js';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** What a word may be as a verb. */
export interface VerbWord {
  lemma: string;
  class: VerbClass;
  forms: ReadonlySet<VerbForm>;
  /** The same form is a noun as well. */
  isNoun: boolean;
}

const WORDS = new Map<string, VerbWord>();

function add(word: string, lemma: string, verbClass: VerbClass, form: VerbForm): void {
  const known = WORDS.get(word);
  if (known) {
    // The first class of the table wins, forms of the same verb add up.
    if (known.lemma === lemma) (known.forms as Set<VerbForm>).add(form);
    return;
  }
  WORDS.set(word, { lemma, class: verbClass, forms: new Set([form]), isNoun: NOUN_FORMS.has(word) });
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLING_VERBS.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function ingOf(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return DOUBLING_VERBS.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

function presentOf(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

for (const [verbClass, lemmas] of Object.entries(VERBS) as [VerbClass, string][]) {
  for (const lemma of lemmas.split(' ')) {
    add(lemma, lemma, verbClass, 'base');
    add(presentOf(lemma), lemma, verbClass, 'present');
    add(ingOf(lemma), lemma, verbClass, 'ing');
    const [past, participle = past] = (IRREGULAR_VERBS[lemma] ?? pastOf(lemma)).split(' ');
    add(past!, lemma, verbClass, 'past');
    for (const form of participle!.split(',')) add(form, lemma, verbClass, 'participle');
  }
}

/** Looks a word up among the verbs; undefined for words that are none. */
export function verbWord(word: string): VerbWord | undefined {
  return WORDS.get(word);
}
