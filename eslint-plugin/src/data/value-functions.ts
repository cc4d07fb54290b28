/** Methods that hand on the value they are called on, whole or in part: cutting it short hides nobody. */
export const HANDING_ON: ReadonlySet<string> = new Set([
  'toString',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'substring',
  'substr',
  'split',
  'join',
  'concat',
  'normalize',
  'padStart',
  'padEnd',
  'at',
  'charAt',
  'toJSON',
  'toObject',
  'lean',
  'values',
  'entries',
  'map',
  'filter',
  'flat',
  'reverse',
  'sort',
  'toLocaleString',
  'valueOf',
  'replaceAll',
  'replace',
  'get',
  'getAll',
  'find',
  'pop',
  'shift',
  'flatMap',
  'text',
  'json',
  'trimEnd',
  'trimStart',
  'toArray',
  'exec',
  'unwrap',
  'clone',
]);

/** Functions that hand their arguments on in another form. */
export const CONVERTERS =
  /^global:(?:JSON\.(?:stringify|parse)|String|Object\.(?:values|entries|assign|fromEntries|freeze)|Array\.(?:from|of)|encodeURI(?:Component)?|decodeURI(?:Component)?|escape|unescape|btoa|atob|structuredClone|Promise\.(?:resolve|all)|Buffer\.(?:from|concat)|Error|TypeError|RangeError|URLSearchParams|Map|Set|Blob|URL|Array|Request|Date\.parse)\(\)$|^npm:(?:util\.(?:inspect|format)|querystring\.(?:stringify|encode)|qs(?:\.stringify)?|lodash\.(?:pick|cloneDeep|merge|assign|values|defaults|toString|trim|lowerCase)|safe-stable-stringify|fast-safe-stringify|json-stringify-safe|flatted\.stringify|(?:chalk|picocolors|kleur|colors|ansi-colors)(?:\.\w+)+|@langchain\/core\/messages\.(?:Human|System|AI|Chat)Message|dedent|url\.format|form-data|superjson\.stringify)\(\)$/;
/** `Array.prototype.slice.call(arguments)` makes a list of what it is called on. */
export const SLICE_CALL = /^global:Array(?:\.prototype|\(\))?\.(?:slice|concat)\(\)$/;

/** Functions whose result names the same person each time. */
export const HASHES =
  /createHash\(\)|createHmac\(\)|^npm:(?:md5|sha\.?js|js-sha\d*|crypto-js|object-hash|hash\.js|blueimp-md5|ts-md5|xxhash\w*)\b|crypto\.subtle\.digest/;

/** Methods that give the list that they are called on, or a part of it. */
export const SAME_LIST: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'reverse',
  'toSorted',
  'toReversed',
]);

/** Methods that leave of a list (or of a promise of one) the same elements. */
export const SAME_ELEMENTS: ReadonlySet<string> = new Set([
  ...SAME_LIST,
  'flat',
  'values',
  'at',
  'pop',
  'shift',
  'lean',
  'exec',
  'toArray',
  'toJSON',
  'toObject',
  'clone',
  'unwrap',
  'find',
  'findLast',
]);

/** Methods that hand each element of their object, or what it becomes, to their callback; and as which parameter. */
export const ELEMENT_CALLBACKS: Readonly<Record<string, number>> = {
  forEach: 0,
  map: 0,
  flatMap: 0,
  filter: 0,
  find: 0,
  some: 0,
  every: 0,
  each: 0,
  then: 0,
  tap: 0,
  reduce: 1,
  reduceRight: 1,
};

/** Methods with which data stores hand out records: those of a store that is named after persons are persons. */
export const RECORD_READS =
  /^(?:find(?:One|ById|ByPk|ByKey|Unique|First|Last|All|Many|OneBy|OneByOrFail|OneOrFail|UniqueOrThrow|FirstOrThrow|By|OneAndUpdate|OneAndDelete|OneAndReplace|ByIdAndUpdate|ByIdAndDelete|OrCreate|OrFail|Where)?|create|createOne|upsert|save|get(?:One|ById|All|Many|Byid)|fetch(?:One|All)?|select|first|maybeSingle|single|retrieve|load|query)$/;

