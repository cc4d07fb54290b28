/** Roles of the server's threads. */
export const BRAIN = 'brain';

/** What a thread starts from. */
export interface ThreadData {
  role: typeof BRAIN;
  /** URL of the script that threads run. */
  script: string;
  /** Whether scripts are parsed natively: the thread has the stack for it. */
  isNative: boolean;
}
