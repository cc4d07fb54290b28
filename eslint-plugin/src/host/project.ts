import path from 'node:path';
import { DEFAULT_EXCLUDES } from '../data/default-excludes.js';
import { analyzeSource, analyzeText, type Analysis } from '../engine/analyze.js';
import { EMPTY_RESULT, type FileResult, type JudgedPractice } from '../engine/file-result.js';
import type { KnownAnalyses } from './known-analyses.js';
import { kindOf } from '../engine/file-kinds.js';
import { isMinified } from '../engine/minified.js';
import { silence } from '../engine/suppressions.js';
import type { SourceFile } from '../flow/source-file.js';
import { judge, messageOf, verdictsOf, type Preset } from '../judge/index.js';
import type { Finding, Practice, PromisesFile, SetupProblem } from '../model/index.js';
import type { PracticeOptions } from '../practices/index.js';
import { ConfigFiles } from './config-files.js';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { globMatcher } from './globs.js';
import { ListedFiles } from './listed-files.js';
import { firstPartyHosts, firstPartyStamp, ownNames } from './first-party.js';
import { ImportedFiles } from './imported-files.js';
import { isRunByHand } from './own-server.js';
import { toPosix } from './posix-path.js';
import { first, foldersUpward, messagesWithPolicy, policyIn, promisesFileIn } from './find-policy.js';
import {
  noPolicyProblem,
  readPromisesFile,
  readSite,
  resolveAll,
  type SiteSetup,
  type SiteSource,
} from './site-setup.js';

export interface ProjectOptions {
  /** Absolute path of the working directory or workspace folder; paths in messages are relative to it. */
  root: string;
  files?: FileSystem;
  /** A policy that was named outright, absolute or relative to `root`; wins over every other. */
  policy?: { path: string; namedBy: string } | null;
  /** A policy named by an ESLint setting; a promises file wins over it. */
  fallbackPolicy?: { path: string; namedBy: string } | null;
  preset?: Preset;
  /** Whether the disk is still while the project is used, as it is taken to be by a command that runs once. */
  areStill?: boolean;
  /** Whether imports are followed into other files; they are, unless this says no. */
  crossFile?: boolean;
  /** Whether practices are listed, as undisclosed, where no policy says anything about them. */
  listWithoutPolicy?: boolean;
}

interface ReadSetup {
  stamps: string;
  setup: SiteSetup;
}

/** Policies as they were read, by where they stand. */
export type ReadSetups = readonly (readonly [place: string, read: ReadSetup])[];

/**
 * One working directory or workspace folder: finds the policy that each file is held to, analyses the file and
 * judges it. Policies are read once and kept until `refresh`.
 */
export class Project {
  readonly root: string;
  readonly #files: FileSystem;
  /** The same, with each folder looked at once until `refresh`. */
  readonly #listed: ListedFiles;
  readonly #options: ProjectOptions;
  readonly #sources = new Map<string, SiteSource[] | SetupProblem | null>();
  readonly #declared = new Map<string, SiteSource[] | null | undefined>();
  readonly #policies = new Map<string, string | null>();
  readonly #setups = new Map<string, ReadSetup>();
  readonly #named = new WeakMap<SiteSource, { key: string; files: readonly string[] }>();
  readonly #problems = new WeakMap<SetupProblem, readonly SetupProblem[]>();
  readonly #belonging = new WeakMap<SiteSource, (relative: string) => boolean>();
  readonly #excluders = new WeakMap<SiteSetup, (relative: string) => boolean>();
  readonly #hostStamps = new Map<string, string>();
  readonly #missing = new Map<string, SetupProblem>();
  #ownHosts: readonly string[] | null = null;
  #ownNames: readonly string[] | null = null;
  readonly #imported: ImportedFiles | null;

  /** @param read policies that another thread's project has read, of the same folders: they hold while unchanged */
  constructor(options: ProjectOptions, read: ReadSetups = []) {
    this.root = path.resolve(options.root);
    this.#files = options.files ?? nodeFileSystem;
    this.#listed = new ListedFiles(this.#files, { areStill: options.areStill ?? false });
    this.#options = options;
    for (const [key, setup] of read) this.#setups.set(key, setup);
    this.#imported = options.crossFile === false ? null : new ImportedFiles(this.#listed, this.root, options);
  }

  /** What another thread makes the same project from; null where files are not those of the disk. */
  optionsForThreads(): ProjectOptions | null {
    return this.#files === nodeFileSystem && Object.getPrototypeOf(this) === Project.prototype
      ? this.#options
      : null;
  }

