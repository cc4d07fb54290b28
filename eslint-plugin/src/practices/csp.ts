/** A host that a Content-Security-Policy names, and where. */
export interface CspHost {
  /** Name of the directive, lower case: `script-src`. */
  directive: string;
  /** As an address that a host book reads: `https://*.example.com/path`. */
  url: string;
  /** Offsets in the policy's text, the end exclusive. */
  start: number;
  end: number;
}

/** Directives that let a page fetch something, or send something, and what that is in words. */
const VERBS: Readonly<Record<string, string>> = {
  'default-src': 'Allows requests to',
  'script-src': 'Allows scripts from',
  'script-src-elem': 'Allows scripts from',
  'worker-src': 'Allows scripts from',
  'style-src': 'Allows style sheets from',
  'style-src-elem': 'Allows style sheets from',
  'img-src': 'Allows images from',
  'font-src': 'Allows fonts from',
  'media-src': 'Allows media from',
  'object-src': 'Allows embedded objects from',
  'connect-src': 'Allows requests to',
  'prefetch-src': 'Allows requests to',
  'manifest-src': 'Allows requests to',
  'frame-src': 'Allows frames from',
  'child-src': 'Allows frames from',
  'form-action': 'Allows forms to be sent to',
  'report-uri': 'Sends reports of violations to',
};

/** What a directive lets a page do, up to the host; null for one that lets it do nothing with hosts. */
export function cspVerb(directive: string): string | null {
  return Object.hasOwn(VERBS, directive) ? VERBS[directive]! : null;
}

/**
 * The hosts that a Content-Security-Policy allows, each where it stands. Keywords (`'self'`), nonces, hashes, bare
 * schemes and `*` name no host. https://www.w3.org/TR/CSP3/#grammardef-serialized-policy
 *
 * @param policy the header's value, or the content of a `<meta>`
 */
export function cspHosts(policy: string): CspHost[] {
  const found: CspHost[] = [];
  for (const { 0: part, index } of policy.matchAll(/[^;,]+/g)) {
    const words = [...part.matchAll(/\S+/g)];
    const directive = words[0]?.[0].toLowerCase() ?? '';
    if (cspVerb(directive) === null) continue;
    for (const { 0: source, index: at } of words.slice(1)) {
      const url = addressOfSource(source);
      if (url === null) continue;
      found.push({ directive, url, start: index + at, end: index + at + source.length });
    }
  }
  return found;
}

const SOURCE = /^(?:(?:https?|wss?):\/\/)?((?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)+)(?::(?:\d+|\*))?(\/\S*)?$/i;

function addressOfSource(source: string): string | null {
  const match = SOURCE.exec(source);
  return match ? `https://${match[1]!.toLowerCase()}${match[2] ?? ''}` : null;
}
