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
import { firstPartyHosts, ownNames } from './first-party.js';
import { ImportedFiles } from './imported-files.js';
import { isRunByHand } from './own-server.js';
import type { SiteSetup } from './site-source.js';
import type { Sites, SitesOptions } from './sites.js';

export interface ProjectOptions extends SitesOptions {
  preset?: Preset;
  /** Whether imports are followed into other files; they are, unless this says no. */
  crossFile?: boolean;
  /** Whether practices are listed, as undisclosed, where no policy says anything about them. */
  listWithoutPolicy?: boolean;
}

/**
 * Analyses the files of one working directory or workspace folder, and judges each by the policy of the site that it
 * belongs to.
 */
export class FileChecks {
  readonly #sites: Sites;
  readonly #options: ProjectOptions;
  readonly #problems = new WeakMap<SetupProblem, readonly SetupProblem[]>();
  #ownHosts: readonly string[] | null = null;
  #ownNames: readonly string[] | null = null;
  readonly #imported: ImportedFiles | null;

  constructor(options: ProjectOptions, sites: Sites) {
    this.#sites = sites;
    this.#options = options;
    this.#imported =
      options.crossFile === false ? null : new ImportedFiles(sites.listed, sites.root, options);
  }

  get root(): string {
    return this.#sites.root;
  }

  /** See `Sites`. */
  sitesOf(filename: string): SiteSetup[] | SetupProblem {
    return this.#sites.sitesOf(filename);
  }

  /** See `Sites`. */
  sitesIn(folder: string): SiteSetup[] | SetupProblem {
    return this.#sites.sitesIn(folder);
  }

  /** See `Sites`. */
  isExcluded(filename: string): boolean {
    return this.#sites.isExcluded(filename);
  }

  /** See `Sites`. */
  pathOf = (absolute: string): string => this.#sites.pathOf(absolute);

  /** Forgets where policies are, so that new and moved files are seen; what was read stays while unchanged. */
  refresh(): void {
    this.#sites.refresh();
    this.#ownHosts = null;
    this.#ownNames = null;
    this.#imported?.refresh();
  }

  /** Finds out in steps which files import which, so that no check has to wait for it. */
  *prepareImporters(): Generator<void> {
    if (this.#imported) yield* this.#imported.prepareImporters();
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
    const examined = sites.filter((site) => named || !this.#sites.isExcludedFrom(site, filename));
    if (examined.length === 0) return { ...result, skipped: 'excluded' };
    if (!named && isScript && isMinified()) return { ...result, skipped: 'minified' };
    let comments: Analysis['comments'] = [];
    for (const site of examined) {
      const analysis = analyze({
        ...optionsOf(site),
        others: this.#imported,
        configs: this.#imported && new ConfigFiles(site.root, this.#sites.files),
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
      firstPartyHosts: (this.#ownHosts ??= firstPartyHosts(this.root, [], this.#sites.files)),
      ownNames: (this.#ownNames ??= ownNames(this.root, this.#sites.files)),
      redactors: [],
      consent: [],
      vendors: [],
      others: this.#imported,
      configs: this.#imported && new ConfigFiles(this.root, this.#sites.files),
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
    return scripts.building.has(filename) || isRunByHand(filename, scripts, this.#sites.listed, importersOf);
  }
}

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
