import { FileChecks, type ProjectOptions } from './file-checks.js';
import { ReadSites } from './read-sites.js';
import type { Sites } from './sites.js';

export type { ProjectOptions } from './file-checks.js';

/** Checks of files with sites that read the policies and promises files they need. */
export class Project extends FileChecks {
  constructor(options: ProjectOptions, sites: Sites = new ReadSites(options)) {
    super(options, sites);
  }
}
