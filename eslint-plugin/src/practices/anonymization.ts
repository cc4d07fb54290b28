import { METRIC_CALLS, STATISTICS_STORE, STATISTICS_WRITES } from '../data/retention.js';
import type { Call, Flow, Node } from '../flow/index.js';
import { isFunction, nameOf, unwrap } from '../flow/index.js';
import { labelsOf } from '../data/data-labels.js';
import { optionOf } from './arguments.js';
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

const SQL_METHODS = /query|execute|run|prepare|raw/i;
const INSERT = /\binsert\s+(?:ignore\s+)?into\s+["`[]?(?:\w+\.)?(\w+)/i;

/** `INSERT INTO page_views (ip, path) ...`, `prisma.pageView.create({ data: { ip } })` */
function* statistics(node: Call, _calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  const [first, ...rest] = node.arguments;
  if (callee.type !== 'MemberExpression' || !first) return;
  const sql = SQL_METHODS.test(file.flow.propertyName(callee) ?? '')
    ? file.flow.texts(first).flatMap(({ text }) => INSERT.exec(text)?.[1] ?? [])[0]
    : undefined;
  const isWrite = STATISTICS_WRITES.has(file.flow.propertyName(callee) ?? '');
  const store = sql ?? (isWrite ? storeName(callee.object, file.flow) : '');
  if (!STATISTICS_STORE.test(store)) return;
  const data = file.personal.keysIn(sql === undefined ? [optionData(first, file)] : [first, ...rest]);
  if (data.length === 0) return;
  yield {
    kind: 'anonymization',
    node,
    what: `Keeps ${labelsOf(data)} in statistics (${store})`,
    action: 'use',
    data,
    recipient: null,
    purposes: ['analytics'],
  };
}

/** Whether what a query's method is given may be an insertion; the name may be that of a store's method as well. */
function mayInsert(call: Call, flow: Flow): boolean {
  const [sql] = call.arguments;
  if (!sql || isFunction(sql) || sql.type === 'ObjectExpression') return mayWrite(call, flow);
  return sql.type !== 'Literal' || INSERT.test(String(sql.value)) || mayWrite(call, flow);
}

/** Whether a store's method is called on one whose name says that it keeps statistics. */
function mayWrite({ callee, arguments: [first] }: Call, flow: Flow): boolean {
  const member = unwrap(callee);
  return (
    first !== undefined &&
    member.type === 'MemberExpression' &&
    STATISTICS_STORE.test(storeName(member.object, flow))
  );
}

/** Prisma takes what is written under `data`. */
function optionData(arg: Call['arguments'][number], file: FileContext): Node {
  return optionOf(arg, ['data'], file.flow) ?? arg;
}

/** `PageView`, `db.stats`, `db.collection('visits')` */
function storeName(store: Node, flow: Flow): string {
  const node = unwrap(store);
  const [name] = node.type === 'CallExpression' ? node.arguments : [];
  return (name ? flow.text(name) : null) ?? nameOf(node, flow);
}

/** Raw identifiers in statistics. */
export const anonymization: Finder = {
  calls: CALLS,
  anyCall: statistics,
  method: (name) => (SQL_METHODS.test(name) ? mayInsert : STATISTICS_WRITES.has(name) ? mayWrite : null),
  triggers: [
    {
      modules: [...CALLS.keys()],
      words: [
        /\b[iI][nN][sS][eE][rR][tT]\s+[iI]|(?:[vV]iews?|[vV]isits?|[hH]its?|[sS]tat\w*|[aA]nalytics?|[mM]etrics?)\w*["')\]]*\s*\.\s*(?:create|insert|save|upsert)/,
      ],
    },
  ],
};
