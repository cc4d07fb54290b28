import { Flow } from './flow.js';
import { KeptWith } from './kept-with.js';
import type { SourceFile, SourceText } from './source-file.js';
import { indexSyntax, programOf, type FunctionNode, type Node, type SyntaxIndex } from './syntax.js';
import type { CallSite } from './parameters.js';

/** A script that imports another file. */
export interface Importer {
  filename: string;
  text: string;
  /** What it imports, by the names it says, imports of types left out. */
  specifiers: readonly string[];
}

/** What imports are followed from, and who wants to know how far. */
export interface Reach {
  /** Only this import of the file, by its specifier; else all of them. */
  from?: string;
  /** Called for each file whose text the answer hangs on. */
  looked?: (file: string) => void;
}

/** What is asked about that another file exports. */
export interface Exported {
  /** `default`: or what stands in the place of all exports. */
  name: string;
  /** Called for each file whose text the answer hangs on. */
  looked?: (file: string) => void;
}

/** A file that makes what others hand on. */
export interface Maker {
  filename: string;
  /** What it exports that by. */
  name: string;
}

/** The other files of the project. Nothing of it throws. */
export interface OtherFiles {
  /** The parsed file that an import means; null for a package, and for what cannot be read or does not matter. */
  find(specifier: string, importer: string): SourceFile | null;
  /** Whether the text of a file that the imports of this one lead to, however far, passes a test. */
  reach(importer: SourceText, test: (text: string) => boolean, how?: Reach): boolean;
  /** Whether the text of a file that may make what an import means passes a test. */
  passes(specifier: string, importer: string, test: (text: string) => boolean, what: Exported): boolean;
  /**
   * Whether an import means a file that can matter to those that import it.
   *
   * @param looked called for that file
   */
  leads(specifier: string, importer: string, looked?: (file: string) => void): boolean;
  /** Whether texts show that what a file exports under a name is a function or class that is written out somewhere. */
  declares(specifier: string, importer: string, what: Exported): boolean;
  /** Whether a file may export anything under a name, its own or another file's. */
  mayExport(specifier: string, importer: string, what: Exported): boolean;
  /**
   * The files that make what an import gives under a name, each with the name that it exports that by; null where
   * texts do not tell.
   */
  makersOf(specifier: string, importer: string, what: Exported): readonly Maker[] | null;
  /** The parsed file at a path that `makersOf` gave; null for what cannot be read. */
  open(filename: string): SourceFile | null;
  /** Another text for a file once it may have changed, or others may have come or gone. */
  versionOf(filename: string): string;
  /** Told at the end on which files the answers hang that were kept from earlier. */
  relied?(filenames: Iterable<string>): void;
  /** The scripts that import a file, tests left out; null where others than scripts do, or where it cannot be told. */
  importersOf(filename: string): readonly Importer[] | null;
}

/** Files that one examined file may lead to. */
const MAX_FILES = 48;
/** Calls of other files' functions that are looked into, for one examined file. */
const MAX_VIEWS = 60;
/** How deep such calls may lie within each other. */
const MAX_VIEW_DEPTH = 2;

const indexes = new KeptWith<SourceFile, SyntaxIndex>();

/** One walk over a file that others import, however many do. */
function indexOf(source: SourceFile): SyntaxIndex {
  let index = indexes.get(source);
  if (!index) indexes.set(source, (index = indexSyntax(source)));
  return index;
}

/**
 * The files that the imports of an examined file lead to, each with a flow of its own: a node is always looked at
 * in the flow of its file. Nothing is resolved before a value of it is asked for.
 */
export class LinkedFiles {
  readonly #others: OtherFiles;
  /** The files on which the answers hang, as they were. */
  readonly #looked = new Map<string, string>();
  /** What is kept of other files, and is still true. */
  readonly #relied = new Set<LinkedFiles>();
  /** By the root of their trees. */
  readonly #flows = new Map<Node, Flow>();
  readonly #byName = new Map<string, Flow>();
  readonly #answers = new Map<string, boolean>();
  #views = 0;
  /** How deep evaluation is, in all files together. */
  readonly depth = { now: 0 };

  constructor(others: OtherFiles) {
    this.#others = others;
    // What is not there yet may come.
    this.looked('');
  }

