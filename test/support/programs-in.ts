import path from 'node:path';

export const PROGRAMS_FOLDER = path.join(import.meta.dirname, '../../../test/programs');

export interface Program {
  title: string;
  /** The file that is looked at, and beside it those that it imports. */
  files: { file: string; code: string }[];
}

/** The programs of one of the files of `test/programs`: a heading each, then a fence with the name of the file. */
export function programsIn(text: string): Program[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      files: [...part.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file, code]) => ({
        file: `/site/${file}`,
        code: code!,
      })),
    }));
}

/** What a line of a program is marked with: the practices that are found on it. */
export const MARK = / *\/\/~(.*)$/gm;
