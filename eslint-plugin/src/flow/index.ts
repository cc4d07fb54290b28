export { bindingOf } from './bindings.js';
export { GLOBAL, globalPath, memberPath, modulePath } from './api-paths.js';
export { barePattern, conventionalType } from './conventions.js';
export { Flow, type Call, type Tag } from './flow.js';
export { Gates } from './gates.js';
export { KeptWith } from './kept-with.js';
export {
  LinkedFiles,
  type Exported,
  type Importer,
  type Maker,
  type OtherFiles,
  type Reach,
} from './linked-files.js';
export type { Datum } from './look.js';
export { HANDED_ALONG } from './members.js';
export { nameOf } from './names.js';
export { PersonalData } from './personal-data.js';
export { isStoreOfPersons } from './records.js';
export { selectionOf } from './selection.js';
export { originOfPath } from './origins.js';
export { placeIn, rangeOf } from './places.js';
export type { Variable } from './scopes.js';
export type { SourceFile, SourceText } from './source-file.js';
export { HOLE, operands, type Text } from './strings.js';
export * from './syntax.js';
export { declaredMembers, typeValues } from './types.js';
export type { ApiValue, Site, Value } from './value.js';
