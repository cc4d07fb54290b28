import type { PromisesFile } from '../model/index.js';
import type { FileSystem } from './file-system.js';
import { readPromisesFile, readSite } from './site-setup.js';
import type { SiteSetup, SiteSource } from './site-source.js';
import { Sites } from './sites.js';

/** Sites that read the policies and promises files that they need. */
export class ReadSites extends Sites {
  protected readSite(source: SiteSource, files: FileSystem): SiteSetup {
    return readSite(source, files);
  }

  protected readPromises(promisesPath: string, files: FileSystem): PromisesFile {
    return readPromisesFile(promisesPath, files).file;
  }
}
