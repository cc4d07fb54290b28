import type { Position } from 'vscode-languageserver';
import { toPath, toRange, toUri } from '../convert.js';
import { count, escape, link } from '../markdown.js';
import type { ClauseState, Overview, PlacedPractice } from '../overview.js';
import type { PolicyStore } from '../policy-store.js';
import { readAs } from './code-hover.js';
import type { Told } from './hover.js';

/** Longest list of practices in a hover. */
const MAX_LISTED = 10;

/** On a sentence of the policy: how it was read, what breaks it, and what relies on it. */
export function policyHover(overview: Overview, store: PolicyStore) {
  return (uri: string, position: Position): Told | null => {
    const path = toPath(uri);
    const policy = path === null ? null : overview.policy(path);
    if (policy === null) return null;
    const line = position.line + 1;
    const state = policy.clauses.find(({ clause }) => clause.startLine <= line && line <= clause.endLine);
    if (state === undefined || state.promises.length === 0) return null;
    const at = state.promises.filter(({ startLine, startColumn, endLine, endColumn }) => {
      const column = position.character + 1;
      const isAfter = line > startLine || (line === startLine && column >= startColumn);
      return isAfter && (line < endLine || (line === endLine && column <= endColumn));
    });
    const isHeading = line === state.clause.headingRange.startLine;
    if (at.length === 0 && !isHeading) return null;
    const pathOf = (file: string): string => store.projectOf(file)?.pathOf(file) ?? file;
    const value = [
      ...(at.length > 0 ? at : state.promises).map(readAs),
      ...listed('Breaks it', state.findings, pathOf),
      ...listed('Relies on it', state.practices, pathOf),
      ...(state.findings.length === 0 ? [`No breach found.`] : []),
    ].join('\n\n');
    return {
      contents: { kind: 'markdown', value },
      range: toRange(at[0] ?? state.clause.headingRange),
    };
  };
}

function listed(title: string, all: readonly PlacedPractice[], pathOf: (file: string) => string): string[] {
  if (all.length === 0) return [];
  const lines = all.slice(0, MAX_LISTED).map(({ path, judgment: { practice } }) => {
    const place = `${pathOf(path)}:${practice.startLine}`;
    return `- ${link(place, `${toUri(path)}#L${practice.startLine}`)} ${escape(practice.what)}`;
  });
  const more = all.length - lines.length;
  return [`${title}:\n${[...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')}`];
}

/** `3 findings break this · 2 practices rely on it` */
export function summaryOf({ findings, practices }: ClauseState): string {
  const parts = [
    findings.length === 0
      ? 'No breach found'
      : `${count(findings.length, 'finding')} ${findings.length === 1 ? 'breaks' : 'break'} this`,
    ...(practices.length === 0
      ? []
      : [`${count(practices.length, 'practice')} ${practices.length === 1 ? 'relies' : 'rely'} on it`]),
  ];
  return parts.join(' · ');
}
