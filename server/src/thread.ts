/** What the server's threads run: see server.ts, which runs it itself where there are no threads. */
import { parentPort, workerData } from 'node:worker_threads';
import { keepTrees } from 'eslint-plugin-privacy-policy/api';
import { useNativeParser } from 'eslint-plugin-privacy-policy/native-parser';
import {
  createConnection,
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { analyseFor, stepBack } from './analyst.js';
import { serve } from './brain.js';
import { startThread } from './start-thread.js';
import { sweeper } from './sweep.js';
import { ANALYST, BRAIN, CAREFUL, type ThreadData } from './thread-data.js';

/** Characters of all the open files together whose trees are kept from one edit to the next. */
const EDITED = 200_000;

if (parentPort === null) {
  const none = { startAnalyst: null, startCareful: null, sweep: null };
  serve(createConnection(ProposedFeatures.all), { isNative: false, ...none });
} else {
  const data = workerData as ThreadData;
  if (data.isNative) useNativeParser();
  if (data.role !== BRAIN) {
    // Somebody may wait for what is left to the careful one.
    if (data.role === ANALYST) stepBack();
    analyseFor(parentPort);
  } else {
    if (data.isNative) keepTrees(EDITED);
    const reader = new PortMessageReader(parentPort);
    serve(createConnection(ProposedFeatures.all, reader, new PortMessageWriter(parentPort)), {
      isNative: data.isNative,
      startAnalyst: () => startThread({ ...data, role: ANALYST }),
      startCareful: () => startThread({ ...data, role: CAREFUL, isNative: false }),
      sweep: sweeper(),
    });
  }
}
