import type { Formatter } from './index.js';
import { excerptOf } from './excerpt.js';
import { allReported, type Report, type Reported } from './report.js';
import { count, tally } from './words.js';

/** GitHub cuts comments at 65,536 characters. */
const MAX_LENGTH = 60_000;

/** For a comment on a pull request: what is found, by clause. */
export const markdown: Formatter = (report) => {
  const reported = allReported(report);
  const head = ['## Privacy policy', '', headline(report, reported), ''];
  const sections = sectionsOf(report, reported);
  const tail = [...failed(report), ...gone(report), ...problems(report), footer(report)];
  const kept = fitting(sections, MAX_LENGTH - [...head, ...tail].join('\n').length);
  const cut = sections.length - kept.length;
  const more =
    cut === 0 ? [] : [`${count(cut, 'more clause')} left out: this comment would be too long.`, ''];
  return [...head, ...kept, ...more, ...tail].join('\n');
};

function headline(report: Report, reported: readonly Reported[]): string {
  const { comparison, files, policies } = report;
  const examined = files.filter(({ judged, fatal }) => judged && fatal === null).length;
  const names = policies.map(({ document }) => code(report.pathOf(document.path))).join(', ') || 'no policy';
  const since = comparison === null ? '' : ` since ${code(comparison.with)}`;
  if (reported.length > 0) {
    const noun = comparison === null ? 'finding' : 'new finding';
    return `**${count(reported.length, noun)}** (${tally(reported)})${since}, in ${count(examined, 'file')} held against ${names}.`;
  }
  const none = comparison === null ? 'No breach found' : 'No new breach found';
  return `**${none}**${since} in ${count(examined, 'file')} held against ${names}.`;
}

function sectionsOf(report: Report, reported: readonly Reported[]): string[] {
  const groups = new Map<string, Reported[]>();
  for (const one of reported) {
    const title = titleOf(one, report);
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  return [...groups].map(([title, list]) => [title, '', ...list.map((one) => item(one)), ''].join('\n'));
}

function titleOf({ finding }: Reported, { pathOf }: Report): string {
  if (finding === null) return '### Comments that let findings pass';
  const { promise } = finding;
  if (promise === null) return '### The policy says nothing about';
  const clause = [`§${promise.clause}`, promise.clauseHeading].join(' ').trim();
  const place = `${pathOf(promise.policyPath)}:${promise.startLine}`;
  return `### ${prose(clause)}\n\n> ${prose(promise.quote)}\n\n${code(place)}`;
}

function item(one: Reported): string {
  const place = `${one.file.name}:${one.startLine}`;
  const { text } = excerptOf(one.file.lines, one);
  const what = one.finding?.practice.what ?? one.message;
  return `- **${one.finding?.verdict ?? 'problem'}** ${code(place)} ${prose(what)}\n  ${code(text.trim())}`;
}

function failed({ files }: Report): string[] {
  const lines = files.flatMap(({ name, fatal }) =>
    fatal === null ? [] : [`- ${code(`${name}:${fatal.line}`)} ${prose(fatal.message)}`],
  );
  return lines.length === 0 ? [] : ['### Could not be checked', '', ...lines, ''];
}

function gone({ comparison }: Report): string[] {
  if (comparison === null || comparison.gone.length === 0) return [];
  return ['### Gone', '', ...comparison.gone.map((line) => `- ${prose(line)}`), ''];
}

function problems({ problems: all, pathOf }: Report): string[] {
  const lines = all.map(({ path, range, message }) => {
    const place = path === null ? '' : `${code(`${pathOf(path)}:${range?.startLine ?? 1}`)} `;
    return `- ${place}${prose(message)}`;
  });
  return lines.length === 0 ? [] : ['### About the policy', '', ...lines, ''];
}

function footer({ origin, comparison }: Report): string {
  const commit = origin.commit === null ? '' : ` Commit ${code(origin.commit.slice(0, 12))}.`;
  const known =
    comparison === null || comparison.known === 0
      ? ''
      : ` ${count(comparison.known, 'finding')} stood before.`;
  return `<sub>Shown is what was found; it is no certificate.${known}${commit}</sub>\n`;
}

function fitting(sections: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let left = room;
  for (const section of sections) {
    left -= section.length + 1;
    if (left < 0) break;
    kept.push(section);
  }
  return kept;
}

/** Text that Markdown and HTML leave as it is; nobody is notified by an "@" in it. */
function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~>$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;');
}

/** Code in as many backticks as its text needs. */
function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}
