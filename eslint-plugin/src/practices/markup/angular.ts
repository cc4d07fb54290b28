import type { Node, NodeOf } from '../../flow/index.js';
import { optionOf } from '../arguments.js';
import type { Draft, FileContext, Finder } from '../finder.js';
import { markupText } from './markup-text.js';
import { stylesText } from './styled.js';

const COMPONENT = 'npm:@angular/core.Component';

/** `@Component({ template: '<img src=...>', styles: ['...'] })`, https://angular.dev/guide/components */
function* component({ expression }: NodeOf<'Decorator'>, file: FileContext): Iterable<Draft> {
  if (expression.type !== 'CallExpression' || !file.flow.paths(expression.callee).includes(COMPONENT)) return;
  const [options] = expression.arguments;
  const template = optionOf(options, ['template'], file.flow);
  if (template) yield* markupText(template, template, file);
  for (const sheet of listed(optionOf(options, ['styles'], file.flow))) yield* stylesText(sheet, file);
}

function listed(value: Node | null | undefined): Node[] {
  if (value?.type !== 'ArrayExpression') return value ? [value] : [];
  return value.elements.flatMap((element) => element ?? []);
}

/** What the templates and styles within Angular's components make browsers ask of other hosts. */
export const angularMarkup: Finder = {
  nodes: { Decorator: component },
  triggers: [{ modules: ['npm:@angular/core'] }],
};
