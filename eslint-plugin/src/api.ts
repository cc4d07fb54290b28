/**
 * What the language server builds on: the engine without ESLint.
 * Assembly only; every part is documented where it stands.
 */
export * from './model/index.js';
export { nodeFileSystem, type FileSystem, type ReadResult } from './host/file-system.js';
export { PROMISES_FILE_NAMES } from './host/find-policy.js';
export type { FileResult, JudgedPractice } from './engine/file-result.js';
export { Project, type ProjectOptions } from './host/project.js';
export type { SiteSetup } from './host/site-setup.js';
export { isExamined } from './engine/file-kinds.js';
export { reference, verdictsOf, type Preset } from './judge/index.js';
export { ruleUrl } from './data/rule-url.js';
