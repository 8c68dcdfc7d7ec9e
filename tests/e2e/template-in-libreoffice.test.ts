import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemplate } from '../../functions/workbook-template/make-template.ts';
import { findProgram, libreOffice } from '../../infra/tools/programs.ts';
import type { Cell } from '../../shared/kernel/cell.ts';
import { readWorkbook } from '../../shared/xlsx/read-workbook.ts';
import type { SheetFile } from '../../shared/xlsx/workbook-file.ts';
import { readCsv } from '../support/read-csv.ts';

const run = promisify(execFile);
/** One file for each sheet, UTF-8, every cell as shown. */
const csvOfEverySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

let folder = '';
let template: Uint8Array;
let shown: ReadonlyMap<string, readonly (readonly Cell[])[]>;
let stored: readonly SheetFile[];

/** Runs a conversion with a profile of its own, so that nothing of the machine's LibreOffice is touched or needed. */
async function convert(file: string, format: string, outDir: string): Promise<void> {
  const program = findProgram(libreOffice);
  if (!program) throw new Error('LibreOffice is not installed');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run(program, [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    format,
    '--outdir',
    outDir,
    file,
  ]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-city-template-'));
  const file = join(folder, 'review.xlsx');
  template = await makeTemplate({ published: true, date: '2026-11-23' });
  const read = readWorkbook(template);
  if (!read.ok) throw new Error('the template cannot be read');
  stored = read.value.sheets;
  await writeFile(file, template);
  const csv = join(folder, 'csv');
  await mkdir(csv);
  await convert(file, csvOfEverySheet, csv);
  const names = await readdir(csv);
  shown = new Map(
    await Promise.all(
      names.map(async (name) => {
        const sheet = name.replace(/^review-(.*)\.csv$/, '$1');
        return [sheet, readCsv(await readFile(join(csv, name), 'utf8'))] as const;
      }),
    ),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function storedSheet(name: string): SheetFile {
  const sheet = stored.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A column below the header of that name, as far as places go. */
function column(cells: readonly (readonly Cell[])[], header: string): readonly Cell[] {
  const at = cells.findIndex((row) => row.includes(header) && row.includes('Place'));
  const index = cells[at]?.indexOf(header) ?? -1;
  return cells.slice(at + 1, at + 16).map((row) => row[index] ?? null);
}

/** Our functions' cells become plain values, and every other formula loses its result, so that it has to be computed. */
function withNativeFormulasUnanswered(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (!path.startsWith('xl/worksheets/sheet')) return [path, part] as const;
    const xml = strFromU8(part)
      .replaceAll(/<f>[^<]*_xldudf_[^<]*<\/f>/g, '')
      .replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    return [path, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** What a sheet says, to the figures a spreadsheet keeps, without its blank cells and empty texts. */
function rounded(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return cells.map((row) =>
    row
      .filter((cell) => cell !== null && cell !== '')
      .map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)),
  );
}

describe('the published template in LibreOffice', () => {
  it('opens with every sheet', () => {
    expect([...shown.keys()].sort()).toEqual(stored.map(({ name }) => name).sort());
  });

  it.each(['Band', 'Recommendation', 'Rule', 'Reason', 'Firmness'])(
    'shows each %s as it is stored',
    (header) => {
      const sheet = shown.get('Register') ?? [];
      expect(column(sheet, header)).toEqual(column(storedSheet('Register').cells, header));
    },
  );

  it('shows scores rounded and coverage in percent', () => {
    const sheet = shown.get('Register') ?? [];
    const scores = column(storedSheet('Register').cells, 'Score').map((score) => Math.round(Number(score)));
    expect(column(sheet, 'Score')).toEqual(scores);
    const coverage = column(storedSheet('Register').cells, 'Coverage');
    expect(column(sheet, 'Coverage')).toEqual(coverage.map((share) => `${Math.round(Number(share) * 100)}%`));
  });

  it('shows the same fifteen recommendations as the report', () => {
    const sheet = shown.get('Register') ?? [];
    expect(column(sheet, 'Recommendation')).toEqual(column(sheet, 'Published recommendation'));
  });

  it('shows no error on any sheet but Analysis, whose tables spill and so need the add-in', () => {
    const errors = [...shown].flatMap(([name, rows]) =>
      // Notes and Start here explain #N/A and #NAME? in words; an error fills its cell.
      rows
        .flat()
        .filter(
          (cell) =>
            typeof cell === 'string' &&
            /^(#[A-Z/0!?]+|Err:\d+)$/.test(cell) &&
            !['Notes', 'Analysis'].includes(name),
        ),
    );
    expect(errors).toEqual([]);
  });

  it('works out the Summary and the plain scores by its own arithmetic as the core does', async () => {
    const out = join(folder, 'recalculated');
    await mkdir(out);
    const file = join(folder, 'native.xlsx');
    await writeFile(file, withNativeFormulasUnanswered(template));
    await convert(file, 'xlsx:Calc MS Excel 2007 XML', out);
    const read = readWorkbook(new Uint8Array(await readFile(join(out, 'native.xlsx'))));
    if (!read.ok) throw new Error('LibreOffice saved something that cannot be read');
    for (const sheet of ['Summary', 'Plain scores']) {
      const found = read.value.sheets.find(({ name }) => name === sheet)?.cells ?? [];
      expect(rounded(found)).toEqual(rounded(storedSheet(sheet).cells));
    }
    const tables = read.value.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables).toEqual(['Partnerships', 'Criteria', 'Ruleset', 'Bandings']);
  });
});
