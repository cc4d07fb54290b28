import { SDKS, type Sdk, type SdkCategory } from '../data/sdks.js';
import type { Recipient, Topic } from '../model/index.js';
import { remembered } from '../text/remembered.js';

const BY_PACKAGE = new Map<string, Sdk>(
  (SDKS as readonly Sdk[]).flatMap((sdk) => sdk.packages.map((name) => [name, sdk] as const)),
);
const BY_GLOBAL = new Map<string, Sdk>(
  (SDKS as readonly Sdk[]).flatMap((sdk) => (sdk.globals ?? []).map((name) => [name, sdk] as const)),
);

/** The topic under which a vendor of this kind is listed. */
export function topicOf(category: string | null): Topic {
  switch (category as SdkCategory | null) {
    case 'analytics':
    case 'tag-manager':
    case 'session-replay':
    case 'rum':
    case 'error-monitoring':
    case 'experiments':
    case 'ad':
      return 'analytics';
    case 'payment':
      return 'payments';
    case 'email':
      return 'email';
    default:
      return 'third-parties';
  }
}

/** Fideslang data uses that follow from what a vendor is for. */
export function purposesOf(category: string | null): string[] {
  switch (category) {
    case 'analytics':
    case 'tag-manager':
    case 'session-replay':
    case 'experiments':
      return ['analytics'];
    case 'rum':
    case 'error-monitoring':
      return ['essential.service.operations.improve', 'functional.service.improve'];
    case 'ad':
      return ['marketing.advertising'];
    case 'crm':
      return ['marketing'];
    default:
      return [];
  }
}

/** The SDK that a module specifier belongs to. */
export function sdkOfModule(specifier: string): { sdk: Sdk; name: string } | null {
  for (let name = specifier; name; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
    const sdk = BY_PACKAGE.get(name);
    if (sdk) return { sdk, name };
    if (name.startsWith('@') && name.indexOf('/') === name.lastIndexOf('/')) return null;
  }
  return null;
}

/** The SDK whose script installs a global of this name. */
export function sdkOfGlobal(name: string): Sdk | null {
  return BY_GLOBAL.get(name) ?? null;
}

/** An access path that begins in an SDK. */
interface SdkPath {
  sdk: Sdk;
  name: string;
  /** What follows the module or global. */
  rest: string;
  isGlobal: boolean;
}

/** The SDK at the root of an access path, and what is called on it. */
export const sdkOfPath: (path: string) => SdkPath | null = remembered(readPath);

function readPath(path: string): SdkPath | null {
  if (path.startsWith('global:')) {
    // `google.payments` is another's than the rest of `google`.
    for (const name of /^global:(([\w$]+)\.[\w$]+)/.exec(path)?.slice(1) ?? [
      /^global:([\w$]+)/.exec(path)?.[1] ?? '',
    ]) {
      const sdk = sdkOfGlobal(name);
      if (sdk) return { sdk, name, rest: path.slice('global:'.length + name.length), isGlobal: true };
    }
    return null;
  }
  if (!path.startsWith('npm:')) return null;
  const specifier = path.slice(4);
  // Package names may hold dots, so every dot or bracket may be where the name ends.
  for (
    let end = specifier.length;
    end > 0;
    end = Math.max(specifier.lastIndexOf('.', end - 1), specifier.lastIndexOf('(', end - 1))
  ) {
    const found = sdkOfModule(specifier.slice(0, end));
    if (found) {
      // `posthog-js/react.usePostHog()`: the file within the package ends where its export begins.
      const inside = /^\/[^.(]*/.exec(specifier.slice(found.name.length))?.[0] ?? '';
      const rest = inside ? specifier.slice(found.name.length + inside.length) : specifier.slice(end);
      return { ...found, rest, isGlobal: false };
    }
  }
  return null;
}

export function recipientOfSdk(sdk: Sdk): Recipient {
  return { host: null, vendor: sdk.vendor, label: sdk.label, category: sdk.category };
}

/** Every package of the table. */
export const SDK_PACKAGES: readonly string[] = [...BY_PACKAGE.keys()];
/** Every global of the table, without what follows a dot. */
export const SDK_GLOBALS: readonly string[] = [
  ...new Set([...BY_GLOBAL.keys()].map((name) => name.replace(/\..*/, ''))),
];
