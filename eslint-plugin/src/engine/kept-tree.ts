import { KeptIndex } from '../flow/kept-index.js';
import { keepText } from '../flow/places.js';
import type { SourceFile } from '../flow/source-file.js';
import { nodesUnder, type Node } from '../flow/syntax.js';
import { KeptScopes, type Part, type Span } from './kept-scopes.js';
import { modeOf, programOf, scopesIn, visitorKeys, type Mode } from './native-parser.js';
import type { Parsed } from './parse.js';
import { changeBetween, endsByItself, mayBeDirective, regionOf, widened, type Region } from './splice.js';

type Program = Parsed['ast'];
type Statement = Program['body'][number];
type Comment = NonNullable<Program['comments']>[number];

/** How often a region is parsed anew because what follows it might go on with it. */
const MAX_ATTEMPTS = 8;

/** The nodes of a statement: all of them, and those that are indexed. */
interface Nodes {
  all: readonly Node[];
  indexed: readonly Node[];
}

/** What was parsed instead of a region; places are those in the region. */
interface Instead {
  region: Region;
  program: Program;
  part: Part;
  nodes: Nodes[];
}

/**
 * The tree, scopes and index of a text that is edited: of a new version only those statements are parsed that differ,
 * all else is moved to its new place. What comes out is what parsing the whole text would give; where that is not
 * certain, nothing does.
 */
export class KeptTree {
  readonly #filename: string;
  readonly #mode: Mode;
  readonly #scopes: KeptScopes;
  readonly #index: KeptIndex;
  /** Of each statement. */
  readonly #nodes: Nodes[];
  #text: string;
  #program: Program;

  private constructor(source: SourceFile, mode: Mode, scopes: KeptScopes) {
    this.#filename = source.filename;
    this.#mode = mode;
    this.#text = source.text;
    this.#program = source.ast;
    this.#scopes = scopes;
    this.#nodes = source.ast.body.map((statement) => nodesUnder(statement, source.visitorKeys));
    for (const statement of source.ast.body) (statement as Node).parent = source.ast;
    this.#index = new KeptIndex(
      source.ast,
      this.#nodes.flatMap(({ indexed }) => indexed),
    );
  }

  /** Null for what can only be parsed as a whole. */
  static of(source: SourceFile): KeptTree | null {
    const mode = modeOf(source.filename, source.text);
    const scopes = mode && KeptScopes.of(source.scopeManager);
    if (!mode || !scopes) return null;
    const tree = new KeptTree(source, mode, scopes);
    return tree.#nodes.every(areWhole) ? tree : null;
  }

  /** The present version. Who has got an earlier one must not use it any more. */
  get source(): SourceFile {
    return {
      filename: this.#filename,
      text: this.#text,
      ast: this.#program,
      scopeManager: this.#scopes.manager,
      visitorKeys: visitorKeys(),
      syntax: this.#index,
    };
  }

  /**
   * Makes it the tree of another text. Where that cannot be, or the text has an error, it stays as it is.
   *
   * @returns whether it could
   * @throws where the text is nested too deeply for this thread
   */
  change(text: string): boolean {
    const change = changeBetween(this.#text, text);
    if (change === null) return true;
    const mode = modeOf(this.#filename, text);
    if (mode?.astType !== this.#mode.astType) return false;
    const instead = this.#parse(text, regionOf(this.#program.body, change, this.#text), change.growth);
    if (instead === null) return false;
    this.#replace(text, instead, change.growth);
    return true;
  }

  /** Parses a region of the new text; null where that would not tell what the whole text does. */
  #parse(text: string, first: Region, growth: number): Instead | null {
    const { body } = this.#program;
    let region = first;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const [start, end] = region.span;
      const code = text.slice(start, end + growth);
      const isWhole = region.to === body.length;
      // It is hardly less than all.
      if (code.length * 2 > text.length) return null;
      const program = programOf(code, this.#mode);
      if (program === null) return null;
      const last = program.body.at(-1);
      if (isWhole || !last || endsByItself(last, code)) return this.#placed(program, code, region);
      region = widened(body, region, this.#text);
    }
    return null;
  }

  #placed(program: Program, code: string, region: Region): Instead | null {
    const { body } = this.#program;
    const [start] = region.span;
    const next = body[region.to];
    if (next && endsInComment(program, code)) return null;
    if (start === 0 ? mayBeDirective(next) : mayBeDirective(program.body[0])) return null;
    const former = body.slice(region.from, region.to);
    if (modulesOf(former) !== modulesOf(program.body)) return null;
    const part = this.#scopes.part(scopesIn(program, this.#mode), region.span);
    if (part === null) return null;
    const nodes = program.body.map((statement) => nodesUnder(statement, visitorKeys()));
    return nodes.every(areWhole) ? { region, program, part, nodes } : null;
  }

  #replace(text: string, { region, program, part, nodes }: Instead, growth: number): void {
    const { from, to, span } = region;
    const former = this.#program;
    const comments = program.comments ?? [];
    for (const { all } of nodes) move(all, span[0]);
    move(comments, span[0]);
    const now: Program = {
      ...former,
      ...(span[0] === 0 ? { hashbang: (program as { hashbang?: unknown }).hashbang } : {}),
      body: [...former.body.slice(0, from), ...program.body, ...former.body.slice(to)],
      comments: splicedComments(former.comments ?? [], span, comments, growth),
      range: [0, text.length],
      end: text.length,
    } as Program;
    this.#scopes.replace(now, part, span);
    const gone = this.#nodes.slice(from, to).flatMap(({ indexed }) => indexed);
    this.#index.replace(
      now,
      span,
      gone,
      nodes.flatMap(({ indexed }) => indexed),
    );
    this.#nodes.splice(from, to - from, ...nodes);
    for (const { all } of this.#nodes.slice(from + nodes.length)) move(all, growth);
    for (const statement of now.body) (statement as Node).parent = now;
    keepText(now, text);
    this.#text = text;
    this.#program = now;
  }
}

