import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parseComponent } from '#plugin/languages/component/parse.js';

const require = createRequire(import.meta.url);
const typescript = require('@typescript-eslint/parser') as object;

interface AnyNode {
  type: string;
  range: [number, number];
  [key: string]: unknown;
}

/** The start tags of a component, as the parser of its own community finds them. */
function tagsByParser(parser: string, filename: string, text: string): string[] {
  const { parseForESLint } = require(parser) as {
    parseForESLint(text: string, options: object): { ast: AnyNode; visitorKeys: Record<string, string[]> };
  };
  const { ast } = parseForESLint(text, { parser: typescript, filePath: filename, loc: true, range: true });
  const found: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const node = value as AnyNode;
    if (/^(?:VStartTag|SvelteStartTag|JSXOpeningElement)$/.test(node.type)) {
      const start = (node['parent'] as AnyNode | undefined)?.range?.[0] ?? node.range[0];
      found.push(
        /^<[^\s/>]*/.exec(text.slice(node.type === 'JSXOpeningElement' ? node.range[0] : start))![0],
      );
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'parent' && key !== 'tokens') visit(child);
  };
  visit(ast);
  return found.sort();
}

const COMPONENTS = {
  'a.vue': `<!-- top -->
<script setup lang="ts">
const url: string = 'a';
</script>
<template>
  <div v-if="a < b" title="1 > 0"><img :src="url" alt='"'></div>
  <p v-else>{{ "</p>" }} &lt; {{ a }}</p>
  <List v-for="({ id }, i) in list" :key="i" @click.prevent="send(id); n++"><template #item="{ row }"><b>{{ row }}</b></template></List>
</template>
<style>a > b { color: red }</style>`,
  'a.svelte': `<script lang="ts">let url: string = '<b>';</script>
{#if a < b}<img src={url} alt="x {y} z" onclick={() => go('}')} />{:else if b}<p>{c}</p>{:else}{@html html}{/if}
{#each items as { id, x: [y] }, i (id)}<b>{id}</b>{/each}
{#await p then v}<u>{v}</u>{/await}
{#snippet row(a)}<i>{a}</i>{/snippet}{@render row(1)}
<style>a > b { color: red }</style>`,
  'a.astro': `---
const a = '<b>';
---
<html><body title={\`x\${a}\`}>
<!-- <b> -->
{a && <p>Don't <b>{a}</b></p>}
{list.map((x) => { const s = '}'; return <li class:list={[a]}>{x.y < 3 ? <i>1</i> : <u>2</u>}</li>; })}
<img {...rest} alt="x">
</body></html>`,
};

const PARSERS: Record<string, string> = {
  'a.vue': 'vue-eslint-parser',
  'a.svelte': 'svelte-eslint-parser',
  'a.astro': 'astro-eslint-parser',
};

describe('languages/component', () => {
  for (const [filename, text] of Object.entries(COMPONENTS)) {
    it(`finds the elements of ${filename} that ${PARSERS[filename]} finds`, () => {
      const code = parseComponent(filename, text).root.code();
      const found: string[] = [];
      for (const { index } of code.text.matchAll(/<(?=[A-Za-z])/g)) {
        if (index < code.templateStart) continue;
        const [start] = code.sourceOf(index, index + 1);
        const tag = /^<[A-Za-z][^\s/>]*/.exec(text.slice(start))?.[0];
        if (tag && code.text.startsWith(tag, index)) found.push(tag);
      }
      // A Vue template is no element of the page, nor are a component's script and style.
      const expected = tagsByParser(PARSERS[filename]!, filename, text).filter(
        (tag) => !/^<(?:template|script|style)$/.test(tag),
      );
      assert.deepEqual(found.filter((tag) => !/^<(?:script|style)$/.test(tag)).sort(), expected);
    });
  }

  it('writes blocks and directives as what they do', () => {
    const code = (filename: string, text: string): string =>
      parseComponent(filename, text).root.code().text.replace(/\s+/g, ' ').trim();
    assert.equal(
      code('a.vue', `<template><a v-if="x" :href="u"/><b v-else @click="n++">{{ y }}</b></template>`),
      ';(async function () { if (x ) { <a href={(u )} />; } else { <b onClick={async ($event) => {n++ }} />; ( y ); } });',
    );
    assert.equal(
      code('a.svelte', '{#each xs as { y }, i}{#if y}<img {src} alt="a{i}">{:else}{@html y}{/if}{/each}'),
      ';(async function () { for (const { y } of ( xs )) { let i = 0; if ( y ) { <img src={(src )} alt={(`a${i }`)} />; ' +
        '} else { <span dangerouslySetInnerHTML={{ __html: ( y ) }} />; } }});',
    );
    assert.equal(
      code('a.astro', '---\nconst a = 1;\n---\n<p set:html={a}/>{a && <b>{a}</b>}'),
      'const a = 1; ;;(<><p dangerouslySetInnerHTML={{ __html: (a ) }} />{a && <><b />{a }</> }</>);',
    );
  });

  it('leads from its code back to the file', () => {
    const text = '<template>\n  <img :src="url">\n</template>';
    const { code, placeOf } = parseComponent('a.vue', text).root;
    const written = code();
    const tag = written.text.indexOf('<img');
    const [start, end] = written.sourceOf(tag, written.text.indexOf('/>', tag) + 2);
    assert.equal(text.slice(start, end), '<img :src="url">');
    assert.deepEqual(placeOf(start, end), { startLine: 2, startColumn: 3, endLine: 2, endColumn: 19 });
  });

  it('gives comments of scripts, code and markup', () => {
    const { comments } = parseComponent(
      'a.svelte',
      "<script>\n// one\nlet a = '// no'; /* two */\n</script>\n<!-- three -->{a /* four */}",
    );
    assert.deepEqual(
      comments.map(({ value, block, loc }) => [value, block, loc.start.line]),
      [
        [' one', false, 2],
        [' two ', true, 3],
        [' three ', true, 5],
        [' four ', true, 5],
      ],
    );
  });

  it('reads anything', () => {
    const odd = [
      '',
      '<',
      '{',
      '{{',
      '<script>',
      '<template>',
      '<a b=',
      '<a {',
      '<a b={',
      '---',
      '---\n---',
      '{#if',
      '{/if}{:else}',
      '</p>',
    ];
    const many = [
      '<',
      '{',
      '<b>',
      '{#if a}',
      '{{',
      '`',
      '<a {',
      '{a && <b>',
      '<!--',
      '${',
      '<template>',
      '{:then x}',
    ];
    const texts = [
      ...odd,
      ...many.map((one) => one.repeat(4000)),
      ...many.map((one) => `<template>${one.repeat(4000)}`),
    ];
    for (const extension of ['vue', 'svelte', 'astro']) {
      for (const text of texts) {
        const { root, problem } = parseComponent(`a.${extension}`, text);
        assert.equal(typeof root.code().text, 'string');
        assert.equal(problem, null);
      }
    }
  });
});
