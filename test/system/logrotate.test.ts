import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { analysisOf } from './analysis.js';
import { TemporarySite } from '../support/temporary-site.js';
import { parseLogrotate } from '#plugin/languages/logrotate/parse.js';
import { run } from './servers.js';

const DAYS: Readonly<Record<string, string>> = { hourly: 'H', weekly: 'W', monthly: 'M', yearly: 'Y' };

/** What logrotate says that it would do with each pattern, as the analysis writes it; null where no time decides. */
function plansOf(out: string): Map<string, string | null> {
  const plans = new Map<string, string | null>();
  for (const [, pattern, rest] of out.matchAll(/^rotating pattern: ([^]+?) {2}(.*)$/gm)) {
    const count = Number((/\((\d+) rotations\)/.exec(rest!)?.[1] ?? /no old logs/.test(rest!)) ? 1 : -1);
    const rotations = Number(/\((\d+) rotations\)/.exec(rest!)?.[1] ?? count);
    const unit = /^after 1 days/.test(rest!) ? 'D' : DAYS[/^\w+/.exec(rest!)?.[0] ?? ''];
    const plan =
      unit === undefined || rotations === -1
        ? null
        : unit === 'H'
          ? `PT${rotations}H`
          : `P${rotations}${unit}`;
    plans.set(pattern!.trim(), plan);
  }
  return plans;
}

const CASES: readonly [name: string, text: string][] = [
  ['a number of weeks', '/x/a.log {\n  weekly\n  rotate 52\n  missingok\n}\n'],
  [
    'each period',
    '/x/h {\n hourly\n rotate 24\n}\n/x/d {\n daily\n rotate 14\n}\n/x/m {\n monthly\n rotate 66\n}\n/x/y {\n yearly\n rotate 5\n}\n',
  ],
  ['defaults before blocks', 'weekly\nrotate 4\n/x/a {\n missingok\n}\nrotate 9\n/x/b {\n daily\n}\n'],
  ['the last word', '/x/a {\n daily\n weekly\n rotate 3\n rotate = 4\n}\n'],
  [
    'size in place of a period',
    '/x/a {\n daily\n size 10M\n rotate 5\n}\n/x/b {\n size 10M\n daily\n rotate 5\n}\n',
  ],
  [
    'comments, scripts and several options of a line',
    '# one\n/x/a { compress daily\n # rotate 9\n rotate 7\n postrotate\n  rotate 8\n endscript\n missingok }\n',
  ],
  ['several paths, quoted too', '/x/a "/x/b c"\n# between\n/x/*.log {\n daily\n rotate 3\n}\n'],
];

describe('logrotate -d', () => {
  for (const [name, text] of CASES) {
    it(`keeps files as long as the analysis says: ${name}`, () => {
      const site = new TemporarySite({ 'logrotate.conf': text });
      try {
        chmodSync(site.path('logrotate.conf'), 0o644);
        const { out } = run('logrotate', ['-d', '-s', site.path('state'), site.path('logrotate.conf')]);
        const plans = [...plansOf(out).values()].filter((plan) => plan !== null);
        assert.ok(/Handling \d+ logs/.test(out), out);
        assert.deepEqual(
          analysisOf(site.root, 'logrotate.conf', text).map(({ retention }) => retention),
          plans,
          out,
        );
      } finally {
        site.remove();
      }
    });
  }

  it('reads the paths that the parser reads', () => {
    const text = CASES.at(-1)![1];
    const site = new TemporarySite({ 'logrotate.conf': text });
    try {
      chmodSync(site.path('logrotate.conf'), 0o644);
      const { out } = run('logrotate', ['-d', '-s', site.path('state'), site.path('logrotate.conf')]);
      const considered = [...out.matchAll(/^considering log (.+)$/gm)].map(([, path]) => path!);
      const [block] = parseLogrotate(text).root.body;
      assert.deepEqual(
        [block!.name, ...block!.args].map(({ value }) => value),
        considered,
        out,
      );
    } finally {
      site.remove();
    }
  });

  it('refuses what the parser cannot read', () => {
    for (const text of ['/x/a\n', '}\n', '=x\n', '/x/a {\n postrotate\n x\n}\n', '/x/a {\n/x/b {\n}\n}\n']) {
      const site = new TemporarySite({ 'logrotate.conf': text });
      try {
        chmodSync(site.path('logrotate.conf'), 0o644);
        const { out } = run('logrotate', ['-d', '-s', site.path('state'), site.path('logrotate.conf')]);
        assert.match(out, /^error: .*(?:logrotate\.conf)/m, text);
        assert.notEqual(parseLogrotate(text).problem, null, text);
      } finally {
        site.remove();
      }
    }
  });
});