/** Whether a comment up to the end of its line would take in what follows. */
function endsInComment(program: Program, code: string): boolean {
  const last = program.comments?.at(-1);
  const { hashbang } = program as { hashbang?: { end: number } | null };
  return hashbang?.end === code.length || (String(last?.type) === 'Line' && last?.range[1] === code.length);
}

/**
 * Whether the nodes are all that a statement has, and none stands outside: what decorates an export does, and of a type
 * that nobody knows the children are not known.
 */
function areWhole({ all }: Nodes): boolean {
  const [start, end] = all[0]!.range;
  const keys = visitorKeys();
  return all.every(({ type, range }) => range[0] >= start && range[1] <= end && keys[type] !== undefined);
}

/** What statements import and export, as far as others may be at odds with it. */
function modulesOf(statements: readonly Statement[]): string {
  return statements
    .filter(({ type }) => MODULE.test(type))
    .map((statement) => {
      const { specifiers = [], exported } = statement as {
        specifiers?: { exported?: Node }[];
        exported?: Node;
      };
      return [
        statement.type,
        nameOf(exported),
        ...specifiers.map((specifier) => nameOf(specifier.exported)),
      ].join(' ');
    })
    .join('\n');
}

const MODULE = /^(?:TS)?(?:Export|Import|NamespaceExport)/;

function nameOf(node: Node | null | undefined): string {
  return node?.type === 'Identifier' ? node.name : node?.type === 'Literal' ? String(node.value) : '';
}

function splicedComments(
  former: readonly Comment[],
  [start, end]: Span,
  instead: readonly Comment[],
  growth: number,
): Comment[] {
  const before = former.filter(({ range }) => range[1] <= start);
  const after = former.filter(({ range }) => range[0] >= end);
  move(after, growth);
  return [...before, ...instead, ...after];
}

function move(nodes: readonly { range: [number, number] }[], by: number): void {
  if (by === 0) return;
  for (const node of nodes as readonly { range: [number, number]; start?: number; end?: number }[]) {
    node.range[0] += by;
    node.range[1] += by;
    if (node.start === undefined) continue;
    node.start += by;
    node.end! += by;
  }
}
