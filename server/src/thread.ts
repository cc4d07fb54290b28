/** What the server's threads run: see server.ts, which runs it itself where there are no threads. */
import { parentPort, workerData } from 'node:worker_threads';
import { useNativeParser } from 'eslint-plugin-privacy-policy/native-parser';
import {
  createConnection,
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { serve } from './brain.js';
import type { ThreadData } from './thread-data.js';

if (parentPort === null) serve(createConnection(ProposedFeatures.all), { isNative: false });
else {
  const { isNative } = workerData as ThreadData;
  if (isNative) useNativeParser();
  const reader = new PortMessageReader(parentPort);
  serve(createConnection(ProposedFeatures.all, reader, new PortMessageWriter(parentPort)), { isNative });
}