/** Where answers of data stores keep the records themselves. */
export const RECORD_WRAPPER = /^(?:data|rows|items|docs|results?|records|nodes|Items?|Attributes)$/;

/** Methods and functions that name the collection of records which they lead to. */
export const COLLECTION_CALLS: ReadonlySet<string> = new Set([
  'collection',
  'from',
  'table',
  'into',
  'knex',
  'db',
  'model',
  'getRepository',
  'getModelToken',
]);

/** How code calls what keeps records, beside the name of a record. */
export const STORE_NAME =
  /(?:Models?|Repository|Repo|Service|Dao|DAO|Collection|Table|Entity|Schema|Store|Db|DB)$/;

/** What is made empty or of an argument, and then fed. */
export const COLLECTIONS = /^global:(?:FormData|URLSearchParams|Map|Set|Headers|URL)\(\)$/;

/** How code calls an error that it caught, and the parts that hold the words it was made with. */
export const ERROR_NAME = /^(?:e|ex|err|error|exception|cause|reason)$/i;
export const ERROR_TEXT = /^(?:message|stack|cause|toString)$/;

/** Functions that hand back the function they are given, to be called later or otherwise. */
export const HANDS_BACK: ReadonlySet<string> = new Set(
  [
    'react.useCallback',
    // https://react.dev/reference/react/memo, https://mobx.js.org/api.html#observer
    'react.memo',
    'react.forwardRef',
    'mobx-react.observer',
    'mobx-react-lite.observer',
    'preact/hooks.useCallback',
    'use-debounce.useDebouncedCallback',
    ...['lodash', 'lodash-es', 'underscore', 'es-toolkit'].flatMap((library) =>
      ['debounce', 'throttle', 'once', 'memoize'].flatMap((name) => [
        `${library}.${name}`,
        `${library}/${name}`,
      ]),
    ),
    'express-async-handler',
    'memoize-one',
    'p-memoize',
  ].map((path) => `npm:${path}()`),
);

/** Calls that give an instance of the class which they are given. https://angular.dev/api/core/inject */
export const GIVES_INSTANCE: ReadonlySet<string> = new Set([
  'npm:@angular/core.inject()',
  'npm:@angular/core.Injector().get()',
  'npm:@angular/core.EnvironmentInjector().get()',
  'npm:@angular/core/testing.TestBed.inject()',
  'npm:@nestjs/core.ModuleRef().get()',
]);

/** Functions that give what the function they are given returns. https://react.dev/reference/react/useMemo */
export const GIVES_RESULT: ReadonlySet<string> = new Set([
  'npm:react.useMemo()',
  'npm:preact/hooks.useMemo()',
]);

/** What gives what a context holds, and what makes a context. https://react.dev/reference/react/createContext */
export const READS_CONTEXT: ReadonlySet<string> = new Set([
  'npm:react.useContext()',
  'npm:react.use()',
  'npm:preact/hooks.useContext()',
]);
export const MAKES_CONTEXT: ReadonlySet<string> = new Set([
  'npm:react.createContext()',
  'npm:preact.createContext()',
]);

/** What puts prompts, models and parsers together, and hands what it is given to each of them. https://js.langchain.com/docs/concepts/lcel/ */
export const CHAINS =
  /^npm:(?:@langchain|langchain)\/.*(?:\.pipe\(\)|\.RunnableSequence\.from\(\)|Chain(?:\.from\w+)?\(\)|\.createReactAgent\(\)|\.AgentExecutor\(\))$/;
/** Under which names the parts of a chain are given where they are options. */
export const MODEL_OPTIONS: readonly string[] = ['llm', 'model', 'agent'];
