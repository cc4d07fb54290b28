import type { SetupProblem, SourceRange } from '../model/index.js';
import type { Formatter } from './index.js';
import type { Reported, ReportedFile } from './report.js';

interface Message {
  ruleId: string | null;
  severity: 1 | 2;
  message: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  messageId?: string;
  fatal?: true;
  suppressions?: { kind: 'directive'; justification: string }[];
}

/** ESLint's own json format: one entry a file, absolute paths. */
export const json: Formatter = ({ files, problems }) => {
  const entries = files.map((file) =>
    entry(file.path, messagesOf(file), { source: file.text, suppressed: suppressedOf(file) }),
  );
  const paths = new Set(problems.map(({ path }) => path).filter((path) => path !== null));
  for (const path of paths) {
    const messages = problems.filter((problem) => problem.path === path).map(setupMessage);
    const own = entries.find(({ filePath }) => filePath === path);
    if (own === undefined) entries.push(entry(path, messages, {}));
    else {
      const { source, suppressedMessages: suppressed } = own;
      Object.assign(own, entry(path, [...messages, ...own.messages], { source, suppressed }));
    }
  }
  return `${JSON.stringify(entries)}\n`;
};

function entry(
  filePath: string,
  messages: Message[],
  { source, suppressed = [] }: { source?: string; suppressed?: Message[] },
) {
  const errors = messages.filter(({ severity }) => severity === 2);
  return {
    filePath,
    messages,
    suppressedMessages: suppressed,
    errorCount: errors.length,
    fatalErrorCount: errors.filter(({ fatal }) => fatal).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    ...(messages.length > 0 && source !== undefined ? { source } : {}),
    usedDeprecatedRules: [],
  };
}

function messagesOf({ fatal, reported }: ReportedFile): Message[] {
  const messages = reported.map(messageOf);
  if (fatal === null) return messages;
  const { line, column, message } = fatal;
  // One script of a page may be beyond reading; the rest of the page was read.
  return [
    { ruleId: null, fatal: true, severity: 2, message: `Parsing error: ${message}`, line, column },
    ...messages,
  ];
}

function messageOf({
  rule,
  messageId,
  message,
  ...range
}: SourceRange & Pick<Reported, 'rule' | 'messageId' | 'message'>): Message {
  return {
    ruleId: `privacy-policy/${rule}`,
    severity: 2,
    message,
    line: range.startLine,
    column: range.startColumn,
    messageId,
    endLine: range.endLine,
    endColumn: range.endColumn,
  };
}

function suppressedOf({ suppressions }: ReportedFile): Message[] {
  return suppressions.flatMap(({ findings, clause, reason }) =>
    findings.map(({ practice, verdict, message }) => ({
      ...messageOf({ ...practice, rule: practice.kind, messageId: verdict, message }),
      suppressions: [
        { kind: 'directive' as const, justification: [clause, reason].filter(Boolean).join(': ') },
      ],
    })),
  );
}

function setupMessage({ range, message, severity, rule = 'valid-setup' }: SetupProblem): Message {
  return {
    ruleId: `privacy-policy/${rule}`,
    severity: severity === 'error' ? 2 : 1,
    message,
    line: range?.startLine ?? 1,
    column: range?.startColumn ?? 1,
    messageId: 'problem',
    ...(range === null ? {} : { endLine: range.endLine, endColumn: range.endColumn }),
  };
}
