import type { TSESLint } from '@typescript-eslint/utils';
import { FILE_KINDS } from './data/file-kinds.js';
import { lazyParser } from './engine/lazy-parser.js';
import { verdictsOf, type Preset } from './judge/index.js';
import { TOPICS, type Topic } from './model/index.js';

const SCRIPTS = filesOf(({ kind }) => kind === 'script');
const OTHERS = filesOf(({ kind }) => kind !== 'script');

type Config = TSESLint.FlatConfig.Config;
type RuleIds = readonly string[];

/** The rules of a preset, for files that the user lints already. */
export function presetConfig(
  preset: Preset,
  plugin: () => TSESLint.FlatConfig.Plugin,
  rules: RuleIds,
  digest: () => string,
): Config[] {
  const common = (name: string): Config => ({
    name,
    get plugins() {
      return { 'privacy-policy': plugin() };
    },
    get settings() {
      return { privacyPolicy: { digest: digest() } };
    },
    rules: rulesOf(preset, rules),
  });
  return [
    withFiles(common(`privacy-policy/${preset}`), { files: SCRIPTS }),
    // `files` with an extension would make ESLint lint files that the user has no parser for. A pattern for everything
    // does not, and `ignores` narrows it to the kinds that we read.
    withFiles(common(`privacy-policy/${preset}-other-files`), {
      files: ['**/*'],
      ignores: ['**/*', ...OTHERS.map((glob) => `!${glob}`)],
    }),
  ];
}

/** Adds to a config without calling its getters. */
function withFiles(config: Config, files: Pick<Config, 'files' | 'ignores'>): Config {
  return Object.defineProperties(config, Object.getOwnPropertyDescriptors(files)) as Config;
}

/**
 * The recommended rules with everything that is needed to parse the files.
 *
 * @param languages names of our own languages, which are those of the kinds of files that they read
 */
export function standaloneConfig(
  recommended: Config[],
  plugin: () => TSESLint.FlatConfig.Plugin,
  languages: readonly string[],
): Config[] {
  return [
    {
      name: 'privacy-policy/standalone-scripts',
      files: SCRIPTS,
      languageOptions: {
        parser: lazyParser as unknown as TSESLint.FlatConfig.Parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    ...FILE_KINDS.filter(({ kind }) => languages.includes(kind)).map(({ kind, files }) => ({
      name: `privacy-policy/standalone-${kind}`,
      files: [...files],
      get plugins() {
        return { 'privacy-policy': plugin() };
      },
      language: `privacy-policy/${kind}`,
    })),
    ...recommended,
  ];
}

function filesOf(which: (entry: (typeof FILE_KINDS)[number]) => boolean): string[] {
  return FILE_KINDS.filter(which).flatMap(({ files }) => files);
}

function rulesOf(preset: Preset, rules: RuleIds): TSESLint.FlatConfig.Rules {
  return Object.fromEntries(
    rules.map((rule) => [
      `privacy-policy/${rule}`,
      isTopic(rule) ? ['error', { report: verdictsOf(preset, rule) }] : 'error',
    ]),
  );
}

function isTopic(rule: string): rule is Topic {
  return (TOPICS as readonly string[]).includes(rule);
}
