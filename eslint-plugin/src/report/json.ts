import type { Finding, SetupProblem } from '../model/index.js';
import type { CheckedFile, Formatter } from './check-run.js';

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
}

/** ESLint's own json format: one entry a file, absolute paths. */
export const json: Formatter = ({ files, problems }) => {
  const entries = files.map((file) => entry(file.path, messagesOf(file), file.text));
  const paths = new Set(problems.map(({ path }) => path).filter((path) => path !== null));
  for (const path of paths) {
    const messages = problems.filter((problem) => problem.path === path).map(setupMessage);
    const own = entries.find(({ filePath }) => filePath === path);
    if (own === undefined) entries.push(entry(path, messages));
    else Object.assign(own, entry(path, [...messages, ...own.messages], own.source));
  }
  return `${JSON.stringify(entries)}\n`;
};

function entry(filePath: string, messages: Message[], source?: string) {
  const errors = messages.filter(({ severity }) => severity === 2);
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount: errors.length,
    fatalErrorCount: errors.filter(({ fatal }) => fatal).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    ...(messages.length > 0 && source !== undefined ? { source } : {}),
    usedDeprecatedRules: [],
  };
}

function messagesOf({ fatal, findings }: CheckedFile): Message[] {
  const messages = findings.map(findingMessage);
  if (fatal === null) return messages;
  const { line, column, message } = fatal;
  // One script of a page may be beyond reading; the rest of the page was read.
  return [
    { ruleId: null, fatal: true, severity: 2, message: `Parsing error: ${message}`, line, column },
    ...messages,
  ];
}

function findingMessage({ practice, verdict, message }: Finding): Message {
  return {
    ruleId: `privacy-policy/${practice.kind}`,
    severity: 2,
    message,
    line: practice.startLine,
    column: practice.startColumn,
    messageId: verdict,
    endLine: practice.endLine,
    endColumn: practice.endColumn,
  };
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
