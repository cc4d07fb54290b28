import type { ConfigTree } from './tree.js';

/** What template engines put into a configuration: `{{ value }}`, `{% code %}`, `<% code %>`, `<%= value %>`. */
const VALUE = /\{\{[^\n]{0,400}?\}\}|<%=[^\n]{0,400}?%>/g;
const CODE = /\{%[^\n]{0,400}?%\}|\{#[^\n]{0,400}?#\}|<%(?!=)[^\n]{0,400}?%>/g;

/**
 * Lets a parser read a configuration that a template engine completes: where the text as it stands cannot be read,
 * what is between the engine's marks is read as a word or as nothing.
 */
export function throughTemplates(parse: (text: string) => ConfigTree): (text: string) => ConfigTree {
  return (text) => {
    const tree = parse(text);
    if (tree.problem === null || !/\{\{|\{%|<%/.test(text)) return tree;
    const filled = text
      .replace(VALUE, (mark) => 'x'.repeat(mark.length))
      .replace(CODE, (mark) => ' '.repeat(mark.length));
    const second = parse(filled);
    return second.problem === null ? second : tree;
  };
}
