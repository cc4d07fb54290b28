import type { Trigger } from './finder.js';
import { modulesIn, packagesOf } from './modules-in.js';
import { NameScan } from './name-scan.js';
import { NEEDS, type Need, type NeedTest } from './needs.js';

/** Files that cannot hold JSX. */
const IS_PLAIN_TYPESCRIPT = /\.[cm]?ts$/i;
/** Escapes that can spell a letter. */
export const ESCAPES = /\\(?:x[4-7]|u00[4-7]|u\{[4-7])/;
/** Names through which any global can be reached by a computed key. */
const ALWAYS = /(?<![\w$])(?:window|globalThis|self)(?![\w{$])/;
/** What is taken for a server framework's, read by a computed key. */
const HANDLERS = /\b_*(?:req|request|res|resp|response|reply|rep|h|ctx)\s*(?:\?\.)?\[/;

/** The same names where they are not just asked for a member that is written out, or whether they are there. */
const HANDED_ON =
  /(?<![\w$]|(?<!\.\.)\.)(?<!\btypeof\s+)(?:window|globalThis|self)(?![\w{$])(?!\s*(?:\?\.|!?\.)\s*[\w$])(?!\s*(?:[:=](?!=)|!==?|===?))/;
const OWN_SELF = /\bself\s*=\s*this\b/;
const SELF = /\bself\b/g;

/** The names of all tests: a text is gone through once, whatever number of them asks. */
const NAMES = new NameScan();

interface Test {
  /** The group of its globals. */
  globals: number;
  /** Words and modules. */
  others: (text: string) => boolean;
}

function testOf(triggers: readonly Trigger[], others: readonly RegExp[]): Test {
  const modules = packagesOf(triggers.flatMap((trigger) => trigger.modules ?? []));
  const words = [...triggers.flatMap((trigger) => trigger.words ?? []), ...others].map(
    ({ source }) => `(?:${source})`,
  );
  const direct = new RegExp(words.join('|') || '(?!)');
  return {
    globals: NAMES.group(triggers.flatMap((trigger) => trigger.globals ?? [])),
    others: (text) => direct.test(text) || modulesIn(text, modules),
  };
}

/**
 * One test for all triggers: their words in one expression, their modules in one set. What they need besides is not
 * asked for.
 *
 * @param others what else makes a text worth a look
 */
export function triggerTest(
  triggers: readonly Trigger[],
  others: readonly RegExp[] = [ALWAYS, HANDLERS, ESCAPES],
): (text: string) => boolean {
  const test = testOf(triggers, others);
  return (text) => (NAMES.in(text).anywhere & test.globals) !== 0 || test.others(text);
}

/** What the texts of the files that one imports, however far, show. */
export type ReachTest = (test: (text: string) => boolean) => boolean;

/**
 * A closer look at a text: comments count for nothing, globals only where they may be meant, and a trigger that needs
 * more only where the text shows that, too.
 *
 * @returns a test of a text, given the absolute path of its file and what its imports show, if they are followed
 */
export function closeTest(
  triggers: readonly Trigger[],
): (text: string, filename: string, reach: ReachTest | null) => boolean {
  const plain = testOf(
    triggers.filter(({ needs, jsx }) => needs === undefined && !jsx),
    [ESCAPES],
  );
  const markup = testOf(
    triggers.filter(({ jsx }) => jsx),
    [],
  );
  const needy = (Object.keys(NEEDS) as Need[]).map((need) => ({
    need,
    test: testOf(
      triggers.filter(({ needs }) => needs?.includes(need)),
      need === 'cookie' ? [HANDLERS] : [],
    ),
    has: NEEDS[need],
    elsewhere: elsewhereTest(NEEDS[need]),
  }));
  const beginnings = beginningsOf(triggers.flatMap((trigger) => trigger.globals ?? []));
  return (text, filename, reach) => {
    const code = withoutComments(text);
    const { anywhere, free } = NAMES.in(code);
    if ((free & plain.globals) !== 0 || plain.others(code)) return true;
    if (!IS_PLAIN_TYPESCRIPT.test(filename) && markup.others(code)) return true;
    const isNamed = (anywhere & plain.globals) !== 0;
    if (handsOnGlobals(code) ? isNamed || begins(code, beginnings) : isNamed && reach?.(mayHandOn) === true)
      return true;
    return needy.some(({ need, test, has, elsewhere }) => {
      // Few texts have it, which is soon told.
      if (need === 'cookie' && reach === null && !has(code, filename)) return false;
      return (
        ((anywhere & test.globals) !== 0 || test.others(code)) &&
        (has(code, filename) || reach?.(elsewhere) === true)
      );
    });
  };
}

/** Whether a text may do anything with the global object beside asking it for what is written out. */
function handsOnGlobals(code: string): boolean {
  return HANDED_ON.test(OWN_SELF.test(code) ? code.replace(SELF, 'self.x') : code);
}

/** The same of what is imported, comments and all. */
const mayHandOn = (text: string): boolean => handsOnGlobals(text);

/** What names begin with: one that is put together is nowhere written out. */
function beginningsOf(names: Iterable<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const name of names) for (let end = 1; end < name.length; end++) beginnings.add(name.slice(0, end));
  return beginnings;
}

/** A string, or the first part of a template. */
const PIECE = /["'`]([A-Za-z_$][\w$]*)(?:["'`]|\$\{)/g;

/** Whether a text has the first piece of a name that is put together. */
function begins(text: string, beginnings: ReadonlySet<string>): boolean {
  for (const [, piece] of text.matchAll(PIECE)) if (beginnings.has(piece!)) return true;
  return false;
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
