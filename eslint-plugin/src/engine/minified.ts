/** Shorter texts are read whatever they look like. */
const MIN_LENGTH = 5000;
/** Characters a line, on the average; people stay far below. */
const MAX_AVERAGE = 300;
/** Lines that people may paste into what they write: a picture as text, a key, data. */
const PASTED = 3;
/** Beside those, so many lines of what is mostly written by people. */
const MIN_WRITTEN = 40;
const MAX_WRITTEN_AVERAGE = 100;

/** Whether a file is the output of a minifier or bundler, whose source is what should be examined. */
export function isMinified(filename: string, text: string): boolean {
  if (/[.-]min\.[cm]?jsx?$/i.test(filename)) return true;
  if (text.length < MIN_LENGTH) return false;
  const lengths = lineLengths(text);
  if (text.length / lengths.length <= MAX_AVERAGE) return false;
  const written = lengths.sort((a, b) => a - b).slice(0, -PASTED);
  const length = written.reduce((sum, one) => sum + one, 0);
  return written.length < MIN_WRITTEN || length / written.length > MAX_WRITTEN_AVERAGE;
}

function lineLengths(text: string): number[] {
  const lengths: number[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; start = end + 1, end = text.indexOf('\n', start)) {
    lengths.push(end - start);
  }
  lengths.push(text.length - start);
  return lengths;
}
