/** Texts whose answer is kept. */
const MAX_KNOWN = 50_000;

/** A function of texts that keeps its answers. */
export function remembered<T>(answerFor: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = answerFor(text);
      if (known.size < MAX_KNOWN) known.set(text, answer);
    }
    return answer;
  };
}
