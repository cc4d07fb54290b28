import type { DataKey } from '../model/index.js';
import { DATA_LABELS } from './personal-data.js';

/** Words for keys as a reader of a policy would say them; other keys go by their label in code's messages. */
const DATA_WORDS: Readonly<Record<DataKey, string>> = {
  user: 'personal data',
  'user.device': 'data on the device',
  'user.device.cookie': 'cookies',
  'user.device.storage': 'browser storage entries',
  'user.behavior': 'what visitors do',
  'user.telemetry': 'telemetry',
  'user.name': 'names',
  'user.contact': 'contact details',
  'user.contact.email': 'e-mail addresses',
  'user.contact.address': 'postal addresses',
  'user.contact.phone_number': 'phone numbers',
  'user.device.ip_address': 'IP addresses',
  'http.request_time': 'the time of requests',
  'http.request_path': 'the pages requested',
  'http.user_agent': 'browser types',
  'http.referrer': 'referrers',
  'user.content': 'what visitors write or upload',
  'user.content.private': 'messages',
  'user.content.public': 'comments',
  'user.payment': 'payment details',
  'user.financial': 'transactions',
  'user.account': 'account data',
  'user.location': 'the location',
  'user.location.precise': 'the exact location',
  'user.demographic': 'demographic data',
  'user.health_and_medical': 'health data',
  'user.biometric': 'biometric data',
};

const PURPOSE_WORDS: Readonly<Record<string, string>> = {
  'marketing.advertising': 'advertising',
  'marketing.advertising.first_party.targeted': 'targeted advertising',
  'marketing.advertising.third_party.targeted': "others' targeted advertising",
  'marketing.advertising.profiling': 'advertising profiles',
  'marketing.communications': 'direct marketing',
  'marketing.communications.email': 'e-mail marketing',
  'analytics.reporting.system.performance': 'measuring performance',
  'essential.fraud_detection': 'preventing fraud',
  'essential.legal_obligation': 'duties under the law',
  'essential.service': 'the service itself',
  'essential.service.authentication': 'signing in',
  'essential.service.operations': 'running the site',
  'essential.service.operations.support': 'answering visitors',
  'essential.service.payment_processing': 'payments',
  'essential.service.security': 'security',
  'functional.service.improve': 'improving the service',
  personalize: 'personalization',
  train_ai_system: 'training AI',
};

const EXCEPTION_WORDS: Readonly<Record<string, string>> = {
  'legal-obligation': 'unless the law demands it',
  consent: 'unless the visitor consents',
  'user-request': 'unless the visitor asks for it',
  processor: "except to those who work on the site's behalf",
  'business-transfer': 'except when the business changes hands',
  anonymized: 'except anonymized or aggregated',
  'as-described': 'except as the policy says elsewhere',
  necessity: 'except where it is necessary',
  other: 'with an exception that is not understood',
};

const RECIPIENT_WORDS: Readonly<Record<string, string>> = {
  'third-party': 'third parties',
  anyone: 'anyone',
};

/** "cookies and the IP address" */
export function dataWords(keys: readonly DataKey[]): string {
  return joined(keys.map((key) => DATA_WORDS[key] ?? labelOf(key)));
}

function labelOf(key: DataKey): string {
  const label = DATA_LABELS[key] ?? key.slice(key.lastIndexOf('.') + 1).replaceAll('_', ' ');
  return label.replace(/^the (?:user|request)'s /, '');
}

/** "advertising and analytics" */
export function purposeWords(purposes: readonly string[]): string {
  return joined(
    purposes.map(
      (purpose) => PURPOSE_WORDS[purpose] ?? purpose.slice(purpose.lastIndexOf('.') + 1).replaceAll('_', ' '),
    ),
  );
}

/** "third parties", "PayPal and bank transfer": vendors go by their names. */
export function recipientWords(recipients: readonly string[]): string {
  return joined(recipients.map((name) => RECIPIENT_WORDS[name] ?? name.replaceAll('-', ' ')));
}

/** "unless the law demands it"; what visitors ask for ends a permission, and allows what is denied. */
export function exceptionWords(exceptions: readonly string[], isPermission: boolean): string {
  return joined(
    exceptions.map((kind) =>
      isPermission && kind === 'user-request'
        ? 'unless the visitor objects'
        : (EXCEPTION_WORDS[kind] ?? `except ${kind.replaceAll('-', ' ')}`),
    ),
  );
}

function joined(items: readonly string[]): string {
  const words = [...new Set(items)];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
