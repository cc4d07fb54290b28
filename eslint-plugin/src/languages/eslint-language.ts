import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';
import type { Tree, TreeComment, TreeNode } from './tree.js';

type DirectiveType = 'disable' | 'enable' | 'disable-next-line' | 'disable-line';
const DIRECTIVE = /^eslint-(disable(?:-next-line|-line)?|enable)$/;
/** Our own directive, for files of which nobody thinks as something that ESLint reads. */
const OWN_DIRECTIVE = 'privacy-policy-ignore-next-line';
const commentParser = new ConfigCommentParser();

/** A source that ESLint can walk, whose comments it honours. */
class TreeSourceCode extends TextSourceCodeBase {
  readonly comments: readonly TreeComment[];
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;

  constructor(text: string, tree: Tree, visitorKeys: Readonly<Record<string, readonly string[]>>) {
    super({ text, ast: tree.root, lineEndingPattern: /\r\n|[\n\r]/ });
    this.comments = tree.comments;
    this.visitorKeys = visitorKeys;
  }

  getDisableDirectives(): { problems: never[]; directives: Directive[] } {
    const directives = this.comments.flatMap((comment) => {
      const parsed = commentParser.parseDirective(comment.value);
      if (!parsed) return [];
      const { label, justification } = parsed;
      const isOwn = label === OWN_DIRECTIVE;
      const type = isOwn ? 'disable-next-line' : DIRECTIVE.exec(label)?.[1];
      if (!type) return [];
      const value = isOwn ? fullNames(parsed.value) : parsed.value;
      return [new Directive({ type: type as DirectiveType, node: comment, value, justification })];
    });
    return { problems: [], directives };
  }

  override *traverse(): Iterable<VisitNodeStep> {
    const stack: { node: TreeNode; parent: TreeNode | null; phase: 1 | 2 }[] = [
      { node: this.ast as TreeNode, parent: null, phase: 1 },
    ];
    for (let item = stack.pop(); item; item = stack.pop()) {
      const { node, parent, phase } = item;
      yield new VisitNodeStep({ target: node, phase, args: [node, parent] });
      if (phase === 2) continue;
      stack.push({ node, parent, phase: 2 });
      const children = (this.visitorKeys[node.type] ?? []).flatMap(
        (key) => (node as unknown as Record<string, TreeNode | readonly TreeNode[] | null>)[key] ?? [],
      );
      for (const child of children.toReversed()) stack.push({ node: child, parent: node, phase: 1 });
    }
  }
}

/** In our own directive, our rules need no prefix. */
function fullNames(rules: string): string {
  return rules.replace(/[^\s,]+/g, (rule) => (rule.includes('/') ? rule : `privacy-policy/${rule}`));
}

/** What ESLint takes for a language, as far as ours go. */
export interface TreeLanguage {
  fileType: 'text';
  lineStart: 1;
  columnStart: 0;
  nodeTypeKey: 'type';
  visitorKeys: Readonly<Record<string, readonly string[]>>;
  validateLanguageOptions(): void;
  parse(file: { body: unknown; path: string }): unknown;
  createSourceCode(file: { body: unknown }, result: unknown): unknown;
}

/**
 * A language for ESLint.
 *
 * @param visitorKeys for each type of node the properties with its children, in order of position
 * @param parse must not throw
 */
export function treeLanguage(
  visitorKeys: Readonly<Record<string, readonly string[]>>,
  parse: (text: string, filename: string) => Tree,
): TreeLanguage {
  return {
    fileType: 'text',
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: 'type',
    visitorKeys,
    validateLanguageOptions() {},
    parse(file) {
      const tree = parse(file.body as string, file.path);
      return tree.problem === null
        ? { ok: true, ast: tree.root, tree }
        : { ok: false, errors: [{ ...tree.problem, message: tree.problem.message }] };
    },
    createSourceCode(file, result) {
      return new TreeSourceCode(file.body as string, (result as { tree: Tree }).tree, visitorKeys);
    },
  };
}
