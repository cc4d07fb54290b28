/** Shorter texts are read whatever they look like. */
const MIN_LENGTH = 5000;
/** Characters a line, on the average; people stay far below. */
const MAX_AVERAGE = 300;

/** Whether a file is the output of a minifier or bundler, whose source is what should be examined. */
export function isMinified(filename: string, text: string): boolean {
  if (/[.-]min\.[cm]?jsx?$/i.test(filename)) return true;
  if (text.length < MIN_LENGTH) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > MAX_AVERAGE;
}
