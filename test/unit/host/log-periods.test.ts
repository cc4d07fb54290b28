import assert from 'node:assert/strict';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const ROTATION = '/var/log/nginx/*.log {\n  daily\n  rotate 60\n}\n';

/** What is reported of logs that are kept for 60 days, beside a policy of one sentence. */
function reported(sentence: string): string[] {
  const files = inMemoryFiles({
    '/site/PRIVACY.md': `# Privacy\n\n## Logs\n\n${sentence}\n`,
    '/site/logrotate.d/nginx': ROTATION,
  });
  const project = new Project({ root: '/site', files });
  const { findings } = project.checkText('/site/logrotate.d/nginx', ROTATION);
  return findings.map(({ verdict, practice }) => `${verdict} ${practice.kind}`);
}

describe('a period for logs whose content the policy does not tell', () => {
  for (const [sentence, ...expected] of [
    ['Server logs are deleted after 14 days.', 'contradicted retention'],
    ['Our log files are kept for 14 days.', 'contradicted retention'],
    ['We keep our access logs for no longer than one month.', 'contradicted retention'],
    ['Server logs are deleted after two months.'],
    ['Orders are kept for ten years.'],
    ['Orders are deleted after 14 days.'],
    ['Backups are kept for a week.'],
  ] as const) {
    it(sentence, () => assert.deepEqual(reported(sentence), expected));
  }
});
