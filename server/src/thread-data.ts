import type { PlainAnalyses } from 'eslint-plugin-privacy-policy/api';

/** Role of the thread that answers the client. */
export const BRAIN = 'brain';
/** Role of the thread that analyses what is not open. */
export const ANALYST = 'analyst';
/** Role of the thread that analyses what those with a native parser must not parse, open or not. */
export const CAREFUL = 'careful';

/** What a thread starts from. */
export interface ThreadData {
  role: typeof BRAIN | typeof ANALYST | typeof CAREFUL;
  /** URL of the script that threads run. */
  script: string;
  /** Whether scripts are parsed natively: the thread has the stack for it. */
  isNative: boolean;
}

/** An unsaved text, or that there is none any more. */
export interface BufferState {
  path: string;
  content: { serial: number; version: number; text: string } | null;
}

/** Brain to analyst: files to be analysed, and what has changed since the last ones. */
export interface Assignment {
  /** Of the workspace. */
  folders: readonly string[];
  /** Where it differs from the last, policies are looked for anew. */
  generation: number;
  buffers: BufferState[];
  files: string[];
}

/** Brain to analyst: a file with a syntax error may come next, and nothing is in work. */
export interface Preparation {
  prepares: 'compiler';
}

/** Analyst to brain: one file of an assignment. */
export interface Answer {
  path: string;
  /** Which version was analysed; null where there is none. */
  stamp: string | null;
  /** Null where it could not be analysed. */
  analyses: PlainAnalyses | null;
  /** Whether a fault of ours is why not. */
  isFault: boolean;
  /** Whether this thread must not parse the file, or one that it imports: one without a native parser may. */
  isRefused: boolean;
  /** Why the file, though it is there, could not be read. */
  unread?: string;
}
