import type { Trigger } from './finder.js';
import { modulesIn, packagesOf } from './modules-in.js';
import { NEEDS, type Need, type NeedTest } from './needs.js';

/** Escapes that can spell a letter. */
export const ESCAPES = /\\(?:x[4-7]|u00[4-7]|u\{[4-7])/;
/** Names through which any global can be reached by a computed key. */
const ALWAYS = /(?<![\w$])(?:window|globalThis|self)(?![\w{$])/;
/** What is taken for a server framework's, read by a computed key. */
const HANDLERS = /\b_*(?:req|request|res|resp|response|reply|rep|h|ctx)\s*(?:\?\.)?\[/;

/** The same names where they are not just asked for a member that is written out, or whether they are there. */
const HANDED_ON =
  /(?<![\w$.])(?<!\btypeof\s+)(?:window|globalThis|self)(?![\w{$])(?!\s*(?:\?\.|!?\.)\s*[\w$])(?!\s*(?:[:=](?!=)|!==?|===?))/;
const OWN_SELF = /\bself\s*=\s*this\b/;
const SELF = /\bself\b/g;

/**
 * One test for all triggers: their globals and words in one expression, their modules in one set. What they need
 * besides is not asked for.
 *
 * @param others what else makes a text worth a look
 */
export function triggerTest(
  triggers: readonly Trigger[],
  others: readonly RegExp[] = [ALWAYS, HANDLERS, ESCAPES],
): (text: string) => boolean {
  const modules = packagesOf(triggers.flatMap((trigger) => trigger.modules ?? []));
  const globals = [...new Set(triggers.flatMap((trigger) => trigger.globals ?? []))];
  const names = globals.map((name) => name.replace(/\$/g, '\\$')).join('|');
  const words = [...triggers.flatMap((trigger) => trigger.words ?? []), ...others].map(
    ({ source }) => `(?:${source})`,
  );
  const named = names === '' ? [] : [`(?<![\\w$])(?:${names})(?![\\w{$])`];
  const direct = new RegExp([...named, ...words].join('|') || '(?!)');
  return (text) => direct.test(text) || modulesIn(text, modules);
}

/** What the texts of the files that one imports, however far, show. */
export type ReachTest = (test: (text: string) => boolean) => boolean;

/**
 * A closer look at a text that passed the test above: comments count for nothing, and a trigger that needs more
 * counts only where the text shows that, too.
 *
 * @returns a test of a text, given the absolute path of its file and what its imports show, if they are followed
 */
export function closeTest(
  triggers: readonly Trigger[],
): (text: string, filename: string, reach: ReachTest | null) => boolean {
  const plain = triggerTest(
    triggers.filter(({ needs }) => needs === undefined),
    [HANDLERS, ESCAPES],
  );
  const needy = (Object.keys(NEEDS) as Need[]).map((need) => ({
    passes: triggerTest(
      triggers.filter(({ needs }) => needs?.includes(need)),
      [],
    ),
    has: NEEDS[need],
    elsewhere: elsewhereTest(NEEDS[need]),
  }));
  return (text, filename, reach) => {
    const code = withoutComments(text);
    if (plain(code) || HANDED_ON.test(OWN_SELF.test(code) ? code.replace(SELF, 'self.x') : code)) return true;
    return needy.some(
      ({ passes, has, elsewhere }) => passes(code) && (has(code, filename) || reach?.(elsewhere) === true),
    );
  };
}

/** Always the same test, whose answers can be kept. */
function elsewhereTest(has: NeedTest): (text: string) => boolean {
  return (text) => has(withoutComments(text), '');
}

/** Only those that begin a line: whatever else looks like a comment may stand in a string or an expression. */
const COMMENTS = /^[ \t]*(?:\/\/[^\n]*|\/\*[^]*?\*\/)/gm;

function withoutComments(text: string): string {
  return text.replace(COMMENTS, '');
}
