import { METRIC_CALLS } from '../data/retention.js';
import { labelsOf } from '../data/data-labels.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';

function* metric(label: string, call: KnownCall, file: FileContext): Iterable<Draft> {
  const data = file.personal.keysIn(call.args);
  if (data.length === 0) return;
  yield {
    kind: 'anonymization',
    node: call.node,
    what: `Labels a metric with ${labelsOf(data)} (${label})`,
    action: 'use',
    data,
    recipient: null,
    purposes: ['analytics'],
  };
}

const CALLS = new Map(
  METRIC_CALLS.flatMap(({ calls, label }) =>
    calls.map((path) => [path, (call: KnownCall, file: FileContext) => metric(label, call, file)] as const),
  ),
);

/** Raw identifiers in statistics. */
export const anonymization: Finder = { calls: CALLS, globals: [], modules: [...CALLS.keys()], words: [] };
