import type { Call, Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import { LOADING_ELEMENTS, SEARCH_ENGINES } from '../data/http-clients.js';
import { sdkFinder } from './analytics.js';
import { globalsOf } from './api-triggers.js';
import { optionOf } from './arguments.js';
import {
  addsToDirective,
  directiveAddition,
  DIRECTIVE_WORDS,
  mayHoldSecurityPolicy,
  namesSecurityPolicy,
  SECURITY_POLICY_CALLS,
  securityPolicyCall,
  securityPolicyProperty,
} from './content-security.js';
import type { CallTest, Draft, FileContext, Finder, KnownCall } from './finder.js';
import { iceServers, isIceServers } from './ice-servers.js';
import { markupText } from './markup/markup-text.js';
import { headList, isHeadList, linksExport } from './page-head.js';
import { elementAddress, REQUESTS, transfer } from './transfers.js';

const sdks = sdkFinder('third-parties');
const ELEMENT = /^<html\.(\w+)>$/;

/** The `rel` that the code gives the same link element, if it can be seen. */
function relOf(element: Node, file: FileContext): string | null {
  for (const { object, right } of file.flow.assignmentsTo('rel')) {
    if (sameElement(object, element, file)) return file.flow.text(right);
  }
  for (const call of file.flow.methodCalls('setAttribute')) {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || file.flow.text(call.arguments[0]) !== 'rel') continue;
    if (sameElement(callee.object, element, file)) return file.flow.text(call.arguments[1]);
  }
  return null;
}

function sameElement(a: Node, b: Node, file: FileContext): boolean {
  const made = new Set(file.flow.evaluate(b).flatMap((value) => (value.kind === 'api' ? [value.made] : [])));
  return file.flow
    .evaluate(a)
    .some((value) => value.kind === 'api' && value.made !== null && made.has(value.made));
}

function* assignment(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  const { left, right } = node;
  if (left.type !== 'MemberExpression') return;
  const name = file.flow.propertyName(left);
  if (name === null) return;
  if (TAKES_MARKUP.has(name)) {
    yield* markupText(node, right, file);
    return;
  }
  if (STYLE_PROPERTY.test(name)) {
    yield* style(node, right, file);
    return;
  }
  if (!ADDRESS_ATTRIBUTES.has(name)) return;
  for (const path of file.flow.paths(left.object)) {
    const element = ELEMENT.exec(path)?.[1];
    if (!element) continue;
    yield* elementAddress(
      node,
      element,
      name,
      right,
      element === 'link' ? relOf(left.object, file) : null,
      file,
    );
    return;
  }
}

const TAKES_MARKUP = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const ADDRESS_ATTRIBUTES = new Set(Object.values(LOADING_ELEMENTS).flatMap(({ attributes }) => attributes));
const STYLE_PROPERTY = /^(?:background(?:Image)?|listStyleImage|borderImage|cssText|maskImage|cursor)$/;

function* style(node: Node, value: Node, file: FileContext): Iterable<Draft> {
  for (const text of file.flow.texts(value)) {
    const address = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/.exec(text.text);
    const url = address?.[1] ?? address?.[2];
    if (!url) continue;
    yield* transfer(
      { node, verb: 'Loads an image from', url: { ...text, text: url }, data: [], side: 'browser' },
      file,
    );
    return;
  }
}

function* setAttribute(call: Call, file: FileContext): Iterable<Draft> {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return;
  const [attribute, value] = call.arguments;
  const name = file.flow.text(attribute);
  if (!value || name === null) return;
  for (const path of file.flow.paths(callee.object)) {
    const element = ELEMENT.exec(path)?.[1];
    if (!element) continue;
    yield* elementAddress(
      call,
      element,
      name,
      value,
      element === 'link' ? relOf(callee.object, file) : null,
      file,
    );
    return;
  }
}

