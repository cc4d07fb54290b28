import { createHash } from 'node:crypto';
import type { Formatter } from '../index.js';
import { dataWords, inventoryCsv, inventoryOf, recipientWords } from '../inventory.js';
import { overDisclosures, type OverDisclosure } from '../over-disclosures.js';
import { STATUSES, STATUS_WORDS } from '../policy-report.js';
import {
  allJudgments,
  allReported,
  allSuppressions,
  type PlacedJudgment,
  type PlacedSuppression,
  type Report,
} from '../report.js';
import { count, tally } from '../words.js';
import { worksheetCsv } from '../worksheet.js';
import { findingCard, placeLink, placeOf } from './cards.js';
import { markup, Markup, type Content } from './markup.js';
import { policyView } from './policy-view.js';
import { EDITOR_STYLE, STYLE } from './style.js';

/** One file that shows all of a run, without a script and without a network. */
export const html: Formatter = (report) => {
  const style = report.links === null ? STYLE : EDITOR_STYLE;
  const hash = createHash('sha256').update(style).digest('base64');
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Privacy Policy Lint ${report.origin.version}">
<title>Privacy policy and code: ${policyNames(report)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>${headline(report)}</header>
<main>
${examined(report)}
${report.policies.map((policy) => section(`policy-${report.policies.indexOf(policy) + 1}`, `The policy: ${report.pathOf(policy.document.path)}`, policyView(policy, report)))}
${silent(report)}
${tooMuch(report)}
${inventory(report)}
${suppressions(report)}
${problems(report)}
</main>
<footer><p class="soft">Made by Privacy Policy Lint ${report.origin.version}. It shows what was found in code; it is no legal advice, and no certificate.</p></footer>
</body>
</html>
`;
  return page.text;
};

function section(id: string, title: string, body: Content): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`;
}

function policyNames({ policies, pathOf }: Report): string {
  return policies.map(({ document }) => pathOf(document.path)).join(', ') || 'no policy';
}

function headline(report: Report): Markup {
  const reported = allReported(report);
  const { origin, files } = report;
  const checked = files.filter(({ judged, fatal }) => judged && fatal === null).length;
  const at =
    origin.commit === null
      ? ''
      : ` at commit ${origin.commit.slice(0, 12)}${origin.modified ? ' with changes' : ''}`;
  const { comparison } = report;
  const found = `${count(reported.length, comparison === null ? 'finding' : 'new finding')}`;
  const none = comparison === null ? 'No breach found' : 'No new breach found';
  const since = comparison === null ? '' : `, compared with ${comparison.with}`;
  const before = comparison === null ? '' : `. ${count(comparison.known, 'finding')} stood before`;
  const words = `${reported.length === 0 ? none : found} in ${count(checked, 'file')}${at}${since}${before}`;
  const statuses = report.policies.flatMap(({ clauses }) => clauses.map(({ status }) => status));
  return markup`<h1>${words}</h1>
<p class="soft">${reported.length === 0 ? null : `${tally(reported)}. `}Held against ${policyNames(report)} on ${origin.on}.</p>
<ul class="figures">${STATUSES.map((status) => {
    const number = statuses.filter((one) => one === status).length;
    return markup`<li><strong>${number}</strong> ${number === 1 ? 'clause' : 'clauses'} <span class="status ${status}">${STATUS_WORDS[status]}</span></li>`;
  })}</ul>
<nav aria-label="Contents"><ul><li><a href="#examined">What was examined</a></li>${report.policies.map((_, index) => markup`<li><a href="#policy-${index + 1}">The policy</a></li>`)}<li><a href="#silent">What the policy leaves out</a></li><li><a href="#too-much">What the policy names too much</a></li><li><a href="#inventory">Inventory</a></li><li><a href="#suppressions">Let pass</a></li></ul></nav>`;
}

const SKIPPED: Readonly<Record<string, string>> = {
  minified: 'minified: its source is what should be examined',
  'no-site': 'belongs to a folder that is no site',
  excluded: 'excluded',
};

function examined({ files }: Report): Markup {
  const checked = files.filter(({ judged, fatal }) => judged && fatal === null);
  const failed = files.filter(({ fatal }) => fatal !== null);
  const skipped = files.filter(({ skipped: why, fatal }) => why !== null && fatal === null);
  const list = (title: string, items: readonly Content[]): Content =>
    items.length === 0
      ? null
      : markup`<details><summary>${title}</summary><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></details>`;
  return section(
    'examined',
    'What was examined, and what was not',
    markup`<p>${count(checked.length, 'file')} examined, ${failed.length} could not be parsed, ${skipped.length} skipped.</p>
${list(
  'Files that were examined',
  checked.map(({ name }) => name),
)}
${list(
  'Files that could not be parsed',
  failed.map(({ name, fatal }) => `${name}:${fatal!.line} ${fatal!.message}`),
)}
${list(
  'Files that were skipped',
  skipped.map(({ name, skipped: why }) => `${name} (${SKIPPED[why!] ?? why})`),
)}
<p>Not examined: what the site’s dependencies do by themselves, what is configured outside the repository, and files that its configuration or .gitignore leaves out. The code was read, not run.</p>
<p><span class="status broken">broken</span> code was found that the clause denies or leaves out. <span class="status relied-on">relied on</span> code was found that it covers. <span class="status no-breach">no breach found</span> code can break it, and none was found that does. <span class="status not-checkable">not checkable</span> code cannot show whether it holds, or it could not be read.</p>`,
  );
}

function silent(report: Report): Markup {
  const left = allReported(report).filter(({ finding }) => finding !== null && finding.promise === null);
  const body =
    left.length === 0
      ? markup`<p>Nothing was found that the policy says nothing about.</p>`
      : left.map((one) => findingCard(one, report));
  return section('silent', 'What the policy leaves out', body);
}

function tooMuch(report: Report): Markup {
  const all = overDisclosures(report);
  const body =
    all.length === 0
      ? markup`<p>Every vendor and cookie that the policy was seen to name was found in the code.</p>`
      : markup`<p>The policy names these; in the code that was examined there is nothing of them. They may be elsewhere: in code that was not examined, or in none.</p><ul>${all.map((one) => tooMuchItem(one, report))}</ul>`;
  return section('too-much', 'What the policy names too much', body);
}

function tooMuchItem({ kind, name, document, line, quote }: OverDisclosure, report: Report): Markup {
  const { path } = document;
  const range = { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
  return markup`<li>${kind === 'cookie' ? 'the cookie ' : ''}<strong>${name}</strong> <span class="soft">${placeLink({ path, name: report.pathOf(path) }, range, report)}</span> “${quote}”</li>`;
}

function inventory(report: Report): Markup {
  const judgments = allJudgments(report);
  const entries = inventoryOf(report);
  const { links } = report;
  const link = (name: 'inventory' | 'worksheet', file: string, title: string, text: () => string): Markup =>
    links === null
      ? markup`<a download="${file}" href="data:text/csv;charset=utf-8;base64,${Buffer.from(text()).toString('base64')}">${title}</a>`
      : markup`<a href="${links.table(name)}">${title}</a>`;
  return section(
    'inventory',
    'Inventory of practices',
    markup`<p class="downloads">${link('inventory', 'privacy-inventory.csv', 'As CSV', () => inventoryCsv(entries))} · ${link('worksheet', 'article-30-worksheet.csv', 'As a worksheet for the record of Article 30 GDPR', () => worksheetCsv(entries))}, in which what code cannot know is left open and marked.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of all practices"><table><caption>${count(judgments.length, 'practice')}, whatever the policy says of them</caption>
<thead><tr><th scope="col">Where</th><th scope="col">What the code does</th><th scope="col">Data</th><th scope="col">To whom</th><th scope="col">For how long</th><th scope="col">Verdict</th><th scope="col">Clause</th></tr></thead>
<tbody>${judgments.map((one) => inventoryRow(one, report))}</tbody></table></div>`,
  );
}

function inventoryRow(one: PlacedJudgment, report: Report): Markup {
  const { practice, verdict, promise } = one;
  return markup`<tr><td>${placeOf(one, report)}</td><td>${practice.what}${practice.gate === null ? null : ` (only after ${practice.gate === 'consent' ? 'consent' : 'an action of the visitor'})`}</td><td>${dataWords(practice)}</td><td>${recipientWords(practice)}</td><td>${practice.retention ?? ''}</td><td><span class="status ${verdict}">${verdict}</span></td><td>${promise === null ? '' : `§${promise.clause}`}</td></tr>
`;
}

function suppressions(report: Report): Markup {
  const all = allSuppressions(report);
  const body =
    all.length === 0
      ? markup`<p>No comment lets a finding pass.</p>`
      : markup`<div class="scroll" tabindex="0" role="region" aria-label="Table of comments"><table><caption>Comments in the code that let findings pass</caption><thead><tr><th scope="col">Where</th><th scope="col">Rules</th><th scope="col">Clause</th><th scope="col">Reason</th><th scope="col">Lets pass</th></tr></thead><tbody>${all.map((one) => suppressionRow(one, report))}</tbody></table></div>`;
  return section('suppressions', 'What comments let pass', body);
}

function suppressionRow(one: PlacedSuppression, report: Report): Markup {
  const { file, topics, clause, reason, findings } = one;
  const passed = findings.map(({ practice, verdict }) => `${practice.what} (${verdict})`).join('; ');
  return markup`<tr><td>${placeLink(file, one, report)}</td><td>${topics.join(', ')}</td><td>${clause ?? 'not named'}</td><td>${reason ?? 'not given'}</td><td>${passed || 'nothing that is reported'}</td></tr>
`;
}

function problems(report: Report): Markup | null {
  const { problems: all, pathOf } = report;
  if (all.length === 0) return null;
  const items = all.map(({ path, range, message }) => {
    const at = range ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const place = path === null ? null : [placeLink({ path, name: pathOf(path) }, at, report), ' '];
    return markup`<li><span class="soft">${place}</span>${message}</li>`;
  });
  return section('problems', 'About the policy and its set-up', markup`<ul>${items}</ul>`);
}
