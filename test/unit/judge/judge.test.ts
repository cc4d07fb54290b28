import assert from 'node:assert/strict';
import { labelsOf } from '#plugin/data/data-labels.js';
import { judge } from '#plugin/judge/index.js';
import type { DeclaredVendor, PolicyPromise, Practice, Verdict } from '#plugin/model/index.js';
import { practice, promise } from '../../support/promise.js';

const cookie = practice({ kind: 'cookies', action: 'store', data: ['user.device.cookie'] });
const storage = practice({ kind: 'device-storage', action: 'store', data: ['user.device.storage'] });
const mail = practice({ kind: 'email', action: 'email', side: 'server' });
const fonts = practice({
  kind: 'third-parties',
  action: 'share',
  data: ['user.device.ip_address', 'http.user_agent'],
  recipient: {
    host: 'fonts.googleapis.com',
    vendor: 'google-fonts',
    label: 'Google Fonts',
    category: 'font',
  },
});
const analytics = practice({
  kind: 'analytics',
  action: 'share',
  data: ['user.device.ip_address', 'user.behavior'],
  purposes: ['analytics'],
  recipient: {
    host: 'www.googletagmanager.com',
    vendor: 'google-analytics',
    label: 'Google Analytics',
    category: 'analytics',
  },
});
const stripe = practice({
  kind: 'payments',
  action: 'pay',
  recipient: { host: null, vendor: 'stripe', label: 'Stripe', category: 'payment' },
});
const log = (...data: string[]): Practice =>
  practice({ kind: 'log-fields', action: 'log', data, side: 'server' });

const noCookies = promise({ data: ['user.device.cookie'] });
const shareWithNobody = promise({ action: 'share', data: ['user'], recipients: ['anyone'] });
const noThirdParties = promise({ action: 'share', data: ['user'], recipients: ['third-party'] });
const fourFields = promise({
  polarity: 'permits',
  action: 'log',
  data: ['user.device.ip_address', 'http.request_time', 'http.user_agent', 'http.referrer'],
});

interface Case {
  it: string;
  practice: Practice;
  promises: PolicyPromise[];
  vendors?: DeclaredVendor[];
  verdict: Verdict;
  /** Index of the deciding promise. */
  by?: number;
}

