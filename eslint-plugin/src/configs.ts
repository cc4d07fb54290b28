import type { TSESLint } from '@typescript-eslint/utils';
import { lazyParser } from './engine/lazy-parser.js';
import { verdictsOf, type Preset } from './judge/index.js';
import { TOPICS, type Topic } from './model/index.js';

const SCRIPTS = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

type Config = TSESLint.FlatConfig.Config;
type RuleIds = readonly string[];

/** The rules of a preset, for files that the user lints already. */
export function presetConfig(
  preset: Preset,
  plugin: () => TSESLint.FlatConfig.Plugin,
  rules: RuleIds,
  digest: () => string,
): Config[] {
  return [
    {
      name: `privacy-policy/${preset}`,
      files: SCRIPTS,
      get plugins() {
        return { 'privacy-policy': plugin() };
      },
      get settings() {
        return { privacyPolicy: { digest: digest() } };
      },
      rules: rulesOf(preset, rules),
    },
  ];
}

/** The recommended rules with everything that is needed to parse the files. */
export function standaloneConfig(recommended: Config[]): Config[] {
  return [
    {
      name: 'privacy-policy/standalone-scripts',
      files: SCRIPTS,
      languageOptions: {
        parser: lazyParser as unknown as TSESLint.FlatConfig.Parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    ...recommended,
  ];
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
