import type { FileChecks, ProjectOptions } from '../host/file-checks.js';
import { ReadSites } from '../host/read-sites.js';
import type { Sites } from '../host/sites.js';

/** What a command checks. Where threads do that, this one need not load what analyses files. */
export interface ProjectToCheck {
  sites: Sites;
  /** What threads make the same checks from; null where only this thread can. */
  options: ProjectOptions | null;
  /** Loads what checks files in this thread. */
  checks(): Promise<FileChecks>;
}

/** Of the files of the disk, which is taken to be still meanwhile unless the options say otherwise. */
export function projectToCheck(given: Omit<ProjectOptions, 'files'>): ProjectToCheck {
  const options = { areStill: true, ...given };
  const sites = new ReadSites(options);
  return {
    sites,
    options,
    async checks() {
      const { FileChecks } = await import('../host/file-checks.js');
      return new FileChecks(options, sites);
    },
  };
}
