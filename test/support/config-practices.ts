import { analyzeText } from '#plugin/engine/analyze.js';
import { ConfigFiles } from '#plugin/host/config-files.js';
import type { Practice } from '#plugin/model/index.js';
import type { PracticeOptions } from '#plugin/practices/index.js';
import { inMemoryFiles } from './in-memory-files.js';
import { OPTIONS } from './practices-of.js';

/** What one configuration does among others of `/site`, the first unless another is named. */
export function configPractices(
  files: Record<string, string>,
  name = Object.keys(files)[0]!,
  options: Partial<PracticeOptions> = {},
): Practice[] {
  const disk = inMemoryFiles(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`/site/${file}`, text])),
  );
  const configs = new ConfigFiles('/site', disk);
  return analyzeText(`/site/${name}`, files[name]!, { ...OPTIONS, configs, ...options }, true).practices;
}

/** The same as lines, each with the text that is reported: `log-fields "$remote_addr": Logs the IP address ($remote_addr)`. */
export function configLines(
  files: Record<string, string>,
  name = Object.keys(files)[0]!,
  options: Partial<PracticeOptions> = {},
): string[] {
  const lines = files[name]!.split('\n');
  return configPractices(files, name, options).map(
    ({ kind, what, judged, startLine, startColumn, endLine, endColumn }) => {
      const line = lines[startLine - 1]!;
      const text = line.slice(startColumn - 1, endLine === startLine ? endColumn - 1 : undefined);
      return `${startLine} ${kind}${judged ? '' : ' (listed)'} [${text}]: ${what}`;
    },
  );
}
