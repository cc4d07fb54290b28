import { createRequire } from 'node:module';
import type { TSESLint } from '@typescript-eslint/utils';
import { presetConfig, standaloneConfig } from './configs.js';
import { policyDigest } from './host/digest.js';
import { createRuleServices } from './host/rule-services.js';
import { languages } from './languages/index.js';
import { createRules } from './rules/index.js';

const { name, version } = createRequire(import.meta.url)('../package.json') as {
  name: string;
  version: string;
};

const rules = createRules(createRuleServices());
const ruleIds = Object.keys(rules);

let digest: string | undefined;
const digestOf = (): string => (digest ??= policyDigest(process.cwd()));

interface PluginShape {
  meta: { name: string; version: string; namespace: string };
  rules: NonNullable<TSESLint.FlatConfig.Plugin['rules']>;
  languages: typeof languages;
  configs: Record<'recommended' | 'strict' | 'standalone', TSESLint.FlatConfig.Config[]>;
}

const recommended = presetConfig('recommended', () => plugin, ruleIds, digestOf);
const strict = presetConfig('strict', () => plugin, ruleIds, digestOf);

const plugin: PluginShape = {
  meta: { name, version, namespace: 'privacy-policy' },
  rules: rules as unknown as NonNullable<TSESLint.FlatConfig.Plugin['rules']>,
  languages,
  configs: {
    recommended,
    strict,
    standalone: standaloneConfig(recommended, () => plugin, Object.keys(languages)),
  },
};

export const { meta, configs } = plugin;
export { rules };
export default plugin;
