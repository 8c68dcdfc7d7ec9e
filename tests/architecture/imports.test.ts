import { dirname } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { filesBelow, projectRoot, projectText } from '../support/project-files.ts';

const importers = projectText('docs/architecture.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => /`([^`]+)`/.exec(line)?.[1] ?? '');

const sources = ['shared', 'addin', 'functions', 'infra'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));

/** With CI set, typed lint takes itself for a single run and reads the file on disk instead of the text it is given. */
const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** The rules that lint reports when a real file of the project held this text instead. */
async function rulesBrokenBy(path: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

describe('who may import whom', () => {
  it('names every source folder in the table of docs/architecture.md', () => {
    const missing = sources.filter(
      (path) => !importers.some((importer) => path === importer || path.startsWith(`${importer}/`)),
    );
    expect([...new Set(missing.map((path) => dirname(path)))]).toEqual([]);
  });

  it('has no row for a folder that does not exist', () => {
    const idle = importers
      .filter((importer) => !importer.startsWith('tests'))
      .filter((importer) => !sources.some((path) => path === importer || path.startsWith(`${importer}/`)));
    expect(idle).toEqual([]);
  });
});

describe('what lint refuses', () => {
  const cases = [
    [
      'a low folder that knows a high one',
      'shared/kernel/cell.ts',
      "import { scoreOf } from '../scoring/score.ts';\nexport const x = scoreOf;",
      'import-x/no-restricted-paths',
    ],
    [
      'an add-in file that imports the Lambda side',
      'addin/app/session.ts',
      "import { x } from '../../functions/http/handle.ts';\nexport const y: unknown = x;",
      'import-x/no-restricted-paths',
    ],
    [
      'a package the folder has no leave for',
      'shared/kernel/cell.ts',
      "import * as z from 'zod';\nexport const x = z;",
      'no-restricted-imports',
    ],
    [
      'a Node module in the core',
      'shared/kernel/cell.ts',
      "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
      'no-restricted-imports',
    ],
    ['a barrel', 'shared/kernel/cell.ts', "export * from './result.ts';", 'no-restricted-syntax'],
    [
      'the clock in the core',
      'shared/kernel/cell.ts',
      'export const now = Date.now();',
      'no-restricted-syntax',
    ],
    [
      'today in the core',
      'shared/kernel/cell.ts',
      'export const today = new Date();',
      'no-restricted-syntax',
    ],
    [
      'chance in the core',
      'shared/kernel/cell.ts',
      'export const chance = Math.random();',
      'no-restricted-syntax',
    ],
    [
      'a locale in the core',
      'shared/kernel/cell.ts',
      "export const x = 'a'.toLocaleUpperCase();",
      'no-restricted-syntax',
    ],
    ['a default export', 'shared/kernel/cell.ts', 'export default 1;', 'import-x/no-default-export'],
    [
      'a module mock',
      'tests/architecture/imports.test.ts',
      "import { vi } from 'vitest';\nvi.mock('./x.ts');",
      'no-restricted-syntax',
    ],
    ['any', 'shared/kernel/cell.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'a non-null assertion',
      'shared/kernel/cell.ts',
      'export const x = [1][0]!;',
      '@typescript-eslint/no-non-null-assertion',
    ],
  ] as const;

  it.each(cases)('%s', { timeout: 180_000 }, async (_title, path, text, rule) => {
    expect(await rulesBrokenBy(path, text)).toContain(rule);
  });
});
