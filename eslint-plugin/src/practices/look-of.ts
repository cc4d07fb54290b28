import { KeptWith, type Flow, type SourceFile } from '../flow/index.js';
import { TABLES } from './finders.js';
import { QuickLook } from './quick-look.js';

const looks = new KeptWith<SourceFile, QuickLook>();

/** What names alone tell of a file: worked out once, whoever asks. */
export function lookOf(flow: Flow): QuickLook {
  let look = looks.get(flow.source);
  if (!look) looks.set(flow.source, (look = new QuickLook(flow.linked?.apart(flow) ?? flow, TABLES)));
  return look;
}