  readonly looked = (filename: string): void => {
    if (!this.#looked.has(filename)) this.#looked.set(filename, this.#others.versionOf(filename));
  };

  /** Whether what is kept of another file, found out by way of `kept`, still holds. */
  trusts(kept: LinkedFiles): boolean {
    if (kept === this || this.#relied.has(kept)) return true;
    const all = kept.#reliedOn();
    for (const { looked } of all) {
      for (const [file, version] of looked) if (this.#others.versionOf(file) !== version) return false;
    }
    this.#relied.add(kept);
    return true;
  }

  /** Tells on which files the answers hang that were kept from earlier. */
  settle(): void {
    if (!this.#others.relied) return;
    const files = this.#reliedOn().flatMap(({ looked }) => [...looked.keys()]);
    this.#others.relied(files.filter((file) => file !== ''));
  }

  /** What each of those was found out from that this one relies on, however far, and of this one itself. */
  #reliedOn(): { looked: ReadonlyMap<string, string> }[] {
    const all = new Set<LinkedFiles>([this]);
    for (const one of all) for (const other of one.#relied) all.add(other);
    return [...all].map((one) => ({ looked: one.#looked }));
  }

  /** Whether a file that the imports of `importer`, or one of them, lead to passes a test by its text. */
  reach(importer: SourceFile, test: (text: string) => boolean, from?: string): boolean {
    const { looked } = this;
    return this.#others.reach(importer, test, from === undefined ? { looked } : { from, looked });
  }

  /** Whether a file that may make what an import means passes a test by its text. */
  passes(specifier: string, importer: SourceFile, name: string, test: (text: string) => boolean): boolean {
    return this.#others.passes(specifier, importer.filename, test, { name, looked: this.looked });
  }

  /** Whether an import means a file that can matter to those that import it. */
  leads(specifier: string, importer: SourceFile): boolean {
    return this.#others.leads(specifier, importer.filename, this.looked);
  }

  /** Whether what another file exports under a name is a function or class, by the text that declares it. */
  declares(specifier: string, importer: SourceFile, name: string): boolean {
    return this.#remembered('declares', specifier, importer, name);
  }

  /** Whether another file may export anything under a name. */
  mayExport(specifier: string, importer: SourceFile, name: string): boolean {
    return this.#remembered('mayExport', specifier, importer, name);
  }

  /** While one file is examined, the others stay as they are. */
  #remembered(
    question: 'declares' | 'mayExport',
    specifier: string,
    importer: SourceFile,
    name: string,
  ): boolean {
    const key = `${question} ${name} ${specifier} ${importer.filename}`;
    let answer = this.#answers.get(key);
    if (answer === undefined)
      this.#answers.set(
        key,
        (answer = this.#others[question](specifier, importer.filename, { name, looked: this.looked })),
      );
    return answer;
  }

  /** The flow of the examined file comes first. */
  root(source: SourceFile): Flow {
    const flow = new Flow(source, this, { index: indexOf(source) });
    this.#add(flow);
    return flow;
  }

  /**
   * The flow of a file apart from the file that led to it: for what is kept as long as the file's tree, which must
   * not keep all that was found out about the other one.
   */
  apart(flow: Flow): Flow {
    const [root] = this.#flows.values();
    if (!root || root.source === flow.source) return root ?? flow;
    return new LinkedFiles(this.#others).root(flow.source);
  }

  /** Whether a call that stands in a flow may be looked into at all. */
  mayLookInto(flow: Flow): boolean {
    return (flow.view?.depth ?? 0) < MAX_VIEW_DEPTH && this.#views < MAX_VIEWS;
  }

  get areAny(): boolean {
    return this.#flows.size > 1 || this.#views > 0;
  }

  /** The file that a specifier means where `importer` says it. */
  find(specifier: string, importer: SourceFile): Flow | null {
    return this.#flowOf(this.#others.find(specifier, importer.filename));
  }

  /**
   * The files that make what an import gives under a name, past those that only hand it on, each with the name that
   * it has there; null where they have to be followed one by one.
   */
  makersOf(
    specifier: string,
    importer: SourceFile,
    name: string,
  ): readonly { flow: Flow; name: string }[] | null {
    const makers = this.#others.makersOf(specifier, importer.filename, { name, looked: this.looked });
    const flows = makers?.map((maker) => ({
      flow: this.#flowOf(this.#others.open(maker.filename)),
      name: maker.name,
    }));
    return flows?.every((one): one is { flow: Flow; name: string } => one.flow !== null) ? flows : null;
  }

  #flowOf(source: SourceFile | null): Flow | null {
    if (!source) return null;
    this.looked(source.filename);
    const known = this.#byName.get(source.filename);
    if (known) return known;
    if (this.#flows.size >= MAX_FILES) return null;
    const flow = new Flow(source, this, { index: indexOf(source) });
    this.#add(flow);
    return flow;
  }

  #add(flow: Flow): void {
    this.#flows.set(flow.source.ast, flow);
    this.#byName.set(flow.source.filename, flow);
  }

  homeOf(node: Node): Flow | null {
    return this.#flows.get(programOf(node)) ?? null;
  }

  /**
   * The file of a function as one call sees it: the function's parameters are what that call passes.
   *
   * @param caller the flow in which the call stands
   * @returns null when there are too many
   */
  view(fn: FunctionNode, site: CallSite, caller: Flow): Flow | null {
    const home = caller.homeOf(fn);
    const depth = (caller.view?.depth ?? 0) + 1;
    if (depth > MAX_VIEW_DEPTH || ++this.#views > MAX_VIEWS) return null;
    return new Flow(home.source, this, { index: indexOf(home.source), view: { fn, site, caller, depth } });
  }
}
