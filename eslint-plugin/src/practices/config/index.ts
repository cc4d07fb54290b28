import { isApache, type ConfigKind } from '../../languages/config/parsers.js';
import type { ConfigTree } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { findApachePractices, mayContainApachePractice } from './apache.js';
import { findJournalPractices, mayContainJournalPractice } from './journal.js';
import { findNginxPractices, mayContainNginxPractice } from './nginx.js';
import { findRotationPractices, mayContainRotation } from './rotation.js';

type ConfigFinder = (
  filename: string,
  text: string,
  tree: ConfigTree,
  options: PracticeOptions,
) => Practice[];

/** How the practices of each kind of configuration are found. */
export const CONFIG_FINDERS: Readonly<
  Record<ConfigKind, { mayContain(text: string): boolean; find: ConfigFinder }>
> = {
  nginx: {
    mayContain: (text) => mayContainNginxPractice(text) || mayContainApachePractice(text),
    find: (filename, text, tree, options) =>
      (isApache(text) ? findApachePractices : findNginxPractices)(filename, text, tree, options),
  },
  apache: { mayContain: mayContainApachePractice, find: findApachePractices },
  logrotate: { mayContain: mayContainRotation, find: findRotationPractices },
  journald: { mayContain: mayContainJournalPractice, find: findJournalPractices },
};
