const SENTENCES: readonly string[] = [
  'We do not use cookies on this site.',
  'When you write to us, we keep your name and your email address for as long as it takes to answer.',
  'We never sell your personal data, and we do not share it with third parties for their own ends.',
  'Our server writes the address of each page to its log, but not your IP address.',
  'Log files are deleted after 14 days.',
  'Payments are handled by Stripe, which receives your card number; we never see it.',
  'You can ask us at any time what we have stored about you, and have it deleted.',
  'We count visits with Plausible, which sets no cookies and collects no personal data.',
  'The shop was founded by two friends who could not find a frame that they liked.',
  'If the law requires it, we may disclose information to a court or another public authority.',
];

const words = (text: string): number => text.split(' ').length;

/** A policy of at least so many words, with a heading every ten sentences. */
export function policyOfWords(least: number): string {
  const lines = ['# Privacy policy'];
  for (let i = 0, count = 2; count < least; i++) {
    const sentence = SENTENCES[i % SENTENCES.length]!;
    if (i % SENTENCES.length === 0) lines.push('', `## Part ${i / SENTENCES.length + 1}`, '');
    lines.push(sentence);
    count += words(sentence);
  }
  return lines.join('\n');
}

/** A policy that is one list of so many items. */
export function policyOfItems(count: number): string {
  const items = Array.from({ length: count }, (_, i) => `- your email address, number ${i + 1}`);
  return ['# Privacy policy', '', 'We do not collect:', '', ...items].join('\n');
}
