/**
 * What the language server builds on: the engine without ESLint.
 * Assembly only; every part is documented where it stands.
 */
export * from './model/index.js';
export { nodeFileSystem, type FileSystem, type ReadResult } from './host/file-system.js';
export { PROMISES_FILE_NAMES } from './host/find-policy.js';
export { EMPTY_RESULT, type FileResult, type JudgedPractice } from './engine/file-result.js';
export { KnownAnalyses, type PlainAnalyses } from './host/known-analyses.js';
export { Project, type ProjectOptions } from './host/project.js';
export type { SiteSetup } from './host/site-source.js';
export { leftOut, walkSources } from './host/discover.js';
export { isExamined, kindOf } from './engine/file-kinds.js';
export { keepTrees, leaveErrors } from './engine/kept-trees.js';
export { loadCompiler } from './engine/parse.js';
export { refusalsSoFar } from './engine/native-parser.js';
export { MAX_LENGTH as MAX_NATIVE_LENGTH } from './engine/native-stack.js';
export { reference, verdictsOf, type Preset } from './judge/index.js';
export { plainWords } from './policy/plain-words.js';
export { readPolicy } from './policy/index.js';
export { labelsOf } from './data/data-labels.js';
export { HOST_OVERRIDES } from './data/hosts.js';
export { PROMISES_SCHEMA } from './data/promises-schema.js';
export { SDKS } from './data/sdks.js';
export { FIDESLANG_CATEGORIES, FIDESLANG_USES, OWN_CATEGORIES } from './data/taxonomy.js';
export { ruleUrl } from './data/rule-url.js';
export { checkedFile, checkRun, type CheckRun } from './report/check-run.js';
export { html as reportPage } from './report/html/html.js';
export { inventoryCsv, inventoryOf } from './report/inventory.js';
export { reportOf, type ReportLinks } from './report/report.js';
export { worksheetCsv } from './report/worksheet.js';
