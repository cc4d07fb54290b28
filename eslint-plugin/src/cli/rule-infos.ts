import { ruleUrl } from '../data/rule-url.js';
import { createRuleServices } from '../host/rule-services.js';
import type { RuleInfo } from '../report/report.js';
import { createRules } from '../rules/index.js';

/** Every rule with what its page says first, for formats that list them. */
export function ruleInfos(): RuleInfo[] {
  return Object.entries(createRules(createRuleServices())).map(([id, { meta }]) => ({
    id,
    description: meta.docs!.description,
    url: ruleUrl(id),
  }));
}
