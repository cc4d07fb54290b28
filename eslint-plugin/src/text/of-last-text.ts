/** A function of texts that keeps its answer for the last one: many questions about one file follow each other. */
export function ofLastText<T>(answerFor: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: answerFor(text) };
    return last.answer;
  };
}
