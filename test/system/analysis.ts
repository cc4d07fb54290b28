import { analyzeText } from '#plugin/engine/analyze.js';
import { ConfigFiles } from '#plugin/host/config-files.js';
import { nodeFileSystem } from '#plugin/host/file-system.js';
import type { Practice } from '#plugin/model/index.js';
import { OPTIONS } from '../support/practices-of.js';

/** What the analysis says of a configuration in a folder. */
export function analysisOf(root: string, name: string, text: string): Practice[] {
  const { practices, syntaxProblem } = analyzeText(
    `${root}/${name}`,
    text,
    { ...OPTIONS, configs: new ConfigFiles(root, nodeFileSystem) },
    true,
  );
  if (syntaxProblem) throw new Error(`${name}:${syntaxProblem.line}: ${syntaxProblem.message}`);
  return practices;
}

/** The data that the log holds by the analysis, sorted. */
export function loggedData(practices: readonly Practice[]): string[] {
  const logs = practices.filter(({ kind, judged }) => kind === 'log-fields' && judged);
  return [...new Set(logs.flatMap(({ data }) => data))].sort();
}

/** Names of the cookies that are set by the analysis, sorted. */
export function cookieNames(practices: readonly Practice[]): string[] {
  return practices
    .filter(({ kind, judged }) => kind === 'cookies' && judged)
    .map(({ what }) => /"(.+)"/.exec(what)?.[1] ?? '?')
    .sort();
}

/** Hosts that browsers are led to by the analysis, sorted. */
export function browserHosts(practices: readonly Practice[]): string[] {
  const hosts = practices
    .filter(({ side }) => side === 'browser')
    .map(({ recipient }) => recipient?.host ?? '?');
  return [...new Set(hosts)].sort();
}
