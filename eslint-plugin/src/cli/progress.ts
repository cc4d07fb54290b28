import type { Terminal } from './terminal.js';

/** Work that takes longer than this many milliseconds shows a bar. */
const SHOW_AFTER = 700;
const WIDTH = 30;

/** A progress bar on standard error, only on a terminal and only for long work. */
export function progressBar(total: number, terminal: Terminal): { step(): void; end(): void } {
  if (!terminal.interactive) return { step() {}, end() {} };
  const start = performance.now();
  let done = 0;
  let drawn = -1;
  return {
    step() {
      done += 1;
      const filled = Math.floor((done / total) * WIDTH);
      if (filled === drawn || performance.now() - start < SHOW_AFTER) return;
      drawn = filled;
      terminal.err(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total} files`);
    },
    end() {
      if (drawn !== -1) terminal.err('\r\u001B[2K');
    },
  };
}
