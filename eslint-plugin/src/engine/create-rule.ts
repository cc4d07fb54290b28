import type { TSESLint } from '@typescript-eslint/utils';
import { ruleUrl } from '../data/rule-url.js';
import type { SetupRule, SourceRange, Suggestion, Topic, Verdict } from '../model/index.js';
import { VERDICTS } from '../model/index.js';
import { verdictsOf } from '../judge/index.js';
import type { FileResult } from './file-result.js';

export interface RuleDocs {
  description: string;
}

/** What a rule needs to know of the file it runs on; everything else comes through `RuleServices`. */
export type RuleHost = Pick<
  TSESLint.RuleContext<string, unknown[]>,
  'cwd' | 'filename' | 'settings' | 'sourceCode'
>;

/** The one analysis that all rules of a run share. */
export interface RuleServices {
  /** Analyses the file once, however many rules ask. */
  check(host: RuleHost): FileResult;
  /** Problems of the set-up that this file is the first of the run to meet. */
  newProblems(host: RuleHost, rule: SetupRule): string[];
}

export interface TopicOptions {
  report?: Verdict[];
}

/** The verdict of a report, or one of its suggestions. */
export type TopicMessageId = Verdict | 'suggestion';

export type TopicRule = TSESLint.RuleModule<TopicMessageId, [TopicOptions], RuleDocs>;

/**
 * Every language in which a practice can stand: scripts in whatever dialect their parser reads, those of ESLint's own
 * plugins and of html-eslint, and ours. The types of typescript-eslint do not know the field yet.
 */
const LANGUAGES = {
  languages: ['js/js', 'html/html', 'css/css', 'json/*', 'yaml/*', 'yml/*', 'toml/*', 'privacy-policy/*'],
};

/** A listener for the root of a file's tree, whatever its language. */
export function onRoot(listener: () => void): TSESLint.RuleListener {
  // The tree of html-eslint has two roots, one within the other.
  let isDone = false;
  const once = (): void => {
    if (!isDone) listener();
    isDone = true;
  };
  return Object.fromEntries(ROOTS.map((type) => [type, once]));
}

const ROOTS = [
  'Program',
  'Document',
  'HtmlPage',
  'StyleSheet',
  'CssSheet',
  'HostingFile',
  'ComponentFile',
  'SettingsFile',
];

type NewRule<M extends string, O extends readonly unknown[]> = Pick<
  TSESLint.RuleModule<M, O, RuleDocs>,
  'create' | 'defaultOptions'
> & { name: string; meta: Omit<TSESLint.RuleMetaData<M, RuleDocs, O>, 'docs'> & { docs: RuleDocs } };

/** typescript-eslint's `RuleCreator` without its clone of the default options for each file and rule. */
export function createRule<M extends string, O extends readonly unknown[]>({
  meta,
  ...rule
}: NewRule<M, O>): TSESLint.RuleModule<M, O, RuleDocs> {
  return { ...rule, meta: { ...meta, ...LANGUAGES, docs: { ...meta.docs, url: ruleUrl(rule.name) } } };
}

/** What a rule listens to that has nothing to say about a file. */
export const SILENT: TSESLint.RuleListener = {};

const MESSAGES = {
  ...(Object.fromEntries(VERDICTS.map((verdict) => [verdict, '{{message}}'])) as Record<Verdict, string>),
  suggestion: '{{text}}',
};

/**
 * A rule that reports the practices of one topic; its message ids are the verdicts.
 *
 * @param topic id of the rule, topic of the clause and kind of the practice
 */
export function createTopicRule(topic: Topic, docs: RuleDocs, services: RuleServices): TopicRule {
  const defaults: TopicOptions = { report: verdictsOf('recommended', topic) };
  return createRule<TopicMessageId, [TopicOptions]>({
    name: topic,
    defaultOptions: [defaults],
    meta: {
      type: 'problem',
      hasSuggestions: true,
      docs,
      schema: [
        {
          type: 'object',
          additionalProperties: false,
          properties: {
            report: {
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', enum: [...VERDICTS] },
              description: 'The verdicts to report.',
            },
          },
        },
      ],
      messages: MESSAGES,
      defaultOptions: [defaults],
    },
    create(context) {
      const own = services
        .check(context)
        .judgments.filter(({ practice, ignored }) => practice.kind === topic && !ignored);
      if (own.length === 0) return SILENT;
      // The first versions of ESLint 9 leave the default options to the rule.
      const { report = defaults.report ?? [] } = context.options[0] ?? defaults;
      return onRoot(() => {
        for (const { practice, verdict, message, declaredReport } of own) {
          if (!(declaredReport ?? report).includes(verdict)) continue;
          context.report({
            loc: locationOf(practice, context),
            messageId: verdict,
            data: { message },
            suggest: (practice.suggestions ?? []).map(toSuggestion),
          });
        }
      });
    },
  });
}

function toSuggestion({ text, edits }: Suggestion): TSESLint.ReportSuggestionArray<TopicMessageId>[number] {
  return {
    messageId: 'suggestion',
    data: { text },
    fix: (fixer) =>
      edits.map(({ start, end, text: inserted }) => fixer.replaceTextRange([start, end], inserted)),
  };
}

/** The number of the first column: 0 in JavaScript and here, 1 in the languages of `@eslint/css` and `@eslint/json`. */
export function firstColumnOf({ sourceCode }: Pick<Context, 'sourceCode'>): number {
  const { getLocFromIndex } = sourceCode as Partial<typeof sourceCode>;
  return getLocFromIndex?.call(sourceCode, 0).column ?? 0;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Where ESLint is to show something, in the counting of the file's language. */
export function locationOf(
  range: SourceRange,
  context: Pick<Context, 'sourceCode'>,
): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  const first = firstColumnOf(context);
  return {
    start: { line: range.startLine, column: range.startColumn - 1 + first },
    end: { line: range.endLine, column: range.endColumn - 1 + first },
  };
}
