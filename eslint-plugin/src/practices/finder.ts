import type {
  Call,
  Flow,
  Gates,
  Node,
  NodeOf,
  NodeType,
  OtherFiles,
  PersonalData,
  SourceFile,
} from '../flow/index.js';
import type { DeclaredVendor, Gate, Practice, Side, SourceRange } from '../model/index.js';
import type { ConfigResolver } from './config/set.js';
import type { HostBook } from './hosts.js';
import type { Need } from './needs.js';

/** What the promises file says about the site, as far as finding practices needs it. */
export interface PracticeOptions {
  /** `example.com`, `*.example.com` */
  firstPartyHosts: readonly string[];
  /** What the owner's packages are called: `acme` of `@acme/web`. */
  ownNames?: readonly string[];
  redactors: readonly string[];
  consent: readonly string[];
  vendors: readonly DeclaredVendor[];
  /** Leads to the other files of the project; left out, each file is looked at alone. */
  others?: OtherFiles | null;
  /** Leads to the configurations that belong together; left out, each is looked at alone. */
  configs?: ConfigResolver | null;
  /**
   * Looks into everything, also where names and words tell that nothing can be found: slow, and what the tests hold
   * the quick look to.
   */
  thorough?: boolean;
}

/** All that a finder may ask about a file. */
export interface FileContext {
  source: SourceFile;
  options: PracticeOptions;
  flow: Flow;
  personal: PersonalData;
  gates: Gates;
  hosts: HostBook;
  readonly side: Side;
  /** Where a node's code runs, as far as this file tells: the function around it is asked as well. */
  sideAt(node: Node): Side;
  /** Where a request is made that stands at a node: other files and the function around it are asked as well. */
  requestSide(node: Node): Side;
}

/** A practice before it has its place; what is left out has the usual value. */
export type Draft = Omit<
  Practice,
  keyof SourceRange | 'purposes' | 'retention' | 'judged' | 'side' | 'gate'
> &
  Partial<Pick<Practice, 'purposes' | 'retention' | 'judged' | 'side'>> & {
    node: Node;
    /** What part of the file's text it is, where that is less than the node: offsets, the end exclusive. */
    within?: readonly [start: number, end: number] | null;
    /** Counts only where the file shows nothing else of the same kind and vendor. */
    onlyIfAlone?: boolean;
    /** Told once for all that share a place and a name, at the first of them: one field that is read several times. */
    once?: { place: Node; name: string } | undefined;
    /** What holds it back in the other file where it is done, beside what holds back the call. */
    gateWithin?: Gate | null;
  };

/** A call whose callee is a known path. */
export interface KnownCall {
  node: Call;
  /** The path called, with `()`. */
  path: string;
  args: readonly Node[];
  /** The call or construction that made the object it is called on. */
  made: Node | null;
}

/** Types of nodes that name a member. */
export type MemberType = 'AssignmentExpression' | 'MemberExpression' | 'Property';

export type CallTest = (call: Call, flow: Flow) => boolean;

/** Finds the practices of one kind. Walks tables; never reports. */
export interface Finder {
  /** Called for each call whose path is a key. */
  calls?: ReadonlyMap<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>;
  /** Called for each call of `calls`, `callPaths`, `concerns`, `method` and `mayTake`, and of any SDK; once a call. */
  anyCall?: (node: Call, calls: readonly KnownCall[], file: FileContext) => Iterable<Draft>;
  /** Paths, with `()`, that concern `anyCall`. */
  callPaths?: Iterable<string>;
  /** Whether a path, with `()`, concerns `anyCall`; its last word must stand in a path of `callPaths` or `calls`. */
  concerns?: (path: string) => boolean;
  /** Names of methods that only write a log: `anyCall` finds something in their calls with personal data alone. */
  logMethods?: readonly string[];
  /**
   * Whether a method of this name concerns `anyCall`, whatever it is called on: a test of its calls, null for other
   * names. Asked once for each name, and the test for each call: it follows no value that it need not.
   */
  method?: (name: string) => CallTest | null;
  /** Whether a call concerns `anyCall` by what it is given, whatever is called. */
  mayTake?: CallTest;
  /** Whether a member of this name, or a key of an object, concerns the handler in `nodes`; left out, each does. */
  members?: { [T in MemberType]?: (name: string) => boolean };
  /** Called for each node of a type. */
  nodes?: { [T in NodeType]?: (node: NodeOf<T>, file: FileContext) => Iterable<Draft> };
  /** What a text shows in one of these ways at least, where the finder finds something in it. */
  triggers: readonly Trigger[];
}

/** One of the ways in which a text shows that something may be found in it. */
export interface Trigger {
  /** Global names. */
  globals?: readonly string[];
  /** Access paths that begin with a module. */
  modules?: readonly string[];
  words?: readonly RegExp[];
  /** Whether it counts only in files that may hold JSX. */
  jsx?: true;
  /** What the text must show besides, one of these at least; left out, nothing. */
  needs?: readonly Need[] | undefined;
}
