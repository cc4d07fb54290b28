import path from 'node:path';
import {
  Project,
  type FileSystem,
  type PolicyDocument,
  type Preset,
  type SiteSetup,
} from 'eslint-plugin-privacy-policy/api';
import { isInside } from './workspace-files.js';

/** The policies of the workspace: one project for each folder that is open. */
export class PolicyStore {
  readonly #files: FileSystem;
  readonly #projects = new Map<string, Project>();
  #preset: Preset = 'recommended';
  #generation = 0;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** @param folders absolute paths */
  setFolders(folders: readonly string[]): void {
    this.#generation += 1;
    for (const folder of this.#projects.keys()) {
      if (!folders.includes(folder)) this.#projects.delete(folder);
    }
    for (const folder of folders) {
      if (!this.#projects.has(folder)) this.#projects.set(folder, this.#createProject(folder));
    }
  }

  setPreset(preset: Preset): void {
    if (preset === this.#preset) return;
    this.#preset = preset;
    for (const folder of this.#projects.keys()) this.#projects.set(folder, this.#createProject(folder));
  }

  /** The project of the innermost folder that holds the file; null outside the workspace. */
  projectOf(file: string): Project | null {
    let innermost: Project | null = null;
    for (const [folder, project] of this.#projects) {
      if (isInside(file, [folder]) && (innermost === null || folder.length > innermost.root.length)) {
        innermost = project;
      }
    }
    return innermost;
  }

  projects(): Project[] {
    return [...this.#projects.values()];
  }

  /** Whether there is such a file, on disk or in the editor. */
  has(file: string): boolean {
    return this.#files.stamp(file) !== null;
  }

  /** The site that a file is held to; of several, as for a shared package, the first. */
  siteOf(file: string): SiteSetup | null {
    const sites = this.projectOf(file)?.sitesOf(file);
    return Array.isArray(sites) ? (sites[0] ?? null) : null;
  }

  /** Whether a file is a policy, or a part of one; what is a page of the site may be one, too. */
  isPolicy(file: string): boolean {
    for (const site of this.sitesIn([path.dirname(file)])) {
      if (site.policies.some((policy) => policy.path === file)) return true;
    }
    return false;
  }

  /** A policy document as it was read for one of the files that are held to it. */
  policyOf(file: string, policyPath: string): PolicyDocument | null {
    const sites = [this.projectOf(file)?.sitesOf(file) ?? []].flat();
    const policies = sites.flatMap((site) => ('policies' in site ? site.policies : []));
    return policies.find((policy) => policy.path === policyPath) ?? null;
  }

  /** Looks for policies and promises files anew; what has not changed is not read again. */
  refresh(): void {
    this.#generation += 1;
    for (const project of this.#projects.values()) project.refresh();
  }

  /** Changes whenever policies are looked for anew. */
  get generation(): number {
    return this.#generation;
  }

  /** Every site that is set up in one of these folders or in the top of the workspace folder they lie in. */
  sitesIn(folders: Iterable<string>): Set<SiteSetup> {
    const sites = new Set<SiteSetup>();
    for (const folder of [...this.#projects.keys(), ...folders]) {
      const found = this.projectOf(path.join(folder, 'file'))?.sitesIn(folder);
      if (Array.isArray(found)) for (const site of found) sites.add(site);
    }
    return sites;
  }

  #createProject(root: string): Project {
    return new Project({ root, files: this.#files, preset: this.#preset });
  }
}
