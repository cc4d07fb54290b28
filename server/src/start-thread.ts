import { Worker } from 'node:worker_threads';
import { NATIVE_STACK } from 'eslint-plugin-privacy-policy/native-parser';
import type { ThreadData } from './thread-data.js';

/** Megabytes of a thread's stack where nothing is parsed natively: what a process has. */
const USUAL_STACK = 1;
/** Megabytes: trees live short, and where there is little room for what is young, each is copied twice. */
const YOUNG = 32;

/** @throws where no thread can be had */
export function startThread(data: ThreadData): Worker {
  return new Worker(new URL(data.script), {
    workerData: data,
    resourceLimits: {
      stackSizeMb: data.isNative ? NATIVE_STACK : USUAL_STACK,
      maxYoungGenerationSizeMb: YOUNG,
    },
    // What is said by mistake must not get among the messages to the client.
    stdout: true,
  });
}
