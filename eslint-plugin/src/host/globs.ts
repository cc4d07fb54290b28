import picomatch from 'picomatch';

/** The longest glob that is compiled, in UTF-16 units. https://github.com/micromatch/picomatch#picomatch-options */
const MAX_LENGTH = 65_536;

/**
 * Tells of a path whether one of the globs fits it. A glob that nothing can fit, as an empty one, is left out: what a
 * person wrote in a manifest must not end a run.
 */
export function globMatcher(
  globs: readonly string[],
  { dot = false, except = [] }: { dot?: boolean; except?: readonly string[] } = {},
): (path: string) => boolean {
  const usable = globs.filter(isUsable);
  if (usable.length === 0) return () => false;
  return picomatch(usable, { dot, ignore: except.filter(isUsable) });
}

const isUsable = (glob: string): boolean => glob !== '' && glob.length <= MAX_LENGTH;
