import path from 'node:path';
import { DEFAULT_EXCLUDES } from '../data/default-excludes.js';
import type { PromisesFile, SetupProblem } from '../model/index.js';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { first, foldersUpward, messagesWithPolicy, policyIn, promisesFileIn } from './find-policy.js';
import { firstPartyStamp } from './first-party.js';
import { globMatcher } from './globs.js';
import { ListedFiles } from './listed-files.js';
import { toPosix } from './posix-path.js';
import { noPolicyProblem, resolveAll, type SiteSetup, type SiteSource } from './site-source.js';

export interface SitesOptions {
  /** Absolute path of the working directory or workspace folder; paths in messages are relative to it. */
  root: string;
  files?: FileSystem;
  /** A policy that was named outright, absolute or relative to `root`; wins over every other. */
  policy?: { path: string; namedBy: string } | null;
  /** A policy named by an ESLint setting; a promises file wins over it. */
  fallbackPolicy?: { path: string; namedBy: string } | null;
  /** Whether the disk is still meanwhile, as it is taken to be by a command that runs once. */
  areStill?: boolean;
}

interface ReadSetup {
  stamps: string;
  setup: SiteSetup;
}

/** Policies and promises files as they were read: plain data, for another thread. */
export interface ReadSetups {
  setups: readonly (readonly [place: string, read: ReadSetup])[];
  /** By the path of a promises file, the sites that it declares. */
  declared: readonly (readonly [promisesPath: string, sources: SiteSource[] | null | undefined])[];
}

/**
 * The sites of one working directory or workspace folder: finds the policy that each file is held to. Policies are
 * read once, by whatever extends this, and kept until `refresh`. Knows nothing of what files do.
 */
export abstract class Sites {
  readonly root: string;
  readonly files: FileSystem;
  /** The same, with each folder looked at once until `refresh`. */
  readonly listed: ListedFiles;
  readonly #options: SitesOptions;
  readonly #sources = new Map<string, SiteSource[] | SetupProblem | null>();
  readonly #declared = new Map<string, SiteSource[] | null | undefined>();
  readonly #policies = new Map<string, string | null>();
  readonly #setups = new Map<string, ReadSetup>();
  readonly #named = new WeakMap<SiteSource, { key: string; files: readonly string[] }>();
  readonly #belonging = new WeakMap<SiteSource, (relative: string) => boolean>();
  readonly #excluders = new WeakMap<SiteSetup, (relative: string) => boolean>();
  readonly #hostStamps = new Map<string, string>();
  readonly #missing = new Map<string, SetupProblem>();

  /** @param read what another thread has read, of the same folders: policies hold while unchanged */
  constructor(options: SitesOptions, read: ReadSetups | null = null) {
    this.root = path.resolve(options.root);
    this.files = options.files ?? nodeFileSystem;
    this.listed = new ListedFiles(this.files, { areStill: options.areStill ?? false });
    this.#options = options;
    for (const [key, setup] of read?.setups ?? []) this.#setups.set(key, setup);
    for (const [promisesPath, sources] of read?.declared ?? []) this.#declared.set(promisesPath, sources);
  }

  /** Reads a site's policy and promises file. */
  protected abstract readSite(source: SiteSource, files: FileSystem): SiteSetup;

  /** Reads a promises file alone. */
  protected abstract readPromises(promisesPath: string, files: FileSystem): PromisesFile;

  /** What was read of policies up to now. */
  readSetups(): ReadSetups {
    return { setups: [...this.#setups], declared: [...this.#declared] };
  }

  /** Forgets where policies are, so that new and moved files are seen; what was read stays while unchanged. */
  refresh(): void {
    this.listed.refresh();
    this.#sources.clear();
    this.#declared.clear();
    this.#policies.clear();
    this.#missing.clear();
    this.#hostStamps.clear();
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
    return sites.length > 0 && sites.every((site) => this.isExcludedFrom(site, filename));
  }

  /** How a path is shown in messages: relative to the root, with forward slashes. */
  pathOf = (absolute: string): string =>
    toPosix(path.relative(this.root, absolute) || path.basename(absolute));

  #sourcesOf(folder: string): SiteSource[] | SetupProblem | null {
    const known = this.#sources.get(folder);
    if (known !== undefined) return known;
    const found = this.#findSources(folder);
    this.#sources.set(folder, found);
    return found;
  }

  #findSources(folder: string): SiteSource[] | SetupProblem | null {
    const upward = foldersUpward(folder, this.listed);
    const promisesPath = first(upward, (one) => promisesFileIn(one, this.listed));
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
      const messages = first(upward, (one) => messagesWithPolicy(one, this.listed));
      this.#missing.set(start, (problem = noPolicyProblem(start, top, messages)));
    }
    return problem;
  }

  #policyIn(folder: string): string | null {
    let found = this.#policies.get(folder);
    if (found === undefined) this.#policies.set(folder, (found = policyIn(folder, this.listed)));
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
    const file = this.readPromises(promisesPath, this.files);
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
    const stamps = [...files.map((file) => this.listed.stamp(file)), this.#hostStamp(source.root)].join('\0');
    const known = this.#setups.get(key);
    if (known?.stamps === stamps) return known.setup;
    const setup = this.readSite(source, this.files);
    this.#setups.set(key, { stamps, setup });
    return setup;
  }

  /** Many files tell a site's hosts, and they seldom change: looked at once until `refresh`. */
  #hostStamp(root: string): string {
    let stamp = this.#hostStamps.get(root);
    if (stamp === undefined) this.#hostStamps.set(root, (stamp = firstPartyStamp(root, this.files)));
    return stamp;
  }

  /** Whether a file is left out by the defaults or the promises file of a site. */
  isExcludedFrom(site: SiteSetup, filename: string): boolean {
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
