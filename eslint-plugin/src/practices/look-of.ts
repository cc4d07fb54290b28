import { KeptWith, type Flow, type LinkedFiles, type SourceFile } from '../flow/index.js';
import { TABLES } from './finders.js';
import { QuickLook } from './quick-look.js';

interface Kept {
  look: QuickLook;
  /** By way of which files it was found out. */
  linked: LinkedFiles | null;
}

const looks = new KeptWith<SourceFile, Kept>();

/** What names alone tell of a file: worked out once, whoever asks, while the files that it imports stay as they are. */
export function lookOf(flow: Flow): QuickLook {
  const { source, linked } = flow;
  let kept = looks.get(source);
  if (!kept || (linked && kept.linked && !linked.trusts(kept.linked))) {
    const apart = linked?.apart(flow) ?? flow;
    kept = { look: new QuickLook(apart, TABLES), linked: apart.linked };
    looks.set(source, kept);
    if (linked && kept.linked) linked.trusts(kept.linked);
  }
  return kept.look;
}
