import { API_TYPES } from '../data/api-types.js';
import { CONVENTIONAL_EXPORTS } from '../data/conventions.js';
import { PERSON_WRITES } from '../data/collection.js';
import { dataOfName, isPersonName, ORIGINS } from '../data/personal-data.js';
import { STORE_NAME } from '../data/value-functions.js';
import { remembered } from '../text/remembered.js';
import { dataOfField, mayBeField } from './form-field.js';
import { addressOf } from './hosts.js';
import { modulesIn, packagesOf } from './modules-in.js';

/**
 * What a file must show by its text for some of its calls to matter:
 *
 * - `cookie`: the word, or beginnings of it that are put together
 * - `field`: the name of a field of a form that holds something personal
 * - `host`: the name of a public host, or a hole where one may stand
 * - `person`: the name of personal data, of a person, or of where such data comes from
 * - `record`: a call that may keep a record of a person
 */
export type Need = 'cookie' | 'field' | 'host' | 'person' | 'record';

/** A test of a text without its comments; `filename` is the absolute path of the file. */
export type NeedTest = (text: string, filename: string) => boolean;

/** Each errs on the side of yes. */
export const NEEDS: Readonly<Record<Need, NeedTest>> = {
  cookie: (text) => COOKIE.test(text),
  field: (text) => someWord(text, (word) => isField(word) && dataOfField(word, text) !== null),
  host: mayNameHost,
  person: mayNamePerson,
  record: (text) => KEEPING.test(text) && someWord(text, namesPersonWithin),
};

/** A call of a method that keeps a record, or of a class. */
const KEEPING = new RegExp(String.raw`\b(?:new\s+[A-Z]\w*|${PERSON_WRITES.source.slice(1, -1)})\s*\(`);
const VERB = new RegExp(PERSON_WRITES.source);

/** `User`, `userService`, `registerUser` */
function namesPersonWithin(word: string): boolean {
  return isPersonName(word.replace(STORE_NAME, '')) || isPersonName(VERB.exec(word)?.[1] ?? '');
}

/** The word; what it may begin with, at the end of a string; a member of the document that has to be worked out. */
const COOKIE = /cookie|["'`](?:set-?)?(?:co|coo|cook|cooki)(?:["'`]|\$\{)|document\s*(?:\?\.)?\s*\[/i;

const ADDRESS = /(?<=["'`:}\\/])\/\/([^\s"'`<>\\/?#]*)/g;
const HOST_OPTION = /\bhost|socket|connect/i;
const DOTTED = /["'`]((?:[\w-]+\.)+[a-z]{2,})\b/gi;

/** Whether an address, or the option of a request, names a host that others run. */
function mayNameHost(text: string): boolean {
  for (const [, host] of text.matchAll(ADDRESS)) {
    if (host === '' || /[${}%]/.test(host!) || isPublic(host!)) return true;
  }
  if (!HOST_OPTION.test(text)) return false;
  for (const [, host] of text.matchAll(DOTTED)) if (isPublic(host!)) return true;
  return false;
}

const isPublic = remembered((host) => addressOf(`https://${host}`, true) !== null);

const GETTER = /^(?:get|fetch|find|load|read|lookup|current|resolve)(?=[A-Z_])_?/;
/** Names of members that say by themselves that personal data comes from there; the others are everyday words. */
const EVERYDAY = new Set([
  ...[
    'all',
    'app',
    'file',
    'files',
    'fresh',
    'get',
    'host',
    'id',
    'info',
    'json',
    'log',
    'logger',
    'method',
    'path',
  ],
  ...[
    'platform',
    'protocol',
    'raw',
    'res',
    'response',
    'route',
    'screen',
    'secure',
    'server',
    'signal',
    'stale',
  ],
  ...[
    'startTime',
    'state',
    't',
    'text',
    'timestamp',
    'url',
    'params',
    'param',
    'connection',
    'socket',
    'query',
    'qs',
  ],
]);
/** Parameters and types of what is given a request, beside the members that hold something of it. */
const ORIGIN_WORDS = new Set([
  ...[
    'req',
    'request',
    'ctx',
    'event',
    'context',
    'evt',
    'req_',
    '_req',
    '_request',
    'Request',
    'APIContext',
  ],
  ...Object.keys(ORIGINS)
    .flatMap((path) => /[\w$]+(?=\W*$)/.exec(path)?.[0] ?? [])
    .filter((word) => !EVERYDAY.has(word)),
]);
const HANDLER_TYPE = /(?:Request|Handler|RouteOptions|Args|Event|Function)$/;

/** Functions that are given requests for what they are called, wherever they stand; and for the file they stand in. */
const NAMED = CONVENTIONAL_EXPORTS.filter(({ file }) => file.source === '.');
const PLACED = CONVENTIONAL_EXPORTS.filter(({ file }) => file.source !== '.');
const isHandlerName = (word: string): boolean =>
  NAMED.some(({ name }) => name.test(word) || name.test(`default.${word}`));

const tellsOfPerson = remembered((word) => {
  const bare = word.replace(GETTER, '');
  return (
    ORIGIN_WORDS.has(word) ||
    isHandlerName(word) ||
    HANDLER_TYPE.test(word) ||
    dataOfName(bare) !== null ||
    isPersonName(bare)
  );
});
const isField = remembered(mayBeField);

/** Modules of what hands requests to functions, whatever their parameters are called. */
const FRAMEWORKS = packagesOf(
  API_TYPES.flatMap(({ type, is }) => {
    const family = /^<\w+/.exec(type)?.[0] ?? '<>';
    return Object.keys(ORIGINS).some((path) => path.startsWith(family)) ? is : [];
  }),
);
/** `app.get('/orders', (a, b) => ...)`, wherever the app comes from. */
const ROUTE = /\.\s*(?:get|post|put|patch|delete|all|use|route|on|handle\w*)\s*\(\s*["'`]\//;

function mayNamePerson(text: string, filename: string): boolean {
  if (someWord(text, tellsOfPerson) || ROUTE.test(text)) return true;
  const file = filename.replaceAll('\\', '/');
  return PLACED.some((entry) => entry.file.test(file)) || modulesIn(text, FRAMEWORKS);
}

const WORD = /[A-Za-z_$][\w$]*/g;

function someWord(text: string, test: (word: string) => boolean): boolean {
  const words = new RegExp(WORD);
  for (let found = words.exec(text); found; found = words.exec(text)) if (test(found[0])) return true;
  return false;
}
