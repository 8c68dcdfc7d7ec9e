import { beforeEach, describe, expect, it } from 'vitest';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import type { Assessment } from '../../shared/workbook/assessment.ts';
import { readWorkbook } from '../../shared/xlsx/read-workbook.ts';
import type { AwkwardWorkbook } from '../support/awkward-workbooks.ts';
import { awkwardWorkbooks, longRegister } from '../support/awkward-workbooks.ts';
import { useProductInBrowser } from './support/product-in-browser.ts';
import type { TryOutPage } from './support/try-out-page.ts';
import { useOfficer } from './support/use-officer.ts';

const officerNow = useOfficer(useProductInBrowser());
let officer: TryOutPage;

beforeEach(() => {
  officer = officerNow();
});

interface Opened {
  readonly assessment: Assessment;
  /** The last column that the register has in the file, from 1. */
  readonly lastColumn: number;
  readonly rows: number;
}

async function open(name: keyof typeof awkwardWorkbooks): Promise<Opened & AwkwardWorkbook> {
  const workbook: AwkwardWorkbook = awkwardWorkbooks[name];
  const bytes = await workbook.bytes();
  const file = readWorkbook(bytes);
  if (!file.ok) throw new Error('The workbook made for the test cannot be read.');
  await officer.open(`${name}.xlsx`, bytes);
  const assessment = assessWorkbook(file.value.sheets);
  const { register } = assessment.tables;
  return {
    ...workbook,
    assessment,
    lastColumn: register?.columns.at(-1)?.column ?? 0,
    rows: register?.lastRow ?? 0,
  };
}

/** The column under a heading on the register, from 1; looked for right of what the file had. */
async function columnOf(
  { register, lastColumn }: Opened & AwkwardWorkbook,
  heading: string,
): Promise<number> {
  for (let column = lastColumn; column < lastColumn + 12; column += 1) {
    const address = cellAddress(register.headerRow - 1, column);
    if ((await officer.cell(register.sheet, address)) === heading) return column + 1;
  }
  throw new Error(`No column ${heading}.`);
}

/** What stood in the cells that changed, and what stands there now. */
function changedBetween(before: unknown[][], after: unknown[][]): readonly (readonly [unknown, unknown])[] {
  return before.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const now = after[row]?.[column];
      return now === cell ? [] : [[cell, now] as const];
    }),
  );
}

async function addResults(rows: number): Promise<void> {
  await officer.goToTool('Add results');
  await officer.press(new RegExp(`^(Add|Write) \\d+ columns? for ${String(rows)} places$`));
}

/** Holds the register's results on the sheet against the core's. */
async function expectResults(opened: Opened & AwkwardWorkbook): Promise<void> {
  const [score, advice] = [await columnOf(opened, 'Score'), await columnOf(opened, 'Recommendation')];
  const { sheet } = opened.register;
  for (const row of opened.assessment.rows.slice(0, 15)) {
    const at = (column: number) => officer.cell(sheet, cellAddress(row.row - 1, column - 1));
    await expect
      .poll(() => at(score), { timeout: 60_000 })
      .toSatisfy((found: unknown) =>
        row.score === null ? String(found).startsWith('#') : Math.abs(Number(found) - row.score) < 1e-9,
      );
    await expect.poll(() => at(advice)).toBe(row.recommendation ?? '#VALUE!');
  }
}

describe('awkward workbooks, by keyboard', () => {
  it('under titles: names the texts among the ratings, mends them, and puts them back', async () => {
    const opened = await open('under-titles');
    const { register } = opened;
    const before = await officer.cells(register.sheet, opened.rows, opened.lastColumn);
    await officer.goToTab('Check');
    await officer.press(/^Mend all 2/);
    await officer.press('Mend 2 cells');
    await officer.said('2 cells are mended.');
    await officer.said('No problems found');
    const mended = await officer.cells(register.sheet, opened.rows, opened.lastColumn);
    expect(changedBetween(before, mended)).toEqual([
      ['1 ', 1],
      ['2 ', 2],
    ]);
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    expect(await officer.cells(register.sheet, opened.rows, opened.lastColumn)).toEqual(before);
    await officer.said(/"1 " is text/);
  });

  it('under titles: finds the register, adds results, puts them back', async () => {
    const opened = await open('under-titles');
    const { register } = opened;
    const before = await officer.cells(register.sheet, opened.rows, opened.lastColumn + 8);
    await officer.goToTab('Check');
    await officer.said(/"1 " is text/);
    await officer.picture('under-titles-check');
    await addResults(opened.assessment.rows.length);
    await officer.said(/Nothing else was touched/);
    await expectResults(opened);
    await officer.picture('under-titles-results');
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    expect(await officer.cells(register.sheet, opened.rows, opened.lastColumn + 8)).toEqual(before);
  });

  it('odd tables: adds results into the Excel table, with hidden columns, rows and sheets, puts them back', async () => {
    const opened = await open('odd-tables');
    const { sheet } = opened.register;
    const before = await officer.cells(sheet, opened.rows, opened.lastColumn + 8);
    await addResults(15);
    await officer.said(/Nothing else was touched/);
    await expectResults(opened);
    await officer.picture('odd-tables-results');
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    expect(await officer.cells(sheet, opened.rows, opened.lastColumn + 8)).toEqual(before);
  });

  it(
    `long: adds results for ${String(longRegister)} places, says how far it is, and can be cancelled`,
    { timeout: 240_000 },
    async () => {
      const opened = await open('long');
      const { register, lastColumn } = opened;
      await officer.goToTool('Add results');
      await officer.press(/^Add \d+ columns? for 2000 places$/);
      await officer.said(/of \d+ cells/);
      // The keyboard has gone to the bar with the change: Cancel is the next thing in it.
      await officer.page.keyboard.press('Tab');
      await officer.page.keyboard.press('Enter');
      await officer.said('Cancelled. The sheet is as it was.');
      await officer.picture('long-cancelled');
      for (const row of [register.headerRow, 2, 1000, 2001]) {
        expect(await officer.cell(register.sheet, cellAddress(row - 1, lastColumn))).toBe('');
      }
    },
  );

  it('locked: says that the sheet is protected, and changes nothing', async () => {
    const opened = await open('locked');
    const before = await officer.cells('Cities', opened.rows, opened.lastColumn + 8);
    await addResults(15);
    await officer.said(/Cities is protected, so nothing was changed/);
    await officer.picture('locked');
    expect(await officer.cells('Cities', opened.rows, opened.lastColumn + 8)).toEqual(before);
    await officer.click('Cities', 'B3');
    await officer.goToTab('Place');
    await officer.said('What would change it');
  });

  it('two registers: names the other, and takes the one that is chosen in Connect', async () => {
    const opened = await open('two-registers');
    expect(opened.assessment.rows).toHaveLength(8);
    await officer.goToTab('Check');
    await officer.said(/There is another register on sheet Cities 2026/);
    await officer.goToTool('Connect');
    await officer.tabTo('Where it is');
    await officer.page.keyboard.type('Cities 2026');
    await officer.said('You chose it in Connect.');
    await officer.said('15 rows.');
    await officer.picture('two-registers-connect');
    await officer.goToTab('Check');
    await officer.pane.getByText(/another register/).waitFor({ state: 'detached' });
  });
});
