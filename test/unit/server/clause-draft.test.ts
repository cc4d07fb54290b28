import assert from 'node:assert/strict';
import { Project } from '#plugin/host/project.js';
import { draftClause, withDraft } from '#server/clause-draft.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const SILENT =
  '# Privacy\n\n## 1. Hours\n\nWe are open all day.\n\n## 2. Mail\n\nWe never sell your e-mail address.\n';

function findingsBy(policy: string, code: string) {
  const files = inMemoryFiles({ '/site/PRIVACY.md': policy, '/site/package.json': '{}' });
  const project = new Project({ root: '/site', files, preset: 'strict' });
  return project.checkText('/site/app.js', code).findings;
}

describe('draftClause', () => {
  for (const [topic, code] of [
    ['cookies', 'document.cookie = "a=b";'],
    ['device-storage', 'localStorage.setItem("a", "b");'],
    ['log-fields', 'app.get("/", (req, res) => { console.log(req.ip); });'],
    ['log-fields', 'app.post("/", (req, res) => { console.log(req.body.email); });'],
    ['email', 'import nodemailer from "nodemailer";\nnodemailer.createTransport({}).sendMail({ to });'],
    ['analytics', 'import posthog from "posthog-js";\nposthog.capture("a");'],
  ] as const) {
    it(`writes a clause that would disclose it: ${code}`, () => {
      const finding = findingsBy(SILENT, code).find(({ practice }) => practice.kind === topic);
      assert.equal(finding?.verdict, 'undisclosed');
      const draft = draftClause(finding.practice);
      assert.ok(draft !== null);
      const policy = `${SILENT}\n## 3. ${draft.heading}\n\n${draft.sentence}\n`;
      const left = findingsBy(policy, code).filter(({ practice }) => practice.kind === topic);
      assert.deepEqual(
        left.map(({ message }) => message),
        [],
      );
    });
  }

  it('drafts none for what no clause would mend', () => {
    const [finding] = findingsBy(
      `${SILENT}\n## 3. Security\n\nAll data is encrypted in transit.\n`,
      'fetch("http://api.example.net/a", { method: "POST", body: user.email });',
    ).filter(({ practice }) => practice.kind === 'transport');
    if (finding) assert.equal(draftClause(finding.practice), null);
    assert.ok(finding);
  });
});

describe('withDraft', () => {
  const [finding] = findingsBy(SILENT, 'document.cookie = "a=b";');
  const draft = { heading: 'Cookies', sentence: 'We use cookies.' };
  const about = { finding: finding!, place: 'app.js:1', policy: 'PRIVACY.md' };

  it('says in a new file what it is', () => {
    assert.match(
      withDraft(null, draft, about),
      /^# Proposed clauses\n\nDrafts for .*Nothing here is published/s,
    );
  });

  it('adds at the end of one that exists', () => {
    const text = '# Ours\n\nWords.\n\n\n';
    assert.equal(
      withDraft(text, draft, about),
      '# Ours\n\nWords.\n\n## Cookies\n\n> We use cookies.\n\n- Would disclose: Sets the cookie "a" (document.cookie) (`app.js:1`)\n- Now: undisclosed by PRIVACY.md\n',
    );
  });
});
