import type { TSESTree } from '@typescript-eslint/utils';
import type { Returned } from './returned.js';
import type { ClassNode, FunctionNode, Node } from './syntax.js';

/** The call of a same-file wrapper, or the tag of a component, through which a value came; findings about it sit there. */
export type Site = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.JSXOpeningElement | null;

/**
 * Something of the platform or of a module, named by its access path: `global:document.cookie`,
 * `npm:express().get()`, or a type of the tables, `<express.Response>.cookie`.
 */
export interface ApiValue {
  kind: 'api';
  path: string;
  /** The call or construction that made the object the path stands on, for its options. */
  made: Node | null;
  site: Site;
}

/** A literal, object, array, function, class or other expression of this file. */
export interface NodeValue {
  kind: 'node';
  node: Node;
  site: Site;
  /** Where a function made it: what its parts hold hangs on the call that gave it. */
  returned?: Returned;
}

/** A parameter (or a property of one) that nothing in the file says more about. */
export interface ParamValue {
  kind: 'param';
  fn: FunctionNode;
  index: number;
  path: readonly string[];
  site: Site;
}

/** An object made by a class, or by a function that is called with `new`. */
export interface InstanceValue {
  kind: 'instance';
  node: ClassNode | FunctionNode;
  site: Site;
}

export type Value = ApiValue | NodeValue | ParamValue | InstanceValue;
