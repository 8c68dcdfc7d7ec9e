import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemplate } from '../../functions/workbook-template/make-template.ts';
import { findProgram, libreOffice } from '../../infra/tools/programs.ts';
import type { Cell } from '../../shared/kernel/cell.ts';
import { editWorkbook } from '../../shared/xlsx/edit-workbook.ts';
import { readCsv } from '../support/read-csv.ts';

const run = promisify(execFile);
/** The second sheet as UTF-8, every cell as shown. */
const csvOfRegister = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,2';

let folder = '';
let shown: readonly (readonly Cell[])[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-city-edit-'));
  const template = await makeTemplate({ published: true, date: '2026-11-23' });
  const edited = editWorkbook(template, [
    { sheet: 'Register', cell: 'I13', value: 'Dormant <since 2019> & "quiet"' },
    { sheet: 'Register', cell: 'U13', value: 2 },
    { sheet: 'Register', cell: 'A30', value: 'A note far below' },
  ]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
  const file = join(folder, 'edited.xlsx');
  await writeFile(file, edited.value);
  const program = findProgram(libreOffice);
  if (!program) throw new Error('LibreOffice is not installed');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const how = ['--headless', '--norestore', '--convert-to', csvOfRegister, '--outdir', folder, file];
  await run(program, [profile, ...how]);
  shown = readCsv(await readFile(join(folder, 'edited-Register.csv'), 'utf8'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an edited workbook in LibreOffice', () => {
  it('opens with the edits in place', () => {
    expect(shown[12]?.[8]).toBe('Dormant <since 2019> & "quiet"');
    expect(shown[12]?.[20]).toBe(2);
    expect(shown.flat()).toContain('A note far below');
  });

  it('still has everything else', () => {
    expect(shown[12]?.[1]).toBe('Pittsburgh');
    expect(shown.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('#NAME'))).toEqual([]);
  });
});
