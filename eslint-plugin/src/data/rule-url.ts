/** Where the page of a rule is published. */
export function ruleUrl(rule: string): string {
  return `https://github.com/privacy-policy-lint/privacy-policy-lint/blob/main/eslint-plugin/docs/rules/${rule}.md`;
}