const WRITES_MARKUP = new Set(['global:document.write()', 'global:document.writeln()']);
const CREATES = new Set([
  'npm:react.createElement()',
  'npm:preact.createElement()',
  'npm:preact.h()',
  'npm:vue.h()',
  'global:React.createElement()',
]);

function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  yield* sdks.anyCall!(node, calls, file);
  yield* securityPolicyCall(node, calls, file);
  const callee = unwrap(node.callee);
  const name = callee.type === 'MemberExpression' ? file.flow.propertyName(callee) : null;
  if (name === 'push') yield* directiveAddition(node, file);
  else if (name === 'setAttribute') yield* setAttribute(node, file);
  else if (name === 'insertAdjacentHTML' && node.arguments[1])
    yield* markupText(node, node.arguments[1], file);
  for (const call of calls) {
    if (WRITES_MARKUP.has(call.path) && call.args[0]) yield* markupText(node, call.args[0], file);
    else if (CREATES.has(call.path)) yield* created(call, file);
    else if (call.path === 'global:Object.assign()') yield* assigned(call, file);
    else if (WEB_FONT_LOADS.has(call.path)) yield* webFonts(call, file);
    else if (name === 'attr' && call.path.startsWith('<jQuery>()')) yield* attr(call, file);
    else if (isJQueryMarkup(call.path, name) && call.args[0]) {
      yield* markupText(node, call.args[0], file);
      yield* madeByJQuery(call, file);
    }
  }
}

/** https://api.jquery.com/category/manipulation/ */
const JQUERY_MARKUP = new Set(['append', 'prepend', 'html', 'before', 'after', 'replaceWith', 'wrap']);

/** `$('<img src="...">')`, `$('body').append('<script src="..."></script>')` */
function isJQueryMarkup(path: string, method: string | null): boolean {
  return path === '<jQuery>()' || (path.startsWith('<jQuery>()') && JQUERY_MARKUP.has(method ?? ''));
}

/** `$('<img>', { src: 'https://pics.example.net/a.png' })`. https://api.jquery.com/jQuery/#jQuery-html-attributes */
function* madeByJQuery({ node, path, args }: KnownCall, file: FileContext): Iterable<Draft> {
  const element =
    path === '<jQuery>()' ? /^<(\w+)\s*\/?>$/.exec(file.flow.text(args[0]) ?? '')?.[1] : undefined;
  if (element && args[1]) yield* attributesOf(node, element.toLowerCase(), args[1], file);
}

function* created(call: KnownCall, file: FileContext): Iterable<Draft> {
  const element = file.flow.text(call.args[0]);
  const props = call.args[1];
  if (element && props) yield* attributesOf(call.node, element, props, file);
}

function* assigned(call: KnownCall, file: FileContext): Iterable<Draft> {
  const [target, ...sources] = call.args;
  const element =
    target &&
    file.flow
      .paths(target)
      .map((path) => ELEMENT.exec(path)?.[1])
      .find(Boolean);
  if (!element) return;
  for (const source of sources) yield* attributesOf(call.node, element, source, file);
}

function* attr(call: KnownCall, file: FileContext): Iterable<Draft> {
  const name = file.flow.text(call.args[0]);
  if ((name === 'src' || name === 'action') && call.args[1]) {
    yield* elementAddress(call.node, 'element', name, call.args[1], null, file);
  }
}

function* attributesOf(node: Node, element: string, props: Node, file: FileContext): Iterable<Draft> {
  const rel = optionOf(props, ['rel'], file.flow);
  for (const attribute of LOADING_ELEMENTS[element]?.attributes ?? []) {
    const value = optionOf(props, [attribute], file.flow);
    if (value) yield* elementAddress(node, element, attribute, value, rel ? file.flow.text(rel) : null, file);
  }
}

