import type { FileKind } from '../data/file-kinds.js';
import { parseComponent } from '../languages/component/parse.js';
import { parseSettings } from '../languages/settings/parse.js';
import { parseCss } from '../languages/css/parse.js';
import { parseHosting } from '../languages/hosting/parse.js';
import { parseHtml } from '../languages/html/parse.js';
import { parsePug } from '../languages/pug/parse.js';
import type { Tree, TreeComment } from '../languages/tree.js';
import { CONFIG_PARSERS, type ConfigKind } from '../languages/config/parsers.js';
import {
  CONFIG_FINDERS,
  findSettingsPractices,
  findCssPractices,
  findHostingPractices,
  mayContainHostingPractice,
  mayContainCssPractice,
  mayContainHtmlPractice,
  mayContainPractice,
  mayContainPugPractice,
  mayHoldSetting,
  mayPassOn,
  type PracticeOptions,
} from '../practices/index.js';
import type { Analysis, SourceComment } from './analyze.js';
import { findComponentPractices } from './component.js';
import { findPagePractices } from './page.js';

/** Reads one kind of file that is no script. Must not throw, whatever the text. */
export interface Reader {
  /** Whether a file of this text can hold a practice at all: one scan. */
  mayContain(text: string): boolean;
  read(filename: string, text: string, options: PracticeOptions): Analysis;
}

/** How each kind is read, scripts apart. */
export const READERS: Readonly<Record<Exclude<FileKind, 'script'>, Reader>> = {
  html: {
    mayContain: mayContainHtmlPractice,
    read(filename, text, options) {
      const tree = parseHtml(text);
      const { practices, problem } = findPagePractices(tree.root, { filename, text }, options);
      return analysisOf({ ...tree, problem }, practices);
    },
  },
  pug: {
    mayContain: mayContainPugPractice,
    read(filename, text, options) {
      const tree = parsePug(text);
      const { practices, problem } = findPagePractices(
        tree.root,
        { filename, text: tree.root.scripts ?? text },
        options,
      );
      return analysisOf({ ...tree, problem: tree.problem ?? problem }, practices);
    },
  },
  css: {
    mayContain: mayContainCssPractice,
    read(filename, text, options) {
      const tree = parseCss(filename, text);
      return analysisOf(tree, findCssPractices(tree.root, options));
    },
  },
  hosting: {
    mayContain: mayContainHostingPractice,
    read(filename, text, options) {
      const tree = parseHosting(filename, text);
      return analysisOf(tree, findHostingPractices(tree.root, text, options));
    },
  },
  nginx: configReader('nginx'),
  apache: configReader('apache'),
  logrotate: configReader('logrotate'),
  journald: configReader('journald'),
  settings: {
    mayContain: mayHoldSetting,
    read(filename, text, options) {
      const tree = parseSettings(filename, text);
      return analysisOf(tree, findSettingsPractices(filename, tree.root, options));
    },
  },
  component: {
    mayContain: (text) =>
      mayContainPractice(text) ||
      mayContainHtmlPractice(text) ||
      mayContainCssPractice(text) ||
      mayPassOn(text),
    read(filename, text, options) {
      const tree = parseComponent(filename, text);
      const { practices, problem } = findComponentPractices(tree.root, { filename, text }, options);
      return analysisOf({ ...tree, problem }, practices);
    },
  },
};

function configReader(kind: ConfigKind): Reader {
  const { mayContain, find } = CONFIG_FINDERS[kind];
  return {
    mayContain,
    read(filename, text, options) {
      const tree = CONFIG_PARSERS[kind](text);
      const { comments, ...analysis } = analysisOf(tree, find(filename, text, tree, options));
      // These files have no block comments: what elsewhere only a block comment may say, any comment says here.
      return { ...analysis, comments: comments.map((comment) => ({ ...comment, block: true })) };
    },
  };
}

/** What was found in a tree, with its comments. */
export function analysisOf({ comments, problem }: Tree, practices: Analysis['practices']): Analysis {
  return { practices, comments: comments.map(commentOf), syntaxProblem: problem };
}

function commentOf({ value, block, loc: { start, end } }: TreeComment): SourceComment {
  return {
    value,
    block,
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}
