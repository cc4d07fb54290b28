import type { Node, NodeOf } from '../flow/index.js';
import type { DataKey } from '../model/index.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import { transfer } from './transfers.js';

/** Services that show a person's picture by the hash of an e-mail address. https://docs.gravatar.com/rest/hash/ */
const SERVICE = /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:gravatar\.com|libravatar\.org)\/avatar\//;
const MAY_BE_SERVICE = /ravatar/;
const HASH: DataKey = 'user.unique_id.pseudonymous';

/**
 * An address that the server makes for pages to load: `` `https://www.gravatar.com/avatar/${hash}` ``. In scripts of
 * the page it is found where it is loaded.
 */
function* address(node: Node, file: FileContext): Iterable<Draft> {
  if (file.side !== 'server' || isAsked(node, file)) return;
  const url = file.flow.texts(node).find(({ text }) => SERVICE.test(text));
  if (url) yield* picture(node, url.text, file);
}

function picture(node: Node, text: string, file: FileContext): Iterable<Draft> {
  const url = { text, whole: false, site: null };
  return transfer({ node, verb: 'Loads an image from', url, data: [HASH], side: 'browser' }, file);
}

/** Whether the server itself asks for the address: a call is given it, and no other is made of it. */
function isAsked(node: Node, { flow }: FileContext): boolean {
  const parent = flow.syntax.parentOf(node);
  return parent?.type === 'CallExpression' && parent.callee !== node;
}

function* template(node: NodeOf<'TemplateLiteral'>, file: FileContext): Iterable<Draft> {
  if (node.expressions.length > 0 && node.quasis.some(({ value }) => MAY_BE_SERVICE.test(value.raw)))
    yield* address(node, file);
}

function* sum(node: NodeOf<'BinaryExpression'>, file: FileContext): Iterable<Draft> {
  if (node.operator !== '+') return;
  let first: Node = node;
  while (first.type === 'BinaryExpression') first = first.left;
  if (first.type !== 'Literal' || typeof first.value !== 'string' || !MAY_BE_SERVICE.test(first.value))
    return;
  if (file.flow.syntax.parentOf(node)?.type !== 'BinaryExpression') yield* address(node, file);
}

/** `gravatar.url(email)` */
function* made({ node }: KnownCall, file: FileContext): Iterable<Draft> {
  if (file.side === 'server') yield* picture(node, 'https://www.gravatar.com/avatar/', file);
}

/** https://www.npmjs.com/package/gravatar, https://www.npmjs.com/package/gravatar-url */
const LIBRARIES = ['npm:gravatar.url()', 'npm:gravatar-url()', 'npm:gravatar-url.default()'];

/** Pictures of persons that a server makes its pages load from elsewhere. */
export const avatars: Finder = {
  calls: new Map(LIBRARIES.map((path) => [path, made] as const)),
  nodes: { TemplateLiteral: template, BinaryExpression: sum },
  triggers: [{ modules: LIBRARIES, words: [/ravatar\.(?:com|org)\//] }],
};