  /** What was read of policies up to now: plain data, for another thread's project. */
  readSetups(): ReadSetups {
    return [...this.#setups];
  }

  /** Forgets where policies are, so that new and moved files are seen; what was read stays while unchanged. */
  refresh(): void {
    this.#listed.refresh();
    this.#sources.clear();
    this.#declared.clear();
    this.#policies.clear();
    this.#missing.clear();
    this.#hostStamps.clear();
    this.#ownHosts = null;
    this.#ownNames = null;
    this.#imported?.refresh();
  }

  /** Finds out in steps which files import which, so that no check has to wait for it. */
  *prepareImporters(): Generator<void> {
    if (this.#imported) yield* this.#imported.prepareImporters();
  }

  /** The sites a file belongs to: usually one, several for a shared package, none for a folder that is no site. */
  sitesOf(filename: string): SiteSetup[] | SetupProblem {
    const sources = this.#sourcesOf(path.dirname(filename));
    if (sources === null) return [];
    if (!Array.isArray(sources)) return sources;
    return sources.filter((source) => this.#belongs(filename, source)).map((source) => this.#setup(source));
  }

  /** Every site that is set up for a folder, whichever of its files belong to it. */
  sitesIn(folder: string): SiteSetup[] | SetupProblem {
    const sources = this.#sourcesOf(folder) ?? [];
    return Array.isArray(sources) ? sources.map((source) => this.#setup(source)) : sources;
  }

  /** Whether a file is left out by the defaults or the promises file, relative to its site's root. */
  isExcluded(filename: string): boolean {
    const sites = this.sitesOf(filename);
    if (!Array.isArray(sites)) return isExcludedByDefault(toPosix(path.relative(this.root, filename)));
    return sites.length > 0 && sites.every((site) => this.#excludedFrom(site, filename));
  }

  /**
   * Analyses and judges a text.
   *
   * @param named the user named this very file, so no exclusion applies
   */
  checkText(filename: string, text: string, { named = false, syntax = true } = {}): FileResult {
    return this.#check({ filename, named, isMinified: () => isMinified(filename, text) }, (options) =>
      this.#analyze(filename, text, options, syntax),
    );
  }

  /**
   * The same for a text that is judged again and again while the policy is edited: what was found in it is kept in
   * `known`, and the text is read only where that does not tell.
   */
  checkKnown(filename: string, read: () => string, known: KnownAnalyses): FileResult {
    const minified = (): boolean => known.isMinified(() => isMinified(filename, read()));
    return this.#check({ filename, named: false, isMinified: minified }, (options) =>
      known.analysis(options, (watched) => this.#analyze(filename, read(), watched, false)),
    );
  }

  #analyze(filename: string, text: string, options: PracticeOptions, syntax: boolean): Analysis {
    const parsed = this.#imported?.parsedAs(filename, text);
    return parsed ? analyzeSource(parsed, options) : analyzeText(filename, text, options, syntax);
  }

  /** Same for a file that ESLint has parsed. */
  checkSource(source: SourceFile): FileResult {
    const { filename, text } = source;
    return this.#check({ filename, named: false, isMinified: () => isMinified(filename, text) }, (options) =>
      analyzeSource(source, options),
    );
  }

  /** How a path is shown in messages: relative to the root, with forward slashes. */
  pathOf = (absolute: string): string =>
    toPosix(path.relative(this.root, absolute) || path.basename(absolute));

  #check(
    { filename, named, isMinified }: { filename: string; named: boolean; isMinified: () => boolean },
    analyze: (options: PracticeOptions) => Analysis,
  ): FileResult {
    this.#imported?.begin();
    const isScript = (kindOf(filename) ?? 'script') === 'script';
    const sites = this.sitesOf(filename);
    if (!Array.isArray(sites)) {
      const excluded = !named && this.isExcluded(filename);
      const result: FileResult = {
        ...EMPTY_RESULT,
        problems: this.#only(sites),
        skipped: excluded ? 'excluded' : null,
      };
      if (excluded || !this.#options.listWithoutPolicy) return result;
      if (!named && isScript && isMinified()) return { ...result, skipped: 'minified' };
      const analysis = analyze(this.#optionsWithoutPolicy());
      return { ...result, syntaxProblem: analysis.syntaxProblem, judgments: undisclosed(analysis) };
    }
    if (sites.length === 0) return { ...EMPTY_RESULT, skipped: 'no-site' };
    const problems = sites.length === 1 ? sites[0]!.problems : sites.flatMap((site) => site.problems);
    const result: FileResult = { ...EMPTY_RESULT, findings: [], judgments: [], problems };
    const examined = sites.filter((site) => named || !this.#excludedFrom(site, filename));
    if (examined.length === 0) return { ...result, skipped: 'excluded' };
    if (!named && isScript && isMinified()) return { ...result, skipped: 'minified' };
    let comments: Analysis['comments'] = [];
    for (const site of examined) {
      const analysis = analyze({
        ...optionsOf(site),
        others: this.#imported,
        configs: this.#imported && new ConfigFiles(site.root, this.#files),
      });
      result.syntaxProblem = analysis.syntaxProblem;
      comments = analysis.comments;
      if (!site.usable) {
        if (this.#options.listWithoutPolicy) result.judgments.push(...undisclosed(analysis));
        continue;
      }
      const { judgments, findings } = this.#judge(analysis, site, filename);
      result.judgments.push(...judgments);
      result.findings.push(...findings);
    }
    if (!examined.some(({ usable }) => usable)) return result;
    const clauses = examined.flatMap(({ policies }) => policies).flatMap((policy) => policy.clauses);
    const silenced = silence(
      comments,
      result.judgments,
      distinct(result.findings),
      clauses.map(({ id }) => id),
    );
    return { ...result, ...silenced };
  }

  /** One list for one problem, so that whoever has told it once can tell so at once. */
  #only(problem: SetupProblem): readonly SetupProblem[] {
    let list = this.#problems.get(problem);
    if (list === undefined) this.#problems.set(problem, (list = [problem]));
    return list;
  }

  #optionsWithoutPolicy(): PracticeOptions {
    return {
      // Many files tell them: looked at once until `refresh`.
      firstPartyHosts: (this.#ownHosts ??= firstPartyHosts(this.root, [], this.#files)),
      ownNames: (this.#ownNames ??= ownNames(this.root, this.#files)),
      redactors: [],
      consent: [],
      vendors: [],
      others: this.#imported,
      configs: this.#imported && new ConfigFiles(this.root, this.#files),
    };
  }

  #judge(
    analysis: Analysis,
    site: SiteSetup,
    filename: string,
  ): { judgments: JudgedPractice[]; findings: Finding[] } {
    if (analysis.practices.length === 0) return { judgments: [], findings: [] };
    const { vendors, report } = site.promisesFile;
    const { promises, mayHaveServer } = site;
    const context = { promises, vendors, mayHaveServer };
    const isBuildScript = analysis.practices.some(isLog) && this.#isNoPartOfSite(filename, site);
    const policies = site.policies.map((policy) => policy.path);
    const judgments = analysis.practices
      .map((practice) => judge(isBuildScript ? withoutLog(practice) : practice, context))
      .map((judgment) => ({
        ...judgment,
        message: messageOf(judgment, this.pathOf, policies),
        declaredReport: report[judgment.practice.kind] ?? null,
        ignored: false,
      }));
    const preset = this.#options.preset ?? 'recommended';
    const findings = judgments.filter((one) =>
      (one.declaredReport ?? verdictsOf(preset, one.practice.kind)).includes(one.verdict),
    );
    return { judgments, findings };
  }

  /** Whether only those who make the site run a script. */
  #isNoPartOfSite(filename: string, { scripts }: SiteSetup): boolean {
    const importersOf = (file: string) => (this.#imported ? this.#imported.importersOf(file) : []);
    return scripts.building.has(filename) || isRunByHand(filename, scripts, this.#listed, importersOf);
  }

  #sourcesOf(folder: string): SiteSource[] | SetupProblem | null {
    const known = this.#sources.get(folder);
    if (known !== undefined) return known;
    const found = this.#findSources(folder);
    this.#sources.set(folder, found);
    return found;
  }

  #findSources(folder: string): SiteSource[] | SetupProblem | null {
    const upward = foldersUpward(folder, this.#listed);
    const promisesPath = first(upward, (one) => promisesFileIn(one, this.#listed));
    const { policy, fallbackPolicy } = this.#options;
    if (policy) return [this.#namedSource(policy, promisesPath)];
    if (promisesPath !== null) {
      const declared = this.#declaredSources(promisesPath);
      if (declared !== undefined) return declared;
    }
    if (fallbackPolicy) return [this.#namedSource(fallbackPolicy, promisesPath)];
    for (const one of upward) {
      const found = this.#policyIn(one);
      if (found !== null)
        return [{ root: one, promisesPath, policyPaths: [found], hosts: [], namedBy: null }];
    }
    const top = upward.at(-1)!;
    const start = upward.includes(this.root) ? this.root : folder;
    let problem = this.#missing.get(start);
    if (problem === undefined) {
      const messages = first(upward, (one) => messagesWithPolicy(one, this.#listed));
      this.#missing.set(start, (problem = noPolicyProblem(start, top, messages)));
    }
    return problem;
  }

  #policyIn(folder: string): string | null {
    let found = this.#policies.get(folder);
    if (found === undefined) this.#policies.set(folder, (found = policyIn(folder, this.#listed)));
    return found;
  }

  #namedSource(
    { path: named, namedBy }: { path: string; namedBy: string },
    promisesPath: string | null,
  ): SiteSource {
    const root = promisesPath === null ? this.root : path.dirname(promisesPath);
    return { root, promisesPath, policyPaths: [path.resolve(this.root, named)], hosts: [], namedBy };
  }

  /** What a promises file declares; undefined when it names no policy. */
  #declaredSources(promisesPath: string): SiteSource[] | null | undefined {
    if (this.#declared.has(promisesPath)) return this.#declared.get(promisesPath);
    const declared = this.#readDeclared(promisesPath);
    this.#declared.set(promisesPath, declared);
    return declared;
  }

  #readDeclared(promisesPath: string): SiteSource[] | null | undefined {
    const { file } = readPromisesFile(promisesPath, this.#files);
    const common = { root: path.dirname(promisesPath), promisesPath, namedBy: path.basename(promisesPath) };
    if (file.sites.length > 0) {
      return file.sites.map((site) => ({
        ...common,
        policyPaths: resolveAll(site.policy, promisesPath),
        hosts: site.hosts,
        globs: site.files,
      }));
    }
    if (file.policy === false) return null;
    if (file.policy === null) return undefined;
    return [{ ...common, policyPaths: resolveAll(file.policy, promisesPath), hosts: [] }];
  }

  #belongs(filename: string, source: SiteSource): boolean {
    if (source.globs === undefined) return true;
    let belongs = this.#belonging.get(source);
    if (!belongs) this.#belonging.set(source, (belongs = globMatcher(source.globs, { dot: true })));
    return belongs(toPosix(path.relative(source.root, filename)));
  }

  #setup(source: SiteSource): SiteSetup {
    let named = this.#named.get(source);
    if (!named) {
      const { root, promisesPath, policyPaths, hosts } = source;
      const files = [...(promisesPath === null ? [] : [promisesPath]), ...policyPaths];
      // Two sites may share a policy and still have hosts of their own.
      const key = JSON.stringify([root, promisesPath, policyPaths, hosts]);
      this.#named.set(source, (named = { key, files }));
    }
    const { key, files } = named;
    const stamps = [...files.map((file) => this.#listed.stamp(file)), this.#hostStamp(source.root)].join(
      '\0',
    );
    const known = this.#setups.get(key);
    if (known?.stamps === stamps) return known.setup;
    const setup = readSite(source, this.#files);
    this.#setups.set(key, { stamps, setup });
    return setup;
  }

  /** Many files tell a site's hosts, and they seldom change: looked at once until `refresh`. */
  #hostStamp(root: string): string {
    let stamp = this.#hostStamps.get(root);
    if (stamp === undefined) this.#hostStamps.set(root, (stamp = firstPartyStamp(root, this.#files)));
    return stamp;
  }

  #excludedFrom(site: SiteSetup, filename: string): boolean {
    let excluder = this.#excluders.get(site);
    if (!excluder) {
      const { include, exclude } = site.promisesFile.files;
      this.#excluders.set(site, (excluder = excluderOf(include, exclude)));
    }
    return excluder(toPosix(path.relative(site.root, filename)));
  }
}

/** Tells by its path, relative to the site's root, whether a file is left out. */
function excluderOf(include: string[], exclude: string[]): (relative: string) => boolean {
  const included = globMatcher(include, { dot: true });
  const excluded = globMatcher([...DEFAULT_EXCLUDES, ...exclude], { dot: true });
  // What the owner asks for by name outweighs the defaults.
  return (relative) => excluded(relative) && !included(relative);
}

const isExcludedByDefault = excluderOf([], []);

const isLog = ({ kind }: Practice): boolean => kind === 'log-fields';

/** What a script prints for those who run it by hand is no log of the site: listed, not judged. */
function withoutLog(practice: Practice): Practice {
  return isLog(practice) ? { ...practice, judged: false } : practice;
}

/** Nothing is said of what no policy speaks of. */
function undisclosed({ practices }: Analysis): JudgedPractice[] {
  return practices.map((practice) => ({
    practice,
    verdict: 'undisclosed',
    promise: null,
    against: null,
    note: null,
    message: practice.what,
    declaredReport: null,
    ignored: false,
  }));
}

function optionsOf(site: SiteSetup): PracticeOptions {
  const { redactors, consent, vendors }: PromisesFile = site.promisesFile;
  return { firstPartyHosts: site.hosts, ownNames: site.names, redactors, consent, vendors };
}

function distinct(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .filter(({ practice, message }) => {
      const key = `${practice.startLine}:${practice.startColumn}:${practice.kind}:${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        a.practice.startLine - b.practice.startLine || a.practice.startColumn - b.practice.startColumn,
    );
}
