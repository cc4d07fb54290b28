import { createRequire } from 'node:module';
import type { TSESLint } from '@typescript-eslint/utils';
import { presetConfig, standaloneConfig } from './configs.js';
import { policyDigest } from './host/digest.js';
import { createRuleServices } from './host/rule-services.js';
import { createRules } from './rules/index.js';

const { name, version } = createRequire(import.meta.url)('../package.json') as {
  name: string;
  version: string;
};

const rules = createRules(createRuleServices());
const ruleIds = Object.keys(rules);

let digest: string | undefined;
const digestOf = (): string => (digest ??= policyDigest(process.cwd()));

const recommended = presetConfig('recommended', () => plugin, ruleIds, digestOf);
const strict = presetConfig('strict', () => plugin, ruleIds, digestOf);

const plugin = {
  meta: { name, version, namespace: 'privacy-policy' },
  rules: rules as unknown as NonNullable<TSESLint.FlatConfig.Plugin['rules']>,
  configs: { recommended, strict, standalone: standaloneConfig(recommended) },
};

export const { meta, configs } = plugin;
export { rules };
export default plugin;
