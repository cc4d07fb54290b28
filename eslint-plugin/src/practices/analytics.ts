import type { NodeOf } from '../flow/index.js';
import type { FileContext, Finder } from './finder.js';
import { maySet, SETTINGS_GLOBALS, settingsDeclared, settingsGiven } from './sdk-settings.js';
import { SDK_GLOBALS, SDK_PACKAGES } from './sdk.js';
import { callbackCall, callbackFill, importedSdk, mayTell, sdkCall } from './sdk-use.js';
import { isTypeOnly } from './type-only.js';
import type { Topic } from '../model/index.js';

/** A finder for the SDKs of one kind: what loads one, what calls one. */
export function sdkFinder(kind: Topic): Finder {
  return {
    anyCall: function* (node, calls, file) {
      yield* sdkCall(node, calls, kind, file);
      if (node.type === 'CallExpression' && isRequire(node, file))
        yield* importedSdk(node.arguments[0]!, node, kind, file);
    },
    callPaths: ['global:require()'],
    nodes: {
      ImportDeclaration: function* (node, file) {
        if (!isTypeOnly(node, file.flow)) yield* importedSdk(node.source, node, kind, file);
      },
      ImportExpression: (node, file) => importedSdk(node.source, node, kind, file),
      ExportNamedDeclaration: function* (node, file) {
        if (node.source && node.exportKind !== 'type') yield* importedSdk(node.source, node, kind, file);
      },
      ExportAllDeclaration: (node, file) => importedSdk(node.source, node, kind, file),
      TSExternalModuleReference: (node, file) => importedSdk(node.expression, node, kind, file),
    },
    triggers: [{ globals: SDK_GLOBALS, modules: SDK_PACKAGES.map((name) => `npm:${name}`) }],
  };
}

function isRequire(node: NodeOf<'CallExpression'>, file: FileContext): boolean {
  return (
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    node.arguments.length > 0 &&
    !file.flow.scopes.variableOf(node.callee)
  );
}

/** Loading, configuring and feeding analytics, tag managers, session replay, RUM and error monitoring. */
export const analytics: Finder = withGiven(sdkFinder('analytics'));

/** What an SDK is given other than by a call: whatever it is for, it is looked for once. */
function withGiven(finder: Finder): Finder {
  return {
    ...finder,
    members: { AssignmentExpression: (name) => maySet(name) || mayTell(name) },
    nodes: {
      ...finder.nodes,
      CallExpression: callbackCall,
      AssignmentExpression: function* (node, file) {
        yield* settingsGiven(node, file);
        yield* callbackFill(node, file);
      },
      VariableDeclarator: settingsDeclared,
    },
    triggers: [...finder.triggers, { globals: SETTINGS_GLOBALS }],
  };
}
