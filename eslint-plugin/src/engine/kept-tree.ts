import { KeptIndex } from '../flow/kept-index.js';
import { keepText } from '../flow/places.js';
import type { SourceFile } from '../flow/source-file.js';
import { nodesUnder, type Node } from '../flow/syntax.js';
import { classOf, hangsOnNone, leaveAlone, headsOf, membersOf, wrapOf, type Class } from './class-members.js';
import { KeptScopes, type Part, type Span } from './kept-scopes.js';
import { modeOf, programOf, scopesIn, visitorKeys, type Mode } from './native-parser.js';
import type { Parsed } from './parse.js';
import {
  changeBetween,
  endsByItself,
  mayBeDirective,
  regionOf,
  widened,
  type Change,
  type Region,
  type Row,
} from './splice.js';

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
  #isLost = false;

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

  /** Whether it can be used no more. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /**
   * Makes it the tree of another text. Where that cannot be, or the text has an error, it stays as it is, or is lost.
   *
   * @returns whether it could
   * @throws where the text is nested too deeply for this thread
   */
  change(text: string): boolean {
    const change = changeBetween(this.#text, text);
    if (change === null) return true;
    const mode = modeOf(this.#filename, text);
    if (mode?.astType !== this.#mode.astType) return false;
    const number = this.#program.body.findIndex(({ range }) => isWithin(change, range));
    const owner = number === -1 || mode.dialect === 'dts' ? null : classOf(this.#program.body[number]!);
    const members =
      owner && isWithin(change, membersOf(owner).bounds) && this.#parsedMembers(text, owner, change);
    if (members) return this.#replaceMembers(text, number, owner, members, change.growth);
    const row = statementsOf(this.#program, this.#text);
    const region = regionOf(row, change, this.#text);
    const instead = this.#parsed(text, row, region, change.growth);
    if (instead === null) return false;
    this.#replace(text, instead, change.growth);
    return true;
  }

  /** Parses a region of the new text; null where that would not tell what the whole text does. */
  #parsed(text: string, row: Row, first: Region, growth: number): Instead | null {
    const found = parsedRegion(text, row, first, { growth, former: this.#text }, (code, { span }) => {
      // Only at the beginning of a text does this name an interpreter.
      if (span[0] > 0 && code.startsWith('#!')) return null;
      const program = programOf(code, this.#mode);
      return program && { program, items: program.body, comments: program.comments ?? [], code };
    });
    if (!found) return null;
    const { region, program } = found;
    const { body } = this.#program;
    const [start] = region.span;
    if (start === 0 ? mayBeDirective(body[region.to]) : mayBeDirective(program.body[0])) return null;
    const former = body.slice(region.from, region.to);
    if (exportsOf(former) !== exportsOf(program.body)) return null;
    const { span } = region;
    const part = this.#scopes.part(scopesIn(program, this.#mode), span, this.#scopes.declaredIn(span));
    if (part === null) return null;
    const others = [...body.slice(0, region.from), ...body.slice(region.to)];
    if (program.body.some(exportsDeclared) && areExported(part.module.set, others)) return null;
    const nodes = program.body.map((statement) => nodesUnder(statement, visitorKeys()));
    return nodes.every(areWhole) ? { region, program, part, nodes } : null;
  }

  #replace(text: string, { region, program, part, nodes }: Instead, growth: number): void {
    const { from, to, span } = region;
    const former = this.#program;
    for (const { all } of nodes) move(all, span[0]);
    const now = this.#programOf(text, span, program.comments ?? [], growth);
    now.body = [...former.body.slice(0, from), ...program.body, ...former.body.slice(to)];
    if (span[0] === 0)
      (now as { hashbang?: unknown }).hashbang = (program as { hashbang?: unknown }).hashbang;
    this.#scopes.takeOut(span);
    this.#scopes.putIn(now, part, span[0]);
    const gone = this.#nodes.slice(from, to).flatMap(({ indexed }) => indexed);
    const added = nodes.flatMap(({ indexed }) => indexed);
    this.#index.replace(now, span, gone, added);
    this.#nodes.splice(from, to - from, ...nodes);
    this.#take(text, now, from + nodes.length, growth);
  }

  /** The same for members of a class, in a text of which hardly anything is not of that class. */
  #parsedMembers(text: string, owner: Class, change: Change): ParsedRegion<ParsedMembers> | null {
    const row = membersOf(owner);
    const first = regionOf(row, change, this.#text);
    const found = parsedRegion(
      text,
      row,
      first,
      { growth: change.growth, former: this.#text },
      (code, { from, to }) => {
        const others = [...row.items.slice(0, from), ...row.items.slice(to)];
        return parsedMembers(code, owner, others, this.#mode);
      },
    );
    if (!found) return null;
    const { region, items, code } = found;
    const former = row.items.slice(region.from, region.to);
    const others = [...row.items.slice(0, region.from), ...row.items.slice(region.to)];
    const mayDiffer = [...former, ...items].every(hangsOnNone) && leaveAlone(others, items);
    return mayDiffer || headsOf(former, this.#text) === headsOf(items, code) ? found : null;
  }

  #replaceMembers(
    text: string,
    number: number,
    { body: owner }: Class,
    { region, items, comments, offset }: ParsedRegion<ParsedMembers>,
    growth: number,
  ): boolean {
    const { from, to, span } = region;
    const statement = this.#program.body[number]!;
    const own: Span = [...statement.range];
    const former = this.#nodes[number]!;
    const declared = this.#scopes.declaredIn(own);
    this.#scopes.takeOut(own);
    const added = items.map((member) => nodesUnder(member, visitorKeys()));
    for (const { all } of added) move(all, span[0] - offset);
    const news = added.flatMap(({ indexed }) => indexed);
    const gone = former.indexed.filter((node) => isInside(node, span));
    const nodes = {
      all: spliced(
        former.all,
        span,
        added.flatMap(({ all }) => all),
      ),
      indexed: spliced(former.indexed, span, news),
    };
    for (const member of items) (member as Node).parent = owner;
    owner.body = [...owner.body.slice(0, from), ...items, ...owner.body.slice(to)] as typeof owner.body;
    move(comments, -offset);
    const now = this.#programOf(text, span, comments, growth);
    // While what follows still stands where it stood.
    this.#index.replace(now, span, gone, news);
    makeRoom(former.all, span, growth);
    const alone = { ...now, body: [statement], comments: [] } as Program;
    const part = this.#scopes.part(scopesIn(alone, this.#mode), own, declared);
    this.#isLost = part === null || !areWhole(nodes);
    if (this.#isLost) return false;
    this.#scopes.putIn(now, part!, own[0]);
    this.#nodes[number] = nodes;
    this.#take(text, now, number + 1, growth);
    return true;
  }

  /** The root of the next version, which still has the statements of this one. */
  #programOf(text: string, span: Span, comments: readonly Comment[], growth: number): Program {
    const former = this.#program;
    move(comments, span[0]);
    return {
      ...former,
      comments: splicedComments(former.comments ?? [], span, comments, growth),
      range: [0, text.length],
      end: text.length,
    } as Program;
  }

  /** Makes a program the present version; the statements from a number on still stand where they stood. */
  #take(text: string, now: Program, number: number, growth: number): void {
    for (const { all } of this.#nodes.slice(number)) move(all, growth);
    for (const statement of now.body) (statement as Node).parent = now;
    keepText(now, text);
    this.#text = text;
    this.#program = now;
  }
}

function statementsOf({ body }: Program, text: string): Row {
  return { items: body, bounds: [0, text.length], endsByItself };
}

/** What was parsed of a region's text: items, and comments, at their places in that text. */
interface ParsedItems {
  items: readonly Node[];
  comments: readonly Comment[];
  program: Program;
  code: string;
}
type ParsedRegion<P extends ParsedItems> = P & { region: Region };

/** Parses the items of a region anew; null where that would not tell what parsing all of them does. */
function parsedRegion<P extends ParsedItems>(
  text: string,
  row: Row,
  first: Region,
  { growth, former }: { growth: number; former: string },
  parse: (code: string, region: Region) => P | null,
): ParsedRegion<P> | null {
  let region = first;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const [start, end] = region.span;
    const code = text.slice(start, end + growth);
    // It is hardly less than all.
    if (code.length * 2 > text.length) return null;
    const parsed = parse(code, region);
    if (parsed === null) return null;
    const isLast = region.to === row.items.length;
    const last = parsed.items.at(-1);
    if (isLast || !last || row.endsByItself(last, parsed.code))
      return endsInComment(parsed.program, parsed.code) && end < former.length ? null : { ...parsed, region };
    region = widened(row, region);
  }
  return null;
}

/** Members of a class at their places in a text that begins with `offset` characters that are not theirs. */
interface ParsedMembers extends ParsedItems {
  offset: number;
}

function parsedMembers(
  code: string,
  owner: Class,
  others: readonly Node[],
  mode: Mode,
): ParsedMembers | null {
  const { before, after, count } = wrapOf(owner, others);
  const whole = before + code;
  const program = programOf(whole + after, mode);
  const [only, ...more] = program?.body ?? [];
  if (!program || only?.type !== 'ClassDeclaration' || more.length > 0) return null;
  const items = only.body.body.slice(count);
  return { items, comments: program.comments ?? [], program, code: whole, offset: before.length };
}

/** Moves what stands behind a span, and the end of what it stands in. */
function makeRoom(nodes: readonly Node[], [start, end]: Span, growth: number): void {
  for (const node of nodes) {
    if (node.range[0] >= end) shift(node, growth);
    else if (node.range[0] < start && node.range[1] > end) {
      node.range[1] += growth;
      (node as { end?: number }).end! += growth;
    }
  }
}

/** Whether a node is of a part that fills a span but for blanks and comments. */
function isInside({ range }: Node, [start, end]: Span): boolean {
  return range[0] >= start && range[1] <= end;
}

/** A list of nodes in source order with others in the place of those of a part. */
function spliced(nodes: readonly Node[], span: Span, instead: readonly Node[]): Node[] {
  let from = 0;
  while (from < nodes.length && !(nodes[from]!.range[0] >= span[0])) from += 1;
  let to = from;
  while (to < nodes.length && isInside(nodes[to]!, span)) to += 1;
  return [...nodes.slice(0, from), ...instead, ...nodes.slice(to)];
}

function isWithin({ start, end }: Change, bounds: Span): boolean {
  return start >= bounds[0] && end <= bounds[1];
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

/** What statements export beside what they declare, as far as others may be at odds with it. */
function exportsOf(statements: readonly Statement[]): string {
  return statements
    .filter((statement) => EXPORTS.test(statement.type) && !exportsDeclared(statement))
    .map((statement) => [statement.type, ...namesExportedBy(statement)].join(' '))
    .join('\n');
}

const EXPORTS = /^(?:TS)?(?:Export|NamespaceExport)/;

/** Whether a statement exports what it declares by its name. */
function exportsDeclared(statement: Statement): boolean {
  return statement.type === 'ExportNamedDeclaration' && statement.declaration !== null;
}

function namesExportedBy(statement: Statement): string[] {
  const { specifiers = [], exported } = statement as {
    specifiers?: { exported?: Node }[];
    exported?: Node;
  };
  return [nameOf(exported), ...specifiers.map((specifier) => nameOf(specifier.exported))];
}

/** Whether one of some names is one that statements export by a list. */
function areExported(names: ReadonlyMap<string, unknown>, statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) => EXPORTS.test(statement.type) && namesExportedBy(statement).some((name) => names.has(name)),
  );
}

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

type Placed = { range: [number, number]; start?: number; end?: number };

function move(nodes: readonly { range: [number, number] }[], by: number): void {
  if (by === 0) return;
  for (const node of nodes) shift(node, by);
}

function shift(node: Placed, by: number): void {
  node.range[0] += by;
  node.range[1] += by;
  if (node.start === undefined) return;
  node.start += by;
  node.end! += by;
}
