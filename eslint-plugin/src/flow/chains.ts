import { CHAINS, MODEL_OPTIONS } from '../data/value-functions.js';
import type { Flow } from './flow.js';
import { objectsIn, propertyOf } from './members.js';
import type { Node } from './syntax.js';
import type { Value } from './value.js';

/** Whether a call puts something together that hands what it is given to each of its parts. */
export function isChain(path: string): boolean {
  return CHAINS.test(path);
}

/** What a chain is made of: `prompt.pipe(model)`, `RunnableSequence.from([prompt, model])`, `new LLMChain({ llm })`. */
export function chainValues(call: Node, args: readonly Node[], flow: Flow): Value[] {
  const holder =
    call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? [call.callee.object] : [];
  return [...holder, ...args].flatMap((part) => partsIn(flow.evaluate(part), flow));
}

function partsIn(values: readonly Value[], flow: Flow): Value[] {
  const options = objectsIn(values).flatMap(({ object }) =>
    MODEL_OPTIONS.flatMap((name) => {
      const property = propertyOf(object, name, flow);
      return property ? flow.evaluate(property.value) : [];
    }),
  );
  return values
    .flatMap((value): Value[] => {
      if (value.kind === 'api') return [value];
      if (value.kind !== 'node' || value.node.type !== 'ArrayExpression') return [];
      return value.node.elements.flatMap((element) =>
        element ? flow.evaluate(element).filter(({ kind }) => kind === 'api') : [],
      );
    })
    .concat(options);
}
