import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';
import { REPO } from '../support/expected.js';
import { chromium, fileOf, load } from './tools.js';

/** What is used of playwright-core. */
interface Page {
  goto(url: string): Promise<unknown>;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
  on(event: 'dialog', listener: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  evaluate<T>(expression: string): Promise<T>;
  emulateMedia(options: { colorScheme?: 'light' | 'dark'; media?: 'screen' | 'print' }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  pdf(options: { format: string }): Promise<Buffer>;
  close(): Promise<void>;
}
interface Browser {
  newPage(options?: object): Promise<Page>;
  close(): Promise<void>;
}
interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
}
interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

const SITE = path.join(REPO, 'test/fixtures/printer-shop');

describe('the html report in a browser', () => {
  let browser: Browser;
  before(async () => {
    const { chromium: launcher } = (await load<{ default: Playwright }>('playwright-core')).default;
    browser = await launcher.launch(await chromium());
  });
  after(() => browser.close());

  /** Opens the report of a folder; whatever the page asks for or says is recorded. */
  async function opened(folder: string, use: (page: Page, heard: string[]) => Promise<void>): Promise<void> {
    await withSite({}, async (root) => {
      const file = path.join(root, 'report.html');
      const { code, err } = await runCommand(['report', '--output', file], folder);
      assert.deepEqual([code, err], [0, `Wrote ${file}.\n`]);
      const page = await browser.newPage({ bypassCSP: false });
      const heard: string[] = [];
      const url = pathToFileURL(file).href;
      page.on('request', (request) => void (request.url() === url || heard.push(`request ${request.url()}`)));
      page.on('console', (message) => void heard.push(`console ${message.text()}`));
      page.on('dialog', (dialog) => {
        heard.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(url);
      await use(page, heard);
      await page.close();
    });
  }

  /** Runs axe outside the page's own scripts, of which its policy allows none. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(`${readFileSync(fileOf('axe-core/axe.min.js'), 'utf8')}; undefined`);
    const { violations: found } = await page.evaluate<{ violations: Violation[] }>('axe.run(document)');
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe objects to, in the ${colorScheme}`, () =>
      opened(SITE, async (page, heard) => {
        await page.emulateMedia({ colorScheme });
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(heard, []);
      }));
  }

  it('fits a narrow screen, and paper', () =>
    opened(SITE, async (page) => {
      await page.setViewportSize({ width: 360, height: 800 });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= 360, `${wide} pixels wide`);
      await page.emulateMedia({ media: 'print' });
      const shown = await page.evaluate<string>('getComputedStyle(document.querySelector("nav")).display');
      assert.equal(shown, 'none');
      assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
    }));

  it('runs and fetches nothing, whatever the code and the policy say', () =>
    withSite(
      {
        'PRIVACY.md':
          '# Privacy <script>alert(1)</script>\n\nThis site does not use cookies <img src=x onerror=alert(2)>.\n',
        'a.js': 'document.cookie = "</code></pre><script>alert(3)</script><img src=https://x.example/>=1";\n',
        '"><img src=x onerror=alert(4)>.js': 'document.cookie = "a=1";\n',
      },
      (root) =>
        opened(root, async (page, heard) => {
          assert.deepEqual(heard, []);
          assert.deepEqual(
            await page.evaluate(
              '[document.scripts.length, document.images.length, document.styleSheets.length]',
            ),
            [0, 0, 1],
          );
        }),
    ));

  const picture = process.env['REPORT_PICTURE'];
  if (picture !== undefined) {
    it('has its picture taken', () =>
      opened(SITE, async (page) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width: 1280, height: 1600 });
          await page.screenshot({ path: path.join(picture, `report-${colorScheme}.png`), fullPage: false });
        }
      }));
  }
});
