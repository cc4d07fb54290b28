import type { Flow } from './flow.js';
import type { Node } from './syntax.js';
import { unwrap } from './syntax.js';

/** The last name of an expression: `email` of `order.customer.email`, `getUser` of `api.getUser()`. */
export function nameOf(expression: Node, flow: Flow): string {
  const node = unwrap(expression.type === 'SpreadElement' ? expression.argument : expression);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression': {
      const name = flow.propertyName(node);
      return name === null || /^\d+$/.test(name) ? nameOf(node.object, flow) : name;
    }
    case 'CallExpression':
      return nameOf(node.callee, flow);
    default:
      return '';
  }
}
