import type { TSESLint } from '@typescript-eslint/utils';
import { defectText } from './defect.js';
import type { RuleHost, RuleServices } from '../engine/create-rule.js';
import { kindOf } from '../engine/file-kinds.js';
import { EMPTY_RESULT, type FileResult } from '../engine/file-result.js';
import type { SourceFile } from '../flow/source-file.js';
import type { SetupRule } from '../model/index.js';
import { nodeFileSystem } from './file-system.js';
import { ListedFiles } from './listed-files.js';
import { problemText } from './problem-text.js';
import { Project } from './project.js';

/** Milliseconds after which a long-lived host (an editor) looks again for new and moved policies. */
const LOOK_AGAIN_AFTER = 1000;

interface PluginSettings {
  policy?: unknown;
  crossFile?: unknown;
}

/** The services that the rules run on: one project a working directory, one analysis a file. */
export function createRuleServices(): RuleServices {
  const projects = new Map<string, Project>();
  // While a run goes on, the disk is taken to be still.
  const files = new ListedFiles(nodeFileSystem, { areStill: true });
  // Nothing but the source code object tells one file's run from the next: Oxlint reuses it, and patches WeakMap.
  const results = new WeakMap<object, FileResult>();
  const firstSeenIn = new Map<string, string>();
  // All files of a site share one list of problems: once said, it costs the others nothing.
  const firstWith: Record<SetupRule, WeakMap<FileResult['problems'], string>> = {
    'valid-setup': new WeakMap(),
    'stale-promises': new WeakMap(),
    'contradictory-clauses': new WeakMap(),
  };
  let lastUse = performance.now();

  const projectOf = ({ cwd, settings }: RuleHost): Project => {
    const { policy, crossFile } = (settings['privacyPolicy'] ?? {}) as PluginSettings;
    const named = typeof policy === 'string' ? policy : null;
    const key = `${cwd}\0${named ?? ''}\0${crossFile === false}`;
    let project = projects.get(key);
    if (project === undefined) {
      project = new Project({
        root: cwd,
        files,
        crossFile: crossFile !== false,
        fallbackPolicy: named === null ? null : { path: named, namedBy: 'settings.privacyPolicy.policy' },
      });
      projects.set(key, project);
    }
    const now = performance.now();
    if (now - lastUse > LOOK_AGAIN_AFTER) {
      files.refresh();
      for (const each of projects.values()) each.refresh();
    }
    lastUse = now;
    return project;
  };

  /** A defect of ours in one file must not end the user's whole run. */
  const resultOf = (host: RuleHost): FileResult => {
    try {
      return examined(host);
    } catch (error) {
      const problem = {
        path: host.filename,
        range: null,
        message: defectText(error),
        severity: 'warning' as const,
      };
      return { ...EMPTY_RESULT, problems: [problem] };
    }
  };

  const examined = (host: RuleHost): FileResult => {
    if (PART_OF_COMPONENT.test(host.filename)) return EMPTY_RESULT;
    return isScript(host)
      ? projectOf(host).checkSource(sourceOf(host))
      : projectOf(host).checkText(host.filename, host.sourceCode.text, { syntax: false });
  };

  const check = (host: RuleHost): FileResult => {
    let result = results.get(host.sourceCode);
    if (result === undefined) {
      result = resultOf(host);
      results.set(host.sourceCode, result);
    }
    return result;
  };

  return {
    check,
    newProblems(host, rule) {
      const { problems } = check(host);
      const first = firstWith[rule].get(problems);
      if (first === undefined) firstWith[rule].set(problems, host.filename);
      else if (first !== host.filename) return [];
      const { pathOf } = projectOf(host);
      return problems
        .filter((problem) => (problem.rule ?? 'valid-setup') === rule)
        .map((problem) => problemText(problem, pathOf))
        .filter((text) => {
          // Said once a run; but the same file linted again, as editors do, says it again.
          const first = firstSeenIn.get(text);
          if (first === undefined) firstSeenIn.set(text, host.filename);
          return (first ?? host.filename) === host.filename;
        });
    },
  };
}

/** A script that a processor took out of a component, which is looked at as a whole: `page.astro/1.ts`. */
const PART_OF_COMPONENT = /\.(?:astro|svelte|vue)[\\/][^\\/]+$/;

/** What the parsers of eslint-plugin-vue, -svelte and -astro offer for the whole of a component. */
const COMPONENT_SERVICES = ['defineTemplateBodyVisitor', 'isSvelte', 'isAstro'];

/**
 * Of other files only the text is taken, whichever parser the user has for them: all answer the same then.
 * Oxlint hands on the scripts of a component one by one, each as a script.
 */
function isScript({ filename, sourceCode }: RuleHost): boolean {
  const { ast, parserServices } = sourceCode as unknown as {
    ast: { type?: unknown };
    parserServices?: object;
  };
  if (ast.type !== 'Program') return false;
  const kind = kindOf(filename) ?? 'script';
  if (kind !== 'component') return kind === 'script';
  return !COMPONENT_SERVICES.some((service) => service in (parserServices ?? {}));
}

function sourceOf({ filename, sourceCode }: RuleHost): SourceFile {
  const code = sourceCode as Readonly<TSESLint.SourceCode> & { traverse?(): unknown };
  const { text, ast, scopeManager, visitorKeys } = code;
  // Every parser that ESLint accepts for JavaScript has scopes by the time that rules run.
  return { filename, text, ast, scopeManager: scopeManager!, visitorKeys, steps: () => code.traverse?.() };
}
