import tseslint from 'typescript-eslint';

/**
 * Which rooms of the plugin each room may import, beside itself and `model`.
 * CONTRIBUTING shows the same as a picture.
 */
const ROOMS = {
  model: [],
  data: [],
  text: [],
  flow: ['text', 'data'],
  policy: ['text', 'data'],
  languages: ['text', 'data'],
  practices: ['flow', 'languages', 'text', 'data'],
  judge: ['data'],
  engine: ['flow', 'practices', 'judge', 'languages', 'text', 'data'],
  rules: ['engine'],
  // Inventories and worksheets name data in words, and know which vendors a policy can name.
  report: ['data'],
  host: ['policy', 'engine', 'judge', 'practices', 'flow', 'text', 'data'],
  cli: ['host', 'engine', 'report', 'policy', 'judge', 'rules', 'data'],
};

// A path that leaves the room has as many "../" as the file lies deep.
const depths = [1, 2, 3];

const boundaries = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  depths.map((depth) => ({
    name: `rooms/${room}/${depth}`,
    files: [`eslint-plugin/src/${room}/${'*/'.repeat(depth - 1)}*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./){${depth}}(?!(?:${[room, 'model', ...allowed].join('|')})/)[\\w-]+`,
              message: `"${room}" may import only: ${['model', ...allowed].join(', ')}.`,
            },
            ...(room === 'rules' ? [{ regex: '^\\./', message: 'A rule never imports another rule.' }] : []),
            ...(room === 'host' || room === 'cli'
              ? []
              : [
                  {
                    regex: '^(?:node:)?(?:fs|fs/promises|child_process|net|http|https)$',
                    message: 'Only "host" touches the file system; others receive what they need.',
                  },
                ]),
          ],
        },
      ],
    },
  })),
);

export default tseslint.config(
  { ignores: ['**/dist/**', 'out/**', '.cache/**', 'test/fixtures/**', 'test/oracle/programs/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-control-regex': 'off',
      'max-lines': ['error', 500],
      eqeqeq: 'error',
    },
  },
  { files: ['eslint-plugin/src/data/**', 'test/**'], rules: { 'max-lines': 'off' } },
  { files: ['test/oracle/preload/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...boundaries,
  // The index of the rules is the one file there that names them all.
  { files: ['eslint-plugin/src/rules/index.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    name: 'rooms/server',
    files: ['server/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:\\.\\./)+(?:eslint-plugin|client)',
              message: 'Use the public entries of the plugin.',
            },
            { regex: '^vscode$', message: '"vscode" is for the client only.' },
          ],
        },
      ],
    },
  },
  {
    name: 'rooms/client',
    files: ['client/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:\\.\\./)+(?:eslint-plugin|server)',
              message: 'Use privacy-policy-language-server/protocol.',
            },
            {
              regex: '^vscode-languageserver(?:/|$)',
              message: '"vscode-languageserver" is for the server only.',
            },
            { regex: '^eslint-plugin-privacy-policy', message: 'The client asks the server.' },
          ],
        },
      ],
    },
  },
);
