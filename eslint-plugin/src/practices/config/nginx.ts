import type { ConfigDirective, ConfigTree } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { reportAnswers } from './nginx-answers.js';
import { reportLogs } from './nginx-logs.js';
import { reportPass, upstreamsOf } from './nginx-passes.js';
import { encrypts, reportPlainServer } from './nginx-transport.js';
import { NginxVariables } from './nginx-variables.js';
import { Reporter } from './reporter.js';
import { withServedHosts } from './served-hosts.js';
import { allEntries, loadSet } from './set.js';

/** Whether a configuration of this text can hold a practice. */
export function mayContainNginxPractice(text: string): boolean {
  return /log|http|server|listen|header|userid|sticky|_pass|_cookie_|sub_filter|include/.test(text);
}

/**
 * What nginx does by its configuration, with the files that belong to it.
 *
 * @param filename absolute path; only what stands in this file is returned
 */
export function findNginxPractices(
  filename: string,
  text: string,
  tree: ConfigTree,
  options: PracticeOptions,
): Practice[] {
  const set = loadSet({
    filename,
    tree,
    kind: 'nginx',
    includeOf,
    resolver: options.configs ?? null,
  });
  const report = new Reporter(filename, text, withServedHosts(options, set.root));
  const variables = new NginxVariables(set.root);
  const upstreams = upstreamsOf(allEntries(set.root));
  reportLogs(set, variables, report);
  const hasTls = encrypts(allEntries(set.root));
  for (const entry of allEntries(set.root)) {
    reportPlainServer(entry, hasTls, report);
    reportAnswers(entry, variables, report);
    reportPass(entry, upstreams, variables, report);
  }
  return report.practices;
}

function includeOf({ name, args, body }: ConfigDirective): string | null {
  return name.value === 'include' && body === null && args[0] ? args[0].value : null;
}
