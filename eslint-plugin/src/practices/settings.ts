import { SITE_SETTINGS } from '../data/framework-configs.js';
import { MAIL_CALLS, type MailCall } from '../data/mailers.js';
import type { Setting, SettingsRoot } from '../languages/settings/parse.js';
import type { Practice } from '../model/index.js';
import type { PracticeOptions } from './finder.js';
import { hostBook } from './hosts.js';
import { rangeOfNode } from './markup/range.js';
import { inOrder, practiceAt } from './practice-at.js';
import { purposesOf, recipientOfSdk, sdkOfModule, topicOf } from './sdk.js';
import { transferOf } from './transfers.js';

const MANIFEST = /(?:^|[\\/])package\.json$/;

/** Packages that send mail; those of platforms, which do much else, tell nothing by being there. */
const MAILERS = new Map<string, MailCall>(
  (MAIL_CALLS as readonly MailCall[]).flatMap((entry) =>
    entry.calls.flatMap((call) => {
      const name = /^npm:((?:@[\w.-]+\/)?[\w-]+)(?=[./(])/.exec(call)?.[1];
      return name && /mail|post|send|smtp|mandrill|resend/i.test(name) ? [[name, entry] as const] : [];
    }),
  ),
);

/** Whether settings of this text can tell of anything. */
export function mayHoldSetting(text: string): boolean {
  return /"dependencies"|analytics|disqus/i.test(text);
}

/** What settings of a site generator add to every page; which services a package depends on. */
export function findSettingsPractices(
  filename: string,
  { settings }: SettingsRoot,
  options: PracticeOptions,
): Practice[] {
  const posix = filename.replaceAll('\\', '/');
  return inOrder(
    settings.flatMap((setting) =>
      MANIFEST.test(posix) ? dependency(setting) : service(setting, posix, options),
    ),
  );
}

/**
 * A service's package among the dependencies. Whether anything uses it one file cannot tell, and an import tells it
 * better: so it is listed, and never judged.
 */
function dependency(setting: Setting): Practice[] {
  const [group, name, ...others] = setting.path;
  if (group !== 'dependencies' || name === undefined || others.length > 0) return [];
  const mailer = MAILERS.get(name);
  if (mailer) {
    const { vendor, label } = mailer;
    return [
      practiceAt(rangeOfNode(setting), {
        kind: 'email',
        what: `Depends on ${label}${label === name ? '' : ` (${name})`}`,
        action: 'email',
        data: [],
        recipient: vendor ? { host: null, vendor, label, category: 'email' } : null,
        side: 'server',
        judged: false,
      }),
    ];
  }
  const found = sdkOfModule(name);
  if (!found || found.sdk.quietImport) return [];
  const { sdk } = found;
  const kind = topicOf(sdk.category);
  return [
    practiceAt(rangeOfNode(setting), {
      kind,
      what: `Depends on ${sdk.label} (${found.name})`,
      action: kind === 'payments' ? 'pay' : kind === 'email' ? 'email' : 'share',
      data: [],
      recipient: recipientOfSdk(sdk),
      purposes: purposesOf(sdk.category),
      side: 'unknown',
      judged: false,
    }),
  ];
}

function service(setting: Setting, filename: string, options: PracticeOptions): Practice[] {
  const { path, value } = setting;
  if (value === null || value === '') return [];
  const known = SITE_SETTINGS.find(
    (one) =>
      one.file.test(filename) &&
      one.path.length === path.length &&
      // Hugo's names are the same in any case.
      one.path.every((name, i) => name.toLowerCase() === path[i]!.toLowerCase()) &&
      (!one.value || one.value.test(value)),
  );
  if (!known) return [];
  const { verb, url } = known;
  const found = transferOf({ verb, url, data: [], side: 'browser' }, hostBook(options));
  return found ? [practiceAt(rangeOfNode(setting), { ...found, side: 'browser' })] : [];
}
