import assert from 'node:assert/strict';
import path from 'node:path';
import { analyzeText, type Analysis } from '#plugin/engine/analyze.js';
import { kindOf } from '#plugin/engine/file-kinds.js';
import { keepTrees, leaveErrors } from '#plugin/engine/kept-trees.js';
import { isSoundNatively, leaveNativeParser, useNativeParser } from '#plugin/engine/native-parser.js';
import type { FileSystem } from '#plugin/host/file-system.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import { TRIED, type TriedText } from '../../support/every-text.js';
import { OPTIONS } from '../../support/practices-of.js';
import { Dice, edited } from '../../support/random-edits.js';

const FILLING = Array.from(
  { length: 6 },
  (_, index) =>
    `export function filling${index}(a, b) {\n  if (a > ${index}) return [a, b];\n  return a;\n}\n`,
);

/** Longer, so that most edits are of parts; what it begins with stays at the beginning. */
function among(text: string): string {
  return text.length > 1500 ? text : `${text}\n${FILLING.join('')}`;
}

/** Versions of a text, each of them an edit of the last one before it that has no error. */
function versionsOf({ file, text }: TriedText, count: number, dice: Dice): string[] {
  let sound = among(text);
  const versions = [sound];
  while (versions.length < count) {
    const version = edited(sound, dice);
    versions.push(version);
    if (isSound(file, version)) sound = version;
  }
  return versions;
}

function isSound(file: string, text: string): boolean {
  try {
    return isSoundNatively(file, text);
  } catch {
    return false;
  }
}

const imported = new Map<FileSystem, Map<string, ImportedFiles>>();

/** One for all the files of a folder: to find out who imports whom takes long. */
function othersOf(disk: FileSystem, folder: string): ImportedFiles {
  const folders = imported.get(disk) ?? new Map<string, ImportedFiles>();
  imported.set(disk, folders);
  const others = folders.get(folder) ?? new ImportedFiles(disk, folder);
  folders.set(folder, others);
  return others;
}

function analysesOf({ file, disk }: TriedText, versions: readonly string[], characters: number): Analysis[] {
  keepTrees(characters);
  const others = othersOf(disk, path.dirname(file));
  return versions.map((text) => analyzeText(file, text, { ...OPTIONS, others }, false));
}

describe('the answers of kept trees', () => {
  before(() => assert.equal(useNativeParser(), true));
  after(() => {
    keepTrees(0);
    leaveNativeParser();
  });

  // In a row, so that each is of the tree that all edits before have left.
  for (const [where, texts] of TRIED) {
    it(`are those of the whole text after random edits: ${where}`, () => {
      const scripts = texts().filter(({ file }) => (kindOf(file) ?? 'script') === 'script');
      for (const [number, script] of scripts.entries()) {
        const versions = versionsOf(script, 6, new Dice(number));
        const kept = analysesOf(script, versions, 200_000);
        assert.deepEqual(
          kept,
          analysesOf(script, versions, 0),
          `${script.file}\n${versions.join('\n=====\n')}`,
        );
      }
    }).timeout(60_000);
  }

  it('leave a text with an error to another thread where they are asked to', () => {
    const look = (text: string) =>
      leaveErrors(() => analyzeText('/a.js', text, OPTIONS, false).practices.length);
    keepTrees(200_000);
    assert.deepEqual(look('document.cookie = "a=1"; f('), { result: 0, isLeft: true });
    assert.deepEqual(look('document.cookie = "a=1"; f()'), { result: 1, isLeft: false });
    assert.deepEqual(look('document.cookie = "a=1"; f(('), { result: 0, isLeft: true });
    keepTrees(0);
    assert.deepEqual(look('document.cookie = "a=1"; f(('), { result: 0, isLeft: false });
  });
});
