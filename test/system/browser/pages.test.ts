import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { analyzeText } from '#plugin/engine/analyze.js';
import { REPO } from '../../support/expected.js';
import { OPTIONS } from '../../support/practices-of.js';
import { Recorder } from './recorder.js';

const { CHROMIUM_FLAGS, installChromium } = (await import(
  new URL('../../../../test/support/chromium.mjs', import.meta.url).href
)) as { CHROMIUM_FLAGS: string[]; installChromium(): string };

const PAGES = path.join(REPO, 'test/system/browser/pages');
const PATIENCE = 4000;

/** Hosts that the analysis names and this browser does not ask for, with the reason. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'touch.example': 'only iOS asks for it',
  'manifest.example': 'only asked for where the page can be installed',
  'dns.example': 'a name is looked up, nobody is asked; behind a proxy not even that',
  'preconnect.example': 'behind a proxy, only the proxy is connected to',
  'speculated.example': 'behind a proxy, pages of other hosts are not fetched ahead',
};

/** Each page is seen with and without scripts, on a coarse and on a dense screen. */
const VISITORS: readonly BrowserContextOptions[] = [
  { deviceScaleFactor: 1 },
  { deviceScaleFactor: 2 },
  { javaScriptEnabled: false },
];

/** Hosts that a page makes the browser ask for, by the analysis of it and of its style sheet. */
function reportedHosts(page: string): string[] {
  const files = [page, page.replace(/\.html$/, '.css')].filter((name) => readdirSync(PAGES).includes(name));
  const practices = files.flatMap(
    (name) =>
      analyzeText(path.join(PAGES, name), readFileSync(path.join(PAGES, name), 'utf8'), OPTIONS, true)
        .practices,
  );
  const asked = practices.filter(
    ({ judged, gate, what, recipient }) =>
      judged && gate !== 'consent' && recipient?.host && !what.startsWith('Allows'),
  );
  return [...new Set(asked.map(({ recipient }) => recipient!.host!))].sort();
}

describe('pages in a real browser', () => {
  let browser: Browser;
  let recorder: Recorder;
  let visitors: BrowserContext[];

  before(async () => {
    recorder = new Recorder(PAGES);
    const server = await recorder.start();
    browser = await chromium.launch({
      executablePath: installChromium(),
      args: CHROMIUM_FLAGS,
      proxy: { server, bypass: '<-loopback>' },
    });
    visitors = await Promise.all(VISITORS.map((options) => browser.newContext(options)));
  });

  after(async () => {
    await browser.close();
    await recorder.stop();
  });

  async function visit(page: string, visitor: BrowserContext, expected: readonly string[]): Promise<void> {
    const open = async (): Promise<Page> => {
      const tab = await visitor.newPage();
      tab.setDefaultTimeout(10_000);
      await tab.goto(`http://localhost/${page}`, { waitUntil: 'load' });
      return tab;
    };
    const tabs = [await open()];
    const targets = await tabs[0]!.locator('[data-click]').count();
    for (let i = 0; i < targets; i++) {
      const tab = i === 0 ? tabs[0]! : await open();
      tabs.push(tab);
      await tab.locator('[data-click]').nth(i).click({ noWaitAfter: true });
    }
    await recorder.asked(expected, PATIENCE / 8);
    await Promise.all([...new Set(tabs)].map((tab) => tab.close()));
  }

  for (const page of readdirSync(PAGES).filter((name) => name.endsWith('.html'))) {
    it(`asks the hosts that are reported: ${page}`, async () => {
      const reported = reportedHosts(page);
      const expected = reported.filter((host) => !Object.hasOwn(NOT_ASKED, host));
      recorder.hosts.clear();
      for (const visitor of visitors) await visit(page, visitor, expected);
      await recorder.asked(expected, PATIENCE);
      assert.deepEqual([...recorder.hosts].sort(), expected);
      assert.ok(
        reported.length > 0 || /plain|only|other-types/.test(page),
        'a page without any host shows nothing',
      );
    });
  }
});
