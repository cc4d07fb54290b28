export { Flow, type Call } from './flow.js';
export { Gates } from './gates.js';
export { LinkedFiles, type SourceResolver } from './linked-files.js';
export { nameOf, PersonalData, type Datum } from './personal-data.js';
export type { SourceFile } from './source-file.js';
export { HOLE, type Text } from './strings.js';
export * from './syntax.js';
export type { ApiValue, Site, Value } from './value.js';