const CASES: Record<string, Case[]> = {
  cookies: [
    { it: 'denied outright', practice: cookie, promises: [noCookies], verdict: 'contradicted', by: 0 },
    { it: 'not spoken of', practice: cookie, promises: [fourFields], verdict: 'undisclosed' },
    {
      it: 'denied for personal data in general, which is not about cookies',
      practice: cookie,
      promises: [promise({ action: 'collect', data: ['user'] })],
      verdict: 'undisclosed',
    },
    {
      it: 'permitted',
      practice: cookie,
      promises: [promise({ ...noCookies, polarity: 'permits' })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'denied and permitted alike',
      practice: cookie,
      promises: [noCookies, promise({ ...noCookies, polarity: 'permits', clause: '2' })],
      verdict: 'ambiguous',
      by: 0,
    },
    {
      it: 'denied under a condition',
      practice: cookie,
      promises: [promise({ ...noCookies, strength: 'conditional', exceptions: ['consent'] })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'denied without consent, and behind a consent check',
      practice: { ...cookie, gate: 'consent' },
      promises: [promise({ ...noCookies, strength: 'conditional', exceptions: ['consent'] })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'read with doubt, but confirmed by a person',
      practice: cookie,
      promises: [promise({ ...noCookies, strength: 'vague', basis: 'confirmed' })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'denied for advertising only, a purpose that code does not show',
      practice: cookie,
      promises: [promise({ ...noCookies, purposes: ['marketing.advertising'] })],
      verdict: 'vague',
      by: 0,
    },
  ],
  'device storage': [
    { it: 'not denied by "no cookies"', practice: storage, promises: [noCookies], verdict: 'undisclosed' },
    {
      it: 'denied by "nothing on your device"',
      practice: storage,
      promises: [promise({ data: ['user.device'] })],
      verdict: 'contradicted',
      by: 0,
    },
  ],
  'third parties': [
    { it: 'nobody', practice: fonts, promises: [shareWithNobody], verdict: 'contradicted', by: 0 },
    {
      it: 'nobody, which covers a declared processor too',
      practice: fonts,
      promises: [shareWithNobody],
      vendors: [{ name: 'google-fonts', role: 'processor' }],
      verdict: 'contradicted',
      by: 0,
    },
    { it: 'no third parties', practice: fonts, promises: [noThirdParties], verdict: 'contradicted', by: 0 },
    {
      it: 'no third parties, which a declared processor is not',
      practice: fonts,
      promises: [noThirdParties],
      vendors: [{ name: 'google-fonts', role: 'processor' }],
      verdict: 'undisclosed',
    },
    {
      it: 'a processor declared by its host',
      practice: fonts,
      promises: [noThirdParties],
      vendors: [{ name: 'googleapis.com', role: 'processor' }],
      verdict: 'undisclosed',
    },
    {
      it: 'other data than that which is handed over',
      practice: fonts,
      promises: [promise({ ...shareWithNobody, data: ['user.financial'] })],
      verdict: 'undisclosed',
    },
    {
      it: 'named outright, against a general denial',
      practice: fonts,
      promises: [
        noThirdParties,
        promise({ polarity: 'permits', action: 'share', data: [], recipients: ['google-fonts'] }),
      ],
      verdict: 'disclosed',
      by: 1,
    },
    {
      it: 'third parties in general',
      practice: fonts,
      promises: [promise({ ...noThirdParties, polarity: 'permits' })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'no sharing for marketing says nothing of fonts',
      practice: fonts,
      promises: [promise({ ...noThirdParties, purposes: ['marketing'] })],
      verdict: 'undisclosed',
    },
  ],
  analytics: [
    {
      it: 'shared with nobody',
      practice: analytics,
      promises: [shareWithNobody],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'statistics of its own do not permit a vendor',
      practice: analytics,
      promises: [promise({ polarity: 'permits', action: 'use', purposes: ['analytics'] }), shareWithNobody],
      verdict: 'contradicted',
      by: 1,
    },
    {
      it: 'the vendor is named',
      practice: analytics,
      promises: [promise({ polarity: 'permits', action: 'use', recipients: ['google-analytics'] })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: "the vendor's house is named",
      practice: analytics,
      promises: [promise({ polarity: 'permits', action: 'share', recipients: ['google'] })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'analytics are denied',
      practice: analytics,
      promises: [promise({ action: 'use', purposes: ['analytics'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'analytics in general',
      practice: analytics,
      promises: [promise({ polarity: 'permits', action: 'use', purposes: ['analytics'] })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'another vendor is named',
      practice: analytics,
      promises: [
        promise({ polarity: 'permits', action: 'use', purposes: ['analytics'], recipients: ['plausible'] }),
      ],
      verdict: 'undisclosed',
      by: 0,
    },
    {
      it: 'another vendor is named as an example',
      practice: analytics,
      promises: [
        promise({
          polarity: 'permits',
          action: 'use',
          purposes: ['analytics'],
          recipients: ['plausible'],
          strength: 'vague',
        }),
      ],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'shared with service providers only, of which this may be one',
      practice: analytics,
      promises: [
        promise({ polarity: 'limits', action: 'share', data: ['user'], recipients: ['third-party'] }),
      ],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'named by one clause, and analytics denied by another',
      practice: analytics,
      promises: [
        promise({ action: 'use', purposes: ['analytics'] }),
        promise({ polarity: 'permits', action: 'use', recipients: ['google-analytics'] }),
      ],
      verdict: 'ambiguous',
      by: 0,
    },
    {
      it: 'third-party analytics are denied',
      practice: analytics,
      promises: [promise({ action: 'use', purposes: ['analytics'], recipients: ['third-party'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'third-party analytics are denied, which a declared processor is not',
      practice: analytics,
      promises: [promise({ action: 'use', purposes: ['analytics'], recipients: ['third-party'] })],
      vendors: [{ name: 'google-analytics', role: 'processor' }],
      verdict: 'undisclosed',
    },
    {
      it: 'shared with others only',
      practice: analytics,
      promises: [promise({ polarity: 'limits', action: 'share', data: ['user'], recipients: ['mailchimp'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'a declared processor for a purpose that the policy speaks of',
      practice: analytics,
      promises: [noThirdParties, promise({ polarity: 'permits', action: 'use', purposes: ['analytics'] })],
      vendors: [{ name: 'google-analytics', role: 'processor' }],
      verdict: 'disclosed',
      by: 1,
    },
    {
      it: 'a declared processor, shared with nobody',
      practice: analytics,
      promises: [shareWithNobody, promise({ polarity: 'permits', action: 'use', purposes: ['analytics'] })],
      vendors: [{ name: 'google-analytics', role: 'processor' }],
      verdict: 'contradicted',
      by: 0,
    },
    { it: 'a silent policy', practice: analytics, promises: [noCookies], verdict: 'undisclosed' },
  ],
  'log fields': [
    { it: 'listed', practice: log('http.referrer'), promises: [fourFields], verdict: 'disclosed', by: 0 },
    {
      it: 'not listed',
      practice: log('http.referrer', 'http.header.cookie'),
      promises: [noCookies, fourFields],
      verdict: 'undisclosed',
      by: 1,
    },
    {
      it: 'not in a closed list',
      practice: log('http.header.cookie'),
      promises: [promise({ ...fourFields, polarity: 'limits' })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'the clause on logs decides before one on collection',
      practice: log('user.contact.email'),
      promises: [promise({ action: 'collect', data: ['user.contact.email'] }), fourFields],
      verdict: 'undisclosed',
      by: 1,
    },
    {
      it: 'without a clause on logs, one on collection does',
      practice: log('user.contact.email'),
      promises: [promise({ action: 'collect', data: ['user.contact.email'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'nothing on the device, which a log is not',
      practice: log('user.device.ip_address'),
      promises: [promise({ data: ['user.device'] })],
      verdict: 'undisclosed',
    },
    { it: 'a silent policy', practice: log('user.contact.email'), promises: [], verdict: 'undisclosed' },
  ],
  email: [
    {
      it: 'denied',
      practice: mail,
      promises: [promise({ action: 'email' })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'denied for marketing, which code does not show',
      practice: mail,
      promises: [promise({ action: 'email', purposes: ['marketing'] })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'denied for marketing, which this is',
      practice: { ...mail, purposes: ['marketing.communications.email'] },
      promises: [promise({ action: 'email', purposes: ['marketing'] })],
      verdict: 'contradicted',
      by: 0,
    },
    { it: 'not spoken of', practice: mail, promises: [], verdict: 'undisclosed' },
  ],
  payments: [
    {
      it: 'limited to others',
      practice: stripe,
      promises: [promise({ polarity: 'limits', action: 'pay', recipients: ['paypal', 'bank-transfer'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'limited to others, said with doubt',
      practice: stripe,
      promises: [
        promise({ polarity: 'limits', action: 'pay', recipients: ['paypal'], strength: 'qualified' }),
      ],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'others are named, the list is open',
      practice: stripe,
      promises: [promise({ polarity: 'permits', action: 'pay', recipients: ['paypal'] })],
      verdict: 'undisclosed',
      by: 0,
    },
    {
      it: 'others are named as some of several',
      practice: stripe,
      promises: [promise({ polarity: 'permits', action: 'pay', recipients: ['paypal'], strength: 'vague' })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'named',
      practice: stripe,
      promises: [promise({ polarity: 'limits', action: 'pay', recipients: ['stripe', 'paypal'] })],
      verdict: 'disclosed',
      by: 0,
    },
  ],
};

const rotation = (retention: string): Practice =>
  practice({
    kind: 'retention',
    action: 'retain',
    data: ['user.device.ip_address', 'http.referrer'],
    retention,
  });
const kept = (parts: Partial<PolicyPromise>): PolicyPromise =>
  promise({
    polarity: 'permits',
    action: 'retain',
    data: ['user.device.ip_address', 'http.referrer'],
    retention: 'P5Y',
    retentionBound: 'exact',
    ...parts,
  });
const form = (...data: string[]): Practice => practice({ kind: 'data-collection', action: 'collect', data });
const rawCounts = practice({ kind: 'anonymization', action: 'use', data: ['user.device.ip_address'] });

Object.assign(CASES, {
  retention: [
    {
      it: 'shorter than exactly promised',
      practice: rotation('P14D'),
      promises: [kept({})],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'five years in weeks',
      practice: rotation('P260W'),
      promises: [kept({})],
      verdict: 'disclosed',
      by: 0,
    },
    { it: 'longer', practice: rotation('P6Y'), promises: [kept({})], verdict: 'contradicted', by: 0 },
    {
      it: 'longer, within the grace',
      practice: rotation('P6Y'),
      promises: [kept({ grace: 'P1Y' })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'less than at most',
      practice: rotation('P1D'),
      promises: [kept({ retentionBound: 'maximum' })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'more than at least',
      practice: rotation('P9Y'),
      promises: [kept({ retentionBound: 'minimum' })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'shorter than what is said of personal data in general',
      practice: rotation('P14D'),
      promises: [kept({ data: ['user'] })],
      verdict: 'disclosed',
      by: 0,
    },
    {
      it: 'longer than what is said of personal data in general',
      practice: rotation('P9Y'),
      promises: [kept({ data: ['user'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'of other data',
      practice: rotation('P14D'),
      promises: [kept({ data: ['user.content.private'] })],
      verdict: 'disclosed',
    },
    {
      it: 'read with doubt',
      practice: rotation('P14D'),
      promises: [kept({ strength: 'vague' })],
      verdict: 'vague',
      by: 0,
    },
  ],
  'data collection': [
    {
      it: 'denied',
      practice: form('user.name', 'user.contact.email'),
      promises: [promise({ action: 'collect', data: ['user.contact.email'] })],
      verdict: 'contradicted',
      by: 0,
    },
    {
      it: 'permitted by name, against a general denial',
      practice: form('user.contact.email'),
      promises: [
        promise({ action: 'collect', data: ['user'] }),
        promise({ polarity: 'permits', action: 'collect', data: ['user.contact.email'] }),
      ],
      verdict: 'disclosed',
      by: 1,
    },
    {
      it: 'permitted as personal data in general',
      practice: form('user.contact.email'),
      promises: [promise({ polarity: 'permits', action: 'collect', data: ['user'] })],
      verdict: 'vague',
      by: 0,
    },
    {
      it: 'denied for marketing only',
      practice: form('user.contact.email'),
      promises: [promise({ action: 'collect', data: ['user'], purposes: ['marketing'] })],
      verdict: 'undisclosed',
    },
  ],
  anonymization: [
    {
      it: 'promised',
      practice: rawCounts,
      promises: [promise({ polarity: 'limits', action: 'anonymize', data: ['user.device.ip_address'] })],
      verdict: 'contradicted',
      by: 0,
    },
    { it: 'not promised', practice: rawCounts, promises: [], verdict: 'disclosed' },
  ],
} satisfies Record<string, Case[]>);

describe('judge', () => {
  it('shows the arithmetic of a period', () => {
    const { note } = judge(rotation('P6Y6M'), { promises: [kept({ grace: 'P1Y' })], vendors: [] });
    assert.deepEqual(note, {
      kind: 'arithmetic',
      text: '6 years and 6 months is more than 5 years and 1 year until deletion',
    });
  });

  for (const [topic, cases] of Object.entries(CASES)) {
    describe(topic, () => {
      for (const { it: title, practice: one, promises, vendors = [], verdict, by } of cases) {
        it(`${title}: ${verdict}`, () => {
          const judgment = judge(one, { promises, vendors });
          assert.equal(judgment.verdict, verdict);
          assert.equal(judgment.promise, by === undefined ? null : promises[by]);
        });
      }
    });
  }

  it('names only the fields that share the worst fate', () => {
    const logged = log('http.referrer', 'http.header.cookie', 'user.contact.email');
    logged.what = `Logs ${labelsOf(logged.data)} (morgan)`;
    const judgment = judge(logged, { promises: [fourFields], vendors: [] });
    assert.deepEqual(judgment.practice.data, ['http.header.cookie', 'user.contact.email']);
    assert.equal(judgment.practice.what, "Logs the request's cookies and the user's e-mail address (morgan)");
  });

  it('lists what is not to be judged without a verdict of its own', () => {
    assert.equal(
      judge({ ...cookie, judged: false }, { promises: [noCookies], vendors: [] }).verdict,
      'disclosed',
    );
  });

  it('says how a vendor is declared, only where that would change the verdict', () => {
    const noteOf = (one: PolicyPromise) => judge(fonts, { promises: [one], vendors: [] }).note;
    assert.deepEqual(noteOf(noThirdParties), { kind: 'undeclared-vendor', vendor: 'google-fonts' });
    assert.equal(noteOf(shareWithNobody), null);
  });
});
