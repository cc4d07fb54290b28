import type { ConfigDirective, ConfigTree } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { reportAnswers } from './apache-answers.js';
import { reportLogs } from './apache-logs.js';
import { encryptsByItself, reportPlainVirtualHost } from './apache-transport.js';
import { balancersOf, reportPass } from './apache-passes.js';
import { Reporter } from './reporter.js';
import { withServedHosts } from './served-hosts.js';
import { allEntries, loadSet } from './set.js';

/** Whether a configuration of this text can hold a practice. */
export function mayContainApachePractice(text: string): boolean {
  return /log|header|cookie|proxypass|rewriterule|substitute|include|virtualhost/i.test(text);
}

/**
 * What Apache httpd does by its configuration, with the files that belong to it.
 *
 * @param filename absolute path; only what stands in this file is returned
 */
export function findApachePractices(
  filename: string,
  text: string,
  tree: ConfigTree,
  options: PracticeOptions,
): Practice[] {
  const set = loadSet({
    filename,
    tree,
    kind: 'apache',
    includeOf,
    resolver: options.configs ?? null,
  });
  const report = new Reporter(filename, text, withServedHosts(options, set.root));
  const balancers = balancersOf(allEntries(set.root));
  reportLogs(set, report);
  const hasTls = encryptsByItself(allEntries(set.root));
  for (const entry of allEntries(set.root)) {
    reportPlainVirtualHost(entry, hasTls, report);
    reportAnswers(entry, report);
    reportPass(entry, balancers, report);
  }
  return report.practices;
}

function includeOf({ name, args }: ConfigDirective): string | null {
  return /^include(?:optional)?$/i.test(name.value) && args[0] ? args[0].value : null;
}
