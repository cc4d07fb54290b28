import type { Node, NodeOf } from '../flow/index.js';
import { optionOf } from './arguments.js';
import type { Draft, FileContext } from './finder.js';
import { transfer } from './transfers.js';

/** https://developer.mozilla.org/docs/Web/API/RTCPeerConnection/RTCPeerConnection#iceservers */
const OPTION = 'iceServers';
/** `stun:stun.example.net:19302`. https://www.rfc-editor.org/rfc/rfc7064#section-3.1 */
const ADDRESS = /^(?:stun|turn)s?:\/*([^:?/]+)/i;

/** Whether a key names the servers that browsers ask for a way to each other. */
export function isIceServers(name: string): boolean {
  return name === OPTION;
}

/** `new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.net' }] })`: each is told who asks. */
export function* iceServers(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  const { flow } = file;
  if (flow.keyName(node.key, node.computed) !== OPTION) return;
  for (const server of elementsOf(node.value, file)) {
    const given = optionOf(server, ['urls'], flow) ?? optionOf(server, ['url'], flow);
    for (const address of given ? addressesIn(given) : []) {
      for (const { text, ...rest } of flow.texts(address)) {
        const host = ADDRESS.exec(text)?.[1];
        if (host === undefined) continue;
        const url = { ...rest, text: `https://${host}` };
        yield* transfer(
          { node: address, verb: 'Opens a connection to', url, data: [], side: 'browser' },
          file,
        );
      }
    }
  }
}

function addressesIn(given: Node): Node[] {
  return given.type === 'ArrayExpression' ? given.elements.flatMap((element) => element ?? []) : [given];
}

/** What stands in a list, or the one thing that stands for it. */
function elementsOf(list: Node, { flow }: FileContext): Node[] {
  return flow.evaluate(list).flatMap((value): Node[] => {
    if (value.kind !== 'node' || !flow.owns(value.node)) return [];
    if (value.node.type !== 'ArrayExpression') return [value.node];
    return value.node.elements.flatMap((element) => element ?? []);
  });
}
