import { UsageError } from './terminal.js';

/** Runs `parseArgs`; a mistake of the caller's becomes a `UsageError` that says what to do. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new UsageError(`${message.replace(/\.$/, '')}. See --help.`);
  }
}

/** One of a list of words; anything else is a `UsageError` that names them. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(`${option} takes one of: ${allowed.join(', ')}; "${value}" is none.`);
  return found;
}
