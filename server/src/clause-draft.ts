import { labelsOf, type Finding, type Practice, type Topic } from 'eslint-plugin-privacy-policy/api';

/** Heading and words of a clause that would disclose a practice. */
export interface ClauseDraft {
  heading: string;
  sentence: string;
}

const DRAFTS: Readonly<Partial<Record<Topic, (practice: Practice) => ClauseDraft | null>>> = {
  cookies: () => ({ heading: 'Cookies', sentence: 'We use cookies.' }),
  'device-storage': () => ({
    heading: 'Storage on your device',
    sentence: "We store data on your device, in your browser's local storage.",
  }),
  analytics: (practice) => ({
    heading: 'Analytics',
    sentence: `We use ${recipientOf(practice) ?? 'analytics services'} to analyze how our site is used.`,
  }),
  'log-fields': (practice) => ({ heading: 'Logs', sentence: `Our logs contain ${yours(practice)}.` }),
  'data-collection': (practice) => ({
    heading: 'Data we collect',
    sentence: `We collect ${yours(practice)}.`,
  }),
  email: () => ({ heading: 'E-mail', sentence: 'We send you e-mails.' }),
  payments: (practice) => {
    const recipient = recipientOf(practice);
    return recipient === null
      ? null
      : { heading: 'Payments', sentence: `Payments are processed by ${recipient}.` };
  },
  'third-parties': (practice) => {
    const recipient = recipientOf(practice);
    return recipient === null
      ? null
      : { heading: 'Third parties', sentence: `We share ${yours(practice)} with ${recipient}.` };
  },
};

/** Null where no plain sentence would disclose it, as for what is sent unencrypted. */
export function draftClause(practice: Practice): ClauseDraft | null {
  return DRAFTS[practice.kind]?.(practice) ?? null;
}

function recipientOf({ recipient }: Practice): string | null {
  return recipient?.label ?? recipient?.vendor ?? recipient?.host ?? null;
}

/** The data as a policy says it to its reader: `your IP address`. */
function yours({ data }: Practice): string {
  return labelsOf(data)
    .replaceAll(/\b(?:the user's|the visitor's)\b/g, 'your')
    .replaceAll(/\bthe IP address\b/g, 'your IP address');
}

const PREFACE = `# Proposed clauses

Drafts for whoever answers for the privacy policy. Nothing here is published, and nothing here is advice: a practice may
as well be removed from the code.
`;

/**
 * The proposals with one more.
 *
 * @param text of the file so far; null when there is none
 * @param place of the practice, such as `server/app.js:12`
 * @param policy how the policy and its clause on the topic are cited
 */
export function withDraft(
  text: string | null,
  draft: ClauseDraft,
  { finding, place, policy }: { finding: Finding; place: string; policy: string },
): string {
  const before = text === null || text.trim() === '' ? PREFACE : text.replace(/\n*$/, '\n');
  return `${before}
## ${draft.heading}

> ${draft.sentence}

- Would disclose: ${finding.practice.what} (\`${place}\`)
- Now: ${finding.verdict} by ${policy}
`;
}
