import assert from 'node:assert/strict';
import { CONFIG_PARSERS, type ConfigKind } from '#plugin/languages/config/parsers.js';
import { textsOf } from '../../../support/config-outline.js';

const SAMPLES: Record<ConfigKind, string> = {
  nginx: `http {\n log_format a '$b "\\'' "c";\n map $x $y { ~^(\\d) $1; default "-"; }\n a_by_lua_block { x = "}" }\n}\n`,
  apache: `<VirtualHost *:80>\n LogFormat "%h \\"%r\\"" \\\n  x\n <If "a > b">\n  Header set A 'b'\n </If>\n</VirtualHost>\n`,
  logrotate: `weekly\n/a "/b c" {\n rotate 5\n postrotate\n  x\n endscript\n}\n`,
  journald: `[Journal]\nMaxRetentionSec=1month \\\n 2days\n`,
};

/** Every text that one cut or one odd character makes of a sample. */
function* variants(text: string): Iterable<string> {
  for (let i = 0; i <= text.length; i++) {
    yield text.slice(0, i);
    yield text.slice(i);
    for (const odd of ['"', "'", '{', '}', '\\', '#', '<', '>', '\n', '\0', '\uFEFF', '[', ';', '$', '\r'])
      yield text.slice(0, i) + odd + text.slice(i);
  }
}

describe('a parser of configurations', () => {
  for (const [kind, sample] of Object.entries(SAMPLES) as [ConfigKind, string][]) {
    it(`of ${kind} never throws, and gives every node a place in the text`, () => {
      for (const text of variants(sample)) {
        const tree = CONFIG_PARSERS[kind](text);
        for (const comment of tree.comments) assert.ok(comment.range[0] <= comment.range[1]);
        assert.equal(
          textsOf(tree, text).some((part) => part === undefined),
          false,
        );
        const visit = (nodes: readonly { range: [number, number] }[]): void => {
          for (const { range } of nodes)
            assert.ok(
              range[0] >= 0 && range[0] <= range[1] && range[1] <= text.length,
              JSON.stringify([text, range]),
            );
        };
        visit(tree.root.body.flatMap(({ name, args, body }) => [name, ...args, ...(body ?? [])]));
      }
    });
  }

  it('reads what a template engine completes', () => {
    const text =
      'server {\n  server_name {{ host }};\n  {% if logs %}\n  access_log {{ path }} main;\n  {% endif %}\n}\n';
    const tree = CONFIG_PARSERS.nginx(text);
    assert.equal(tree.problem, null);
    assert.deepEqual(
      tree.root.body[0]?.body?.map(({ name, args }) => [
        name.value,
        ...args.map(({ range }) => text.slice(...range)),
      ]),
      [
        ['server_name', '{{ host }}'],
        ['access_log', '{{ path }}', 'main'],
      ],
    );
  });

  it('takes what other programs keep in such a folder for what it is', () => {
    assert.equal(CONFIG_PARSERS.nginx('[program:shop]\ncommand=node server.js\n').problem, null);
  });

  it('tells a site of Apache from one of nginx', () => {
    const { root, problem } = CONFIG_PARSERS.nginx('<VirtualHost *:80>\nCustomLog a b\n</VirtualHost>\n');
    assert.equal(problem, null);
    assert.equal(root.body[0]?.name.value, 'VirtualHost');
  });
});
