import type { HostingHeader, HostingRoot } from '../../languages/hosting/parse.js';
import type { Practice, SourceRange } from '../../model/index.js';
import { LineIndex } from '../../text/line-index.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook, type HostBook } from '../hosts.js';
import { inOrder, practiceAt } from '../practice-at.js';
import { headerPractices } from '../response-headers.js';
import { transferOf } from '../transfers.js';
import { rangeOfNode } from './range.js';

/** Whether a hosting file of this text can hold a practice. */
export function mayContainHostingPractice(text: string): boolean {
  return /\/\/|\\\/|cookie|content-security-policy|report|link/i.test(text);
}

/** What the headers that a host sends along make browsers do, and whom it asks itself. */
export function findHostingPractices(root: HostingRoot, text: string, options: PracticeOptions): Practice[] {
  const hosts = hostBook(options);
  const lines = new LineIndex(text);
  return inOrder([
    ...root.headers.flatMap((header) => headerActs(header, root.format, hosts, lines)),
    ...root.proxies.flatMap((proxy) => {
      const found = transferOf(
        { verb: 'Passes requests on to', url: proxy.url, data: [], side: 'server' },
        hosts,
      );
      return found ? [practiceAt(rangeOfNode(proxy), { ...found, side: 'server' })] : [];
    }),
  ]);
}

function headerActs(header: HostingHeader, format: string, hosts: HostBook, lines: LineIndex): Practice[] {
  return headerPractices(header.name, header.value, format, hosts).map(({ practice, start, end }) =>
    practiceAt(placeOf(header, start, end, lines), { ...practice, side: 'browser' }),
  );
}

function placeOf(header: HostingHeader, start: number, end: number, lines: LineIndex): SourceRange {
  const { valueStart } = header;
  return valueStart === null ? rangeOfNode(header) : lines.range(valueStart + start, valueStart + end);
}
