import type { CssAddress } from '../../languages/css/references.js';
import { mayNameAddress } from '../../languages/css/references.js';
import type { CssRoot } from '../../languages/css/parse.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook, type HostBook } from '../hosts.js';
import { inOrder, practiceAt, type PracticeFields } from '../practice-at.js';
import { plainTransport } from '../transport.js';
import { transferOf } from '../transfers.js';
import { withHoles } from './page.js';
import { rangeOfNode } from './range.js';

/** Whether a style sheet of this text can hold a practice. */
export const mayContainCssPractice = mayNameAddress;

/** What a style sheet makes browsers ask of other hosts. */
export function findCssPractices(sheet: CssRoot, options: PracticeOptions): Practice[] {
  const hosts = hostBook(options);
  return inOrder(
    sheet.addresses.flatMap((address) =>
      cssTransfers(address, withHoles(address.url), hosts).map((practice) =>
        practiceAt(rangeOfNode(address), { ...practice, side: 'browser' }),
      ),
    ),
  );
}

/** The practices of one address; `url` is the address as the browser completes it. */
export function cssTransfers(
  { use }: Pick<CssAddress, 'use'>,
  url: string,
  hosts: HostBook,
): Omit<PracticeFields, 'side'>[] {
  const verb = verbOf(use, url);
  return [
    transferOf({ verb, url, data: [], side: 'browser' }, hosts),
    plainTransport({ url, data: [], side: 'browser' }, hosts),
  ].filter((practice) => practice !== null);
}

function verbOf(use: CssAddress['use'], url: string): string {
  if (use === 'font' || /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i.test(url)) return 'Loads fonts from';
  if (use === 'import') return /font/i.test(url) ? 'Loads fonts from' : 'Loads a style sheet from';
  return 'Loads an image from';
}
