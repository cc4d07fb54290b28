import { Worker } from 'node:worker_threads';
import { NATIVE_STACK } from 'eslint-plugin-privacy-policy/native-parser';
import { ANALYST, BRAIN, CAREFUL, type ThreadData } from './thread-data.js';

/** Megabytes of a thread's stack where nothing is parsed natively: what a process has. */
const USUAL_STACK = 1;
/**
 * Megabytes of memory by role. Trees live short: the brain has room for those of one edit, so that none is moved while
 * somebody waits. The analyst has little, so that much is not kept before it is looked whether anything needs it.
 */
const MEMORY = {
  [BRAIN]: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 },
  [ANALYST]: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 240 },
  [CAREFUL]: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 240 },
} as const;

/** @throws where no thread can be had */
export function startThread(data: ThreadData): Worker {
  return new Worker(new URL(data.script), {
    workerData: data,
    resourceLimits: {
      stackSizeMb: data.isNative ? NATIVE_STACK : USUAL_STACK,
      ...MEMORY[data.role],
    },
    // What is said by mistake must not get among the messages to the client.
    stdout: true,
  });
}
