import { MAIL_CALLS, type MailCall } from '../data/mailers.js';
import { unwrap } from '../flow/index.js';
import type { Call, Node } from '../flow/index.js';
import { nameOf } from '../flow/index.js';
import { optionOf } from './arguments.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';

const MESSAGE_DATA = ['user.contact.email'];

function mail(
  node: Node,
  label: string,
  vendor: string | null,
  data: readonly string[],
  list = false,
): Draft {
  return {
    kind: 'email',
    node,
    what: list ? `Adds an address to a mailing list (${label})` : `Sends mail (${label})`,
    action: 'email',
    data: [...new Set([...MESSAGE_DATA, ...data])],
    recipient: vendor ? { host: null, vendor, label, category: 'email' } : null,
  };
}

function* knownCall(entry: MailCall, call: KnownCall, file: FileContext): Iterable<Draft> {
  if (SES.test(call.path) && !isSendCommand(call.args[0], file)) return;
  if (call.path === 'npm:@sendgrid/client.request()' && !/mail\/send/.test(textOf(call.args[0], file)))
    return;
  const message = entry.message === undefined ? undefined : call.args[entry.message];
  yield mail(call.node, entry.label, entry.vendor, file.personal.keysIn([message]), entry.list);
}

const SES = /client-ses(?:v2)?\.SES(?:v2)?Client\(\)\.send\(\)$/;

/** The client of SES is sent commands; only some of them send mail. */
function isSendCommand(arg: Node | undefined, file: FileContext): boolean {
  return arg ? file.flow.paths(arg).some((path) => /\.Send\w*Command\(\)$/.test(path)) : false;
}

function textOf(node: Node | undefined, file: FileContext): string {
  const url = node ? (optionOf(node, ['url'], file.flow) ?? node) : null;
  return url ? (file.flow.text(url) ?? '') : '';
}

/** `mailer.sendMail(...)` where the transport comes from another file. */
function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  if (calls.some(({ path }) => CALLS.has(path))) return;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || file.flow.propertyName(callee) !== 'sendMail') return;
  if (file.flow.evaluate(callee).some((value) => value.kind === 'node')) return;
  if (!/mail|transport|smtp|client|service/i.test(nameOf(callee.object, file.flow))) return;
  yield mail(node, 'sendMail', null, file.personal.keysIn(file.flow.callOf(node).args));
}

const CALLS = new Map(
  (MAIL_CALLS as readonly MailCall[]).flatMap((entry) =>
    entry.calls.map(
      (call) => [call, (found: KnownCall, file: FileContext) => knownCall(entry, found, file)] as const,
    ),
  ),
);

/** Sending mail; a mailer that is only imported sends none. */
export const email: Finder = {
  calls: CALLS,
  anyCall,
  method: (name) => (name === 'sendMail' ? () => true : null),
  triggers: [{ globals: ['emailjs', 'Email'], modules: [...CALLS.keys()], words: [/sendMail/] }],
};
