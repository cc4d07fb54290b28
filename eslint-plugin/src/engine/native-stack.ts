/**
 * Bytes of stack that the parser must have for each character of a text: it is recursive, in machine code, and where
 * the stack ends so does the process. The worst text that was found (`((((`) takes 1,432.
 */
const STACK_PER_CHARACTER = 3400;
/** Longer texts are left to the other parser, which takes its time. */
export const MAX_LENGTH = 150_000;
/** Megabytes of stack that a thread must have to use the native parser. The system gives them out as they are used. */
export const NATIVE_STACK = Math.ceil((MAX_LENGTH * STACK_PER_CHARACTER) / 2 ** 20);
