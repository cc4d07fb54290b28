import type { SourceFile } from '../flow/source-file.js';
import type { HtmlRoot } from '../languages/html/parse.js';
import type { Practice } from '../model/index.js';
import {
  findHtmlPractices,
  findPractices,
  inlineScripts,
  inOrder,
  mayContainPractice,
  type InlineScript,
  type PracticeOptions,
} from '../practices/index.js';
import { LineIndex } from '../text/line-index.js';
import { blankTemplateTags, hasTemplateTags } from '../text/template-tags.js';
import { importedFrom } from './imported-modules.js';
import { isMinified } from './minified.js';
import { parseCode, problemOf, type SyntaxProblem } from './parse.js';

/** Pages of more scripts are made by machines. */
const MAX_PARSED = 200;

interface File {
  filename: string;
  /** Of the whole page. */
  text: string;
}

/** What a page's markup and scripts do. */
export function findPagePractices(
  root: HtmlRoot,
  file: File,
  options: PracticeOptions,
): { practices: Practice[]; problem: SyntaxProblem | null } {
  const parser = new ScriptParser(file);
  const lines = new LineIndex(file.text);
  const scripts = inlineScripts(root).filter(({ code }) => !isMinified('inline.js', code));
  const worthwhile = scripts.filter(({ type, code }) => type !== 'handler' || mayContainPractice(code));
  const isAlone = ({ type, at }: InlineScript): boolean => type === 'module' || at !== null;
  const shared = worthwhile.filter((script) => !isAlone(script));
  const groups = [
    ...together(shared.filter(({ gate }) => gate !== 'consent')),
    ...together(shared.filter(({ gate }) => gate === 'consent')),
    ...worthwhile.filter(isAlone).map((script) => [script]),
  ];
  const parsed = groups.flatMap((group) => parser.parse(group));
  const imported = importedFrom(parsed, root, file.filename, options);
  const practices = [
    ...findHtmlPractices(root, options, imported),
    ...parsed.flatMap(({ source, scripts: group }) =>
      findPractices(source, options).map((practice) => placed(practice, group, lines)),
    ),
  ];
  return { practices: inOrder(practices), problem: parser.problem };
}

const ENDS_IN_COMMENT = /(?:^|[^:"'`\\])\/\/[^"'`\r\n]*$/;

/** Scripts in order of position; what stands on one line with the end of a comment would be part of it. */
function together(scripts: readonly InlineScript[]): InlineScript[][] {
  const [apart, joint] = [true, false].map((which) =>
    scripts.filter(({ code }) => ENDS_IN_COMMENT.test(code) === which),
  ) as [InlineScript[], InlineScript[]];
  return [...(joint.length > 0 ? [joint] : []), ...apart.map((script) => [script])];
}

/** A practice with what the script in which it stands waits for, and with that script's place. */
function placed(practice: Practice, scripts: readonly InlineScript[], lines: LineIndex): Practice {
  const offset = lines.offsetAt(practice.startLine, practice.startColumn);
  const script =
    scripts.find(({ start, code }) => start <= offset && offset < start + code.length) ?? scripts[0]!;
  const { gate, at } = script;
  const gated = { ...practice, gate: gate === 'consent' ? gate : (practice.gate ?? gate) };
  if (!at) return gated;
  const { suggestions: _, ...rest } = gated;
  return { ...rest, ...at };
}

/** Parses the scripts of one page, each at its place: all else of the page is blank. */
class ScriptParser {
  readonly #file: File;
  readonly #blank: string;
  #parsed = 0;
  /** The first script that cannot be parsed. */
  problem: SyntaxProblem | null = null;

  constructor(file: File) {
    this.#file = file;
    this.#blank = file.text.replace(/[^\r\n\u2028\u2029]/g, ' ');
  }

  /** Scripts that share their names are parsed as one; where one of them has an error, without that one. */
  parse(group: readonly InlineScript[]): { source: SourceFile; scripts: readonly InlineScript[] }[] {
    const [first, ...others] = group;
    if (!first || ++this.#parsed > MAX_PARSED) return [];
    const whole = this.#parseAs(group);
    if ('source' in whole) return [{ source: whole.source, scripts: group }];
    if (others.length === 0) {
      this.#report(first, whole.problem);
      return [];
    }
    const sound = group.filter((script) => {
      const alone = this.#parseAs([script]);
      if ('problem' in alone) this.#report(script, alone.problem);
      return 'source' in alone;
    });
    if (sound.length < group.length) return this.parse(sound);
    // Sound one by one, but not together: one name declared twice, say.
    return group.flatMap((script) => this.parse([script]));
  }

  #report({ start, code, type, at }: InlineScript, problem: SyntaxProblem): void {
    const original = this.#file.text.slice(start, start + code.length);
    // What a template makes of the script cannot be known, and what stands in an attribute hardly ever is an error.
    if (type !== 'handler' && !at && !hasTemplateTags(original))
      this.problem ??= { ...problem, isPart: true };
  }

  /** As it stands; with holes for what a template puts in; without that. */
  #parseAs(group: readonly InlineScript[]): { source: SourceFile } | { problem: SyntaxProblem } {
    const texts = group.map(({ code, start, at }) => ({
      code,
      start,
      original: at ? code : this.#file.text.slice(start, start + code.length),
    }));
    const isPlain = texts.every(({ original }) => !hasTemplateTags(original));
    const spellings: ((text: (typeof texts)[number]) => string)[] = isPlain
      ? [({ original }) => original]
      : [({ original }) => original, ({ code }) => code, ({ original }) => blankTemplateTags(original)];
    let problem: SyntaxProblem | null = null;
    for (const spelling of spellings) {
      const parsed = this.#parseText(
        group[0]?.at ? group[0].code : this.#masked(texts.map((text) => ({ ...text, code: spelling(text) }))),
      );
      if ('source' in parsed) return parsed;
      problem ??= parsed.problem;
    }
    return { problem: problem! };
  }

  #masked(scripts: readonly { code: string; start: number }[]): string {
    let text = '';
    for (const { code, start } of scripts) {
      text += this.#blank.slice(text.length, start) + code;
      // What a script leaves open does not go on in the next one.
      if (this.#blank[text.length] === ' ') text += ';';
    }
    return text + this.#blank.slice(text.length);
  }

  #parseText(code: string): { source: SourceFile } | { problem: SyntaxProblem } {
    const { filename, text } = this.#file;
    try {
      const { ast, scopeManager, visitorKeys } = parseCode(code, `${filename}.js`);
      const whole = code.length === text.length ? text : code;
      return { source: { filename, text: whole, ast, scopeManager, visitorKeys, side: 'browser' } };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}
