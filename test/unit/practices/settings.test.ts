import assert from 'node:assert/strict';
import { analyzeText } from '#plugin/engine/analyze.js';
import { OPTIONS } from '../../support/practices-of.js';

function lines(filename: string, text: string): string[] {
  return analyzeText(`/site/${filename}`, text, OPTIONS, false).practices.map(
    ({ startLine, kind, what, judged }) => `${startLine} ${kind}${judged ? '' : ' (listed)'}: ${what}`,
  );
}

describe('practices/settings', () => {
  it('lists the services that a package depends on, and judges none', () => {
    assert.deepEqual(
      lines(
        'package.json',
        `{
  "dependencies": {
    "posthog-js": "^1",
    "react": "^19",
    "@sendgrid/mail": "^8",
    "aws-sdk": "^2"
  },
  "devDependencies": { "mixpanel-browser": "^2" },
  "scripts": { "posthog-js": "x" }
}`,
      ),
      [
        '3 analytics (listed): Depends on PostHog (posthog-js)',
        '5 email (listed): Depends on SendGrid (@sendgrid/mail)',
      ],
    );
  });

  it('finds what site generators are told to add', () => {
    assert.deepEqual(lines('_config.yml', 'title: x\ngoogle_analytics: UA-1\ndisqus:\n  shortname: me\n'), [
      '2 analytics: Loads Google Analytics (www.googletagmanager.com)',
      '4 third-parties: Loads a script from disqus.com',
    ]);
    assert.deepEqual(lines('hugo.toml', '[services.googleAnalytics]\nID = "G-1"\n'), [
      '2 analytics: Loads Google Analytics (www.googletagmanager.com)',
    ]);
    assert.deepEqual(lines('mkdocs.yml', 'extra:\n  analytics:\n    provider: google\n'), [
      '3 analytics: Loads Google Analytics (www.googletagmanager.com)',
    ]);
  });

  it('is silent about settings that are empty, of others, or within other groups', () => {
    assert.deepEqual(
      lines('_config.yml', 'google_analytics:\nanalytics:\n  provider: false\n# disqus\n'),
      [],
    );
    assert.deepEqual(lines('mkdocs.yml', 'extra:\n  analytics:\n    provider: custom\n'), []);
    assert.deepEqual(
      lines('config.toml', '[params]\ngoogleAnalytics = "no"\n[x.services.disqus]\nshortname = "a"\n'),
      [],
    );
  });
});