/** `WebFont.load({ google: { families } })`: the loader's modules each stand for a host. https://github.com/typekit/webfontloader#modules */
const WEB_FONT_LOADS = new Set(['npm:webfontloader.load()', 'global:WebFont.load()']);
const WEB_FONT_HOSTS = [
  ['google', 'https://fonts.googleapis.com/css'],
  ['typekit', 'https://use.typekit.net/'],
  ['fontdeck', 'https://f.fontdeck.com/'],
  ['monotype', 'https://fast.fonts.net/'],
] as const;

function* webFonts(call: KnownCall, file: FileContext): Iterable<Draft> {
  for (const [option, text] of WEB_FONT_HOSTS) {
    if (!optionOf(call.args[0], [option], file.flow)) continue;
    const url = { text, whole: true, site: null };
    yield* transfer({ node: call.node, verb: 'Loads fonts from', url, data: [], side: 'browser' }, file);
  }
}

/** `import 'https://cdn.example.net/x.js'` */
function* remoteModule(source: Node | null, node: Node, file: FileContext): Iterable<Draft> {
  if (!source) return;
  const [url] = file.flow.texts(source);
  if (url) yield* transfer({ node, verb: 'Loads a script from', url, data: [], side: file.side }, file);
}

const isGivenTwo: CallTest = ({ arguments: args }) => args.length > 1;

/** What is handed to hosts that are not the site's. */
export const thirdParties: Finder = {
  calls: REQUESTS,
  anyCall,
  callPaths: [
    ...sdks.callPaths!,
    ...WRITES_MARKUP,
    ...CREATES,
    ...WEB_FONT_LOADS,
    'global:Object.assign()',
    '<jQuery>().attr()',
    ...[...JQUERY_MARKUP].map((name) => `<jQuery>().${name}()`),
    ...SECURITY_POLICY_CALLS,
  ],
  concerns: (path) => path.startsWith('<jQuery>()'),
  method: (name) =>
    name === 'push'
      ? addsToDirective
      : name === 'setAttribute' || name === 'insertAdjacentHTML'
        ? isGivenTwo
        : null,
  mayTake: namesSecurityPolicy,
  members: {
    AssignmentExpression: (name) =>
      TAKES_MARKUP.has(name) || STYLE_PROPERTY.test(name) || ADDRESS_ATTRIBUTES.has(name),
    Property: (name) => isHeadList(name) || mayHoldSecurityPolicy(name) || isIceServers(name),
  },
  nodes: {
    ...sdks.nodes,
    AssignmentExpression: assignment,
    Property: function* (node, file) {
      yield* headList(node, file);
      yield* securityPolicyProperty(node, file);
      yield* iceServers(node, file);
    },
    VariableDeclarator: linksExport,
    ImportDeclaration: function* (node, file) {
      yield* sdks.nodes!.ImportDeclaration!(node, file);
      yield* remoteModule(node.source, node, file);
    },
    ImportExpression: function* (node, file) {
      yield* sdks.nodes!.ImportExpression!(node, file);
      yield* remoteModule(node.source, node, file);
    },
  },
  triggers: [
    ...sdks.triggers,
    { modules: SEARCH_ENGINES, words: [/\biceServers\b/] },
    {
      modules: [...WEB_FONT_LOADS],
      words: [/WebFont|helmet|[cC]ontent-?[sS]ecurity-?[pP]olicy/],
    },
    {
      globals: globalsOf(REQUESTS.keys()),
      modules: [...REQUESTS.keys()],
      words: [
        /<(?:script|img|iframe|embed|link|video|audio|source|form)\b/,
        /(?:from|import|export)\s*\(?\s*["'`]https?:|innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createElement/,
        /hostname|mqtts?:|partysocket/,
        /(?:scripts?|links?|stylesheets)\b["']?\s*[:=]/,
        DIRECTIVE_WORDS,
        /(?:background|listStyle|border|mask)(?:Image)?\b\s*=|cssText|\bcursor\s*=/,
      ],
      needs: ['host'],
    },
  ],
};
