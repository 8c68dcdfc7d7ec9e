import { beforeEach, describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { bandGrid, frameworkGrid, registerGrid, ruleGrid } from '../support/sheet-builder.ts';
import { useProductInBrowser } from './support/product-in-browser.ts';
import type { TryOutPage } from './support/try-out-page.ts';
import { useOfficer } from './support/use-officer.ts';

const officerNow = useOfficer(useProductInBrowser());
let officer: TryOutPage;

beforeEach(() => {
  officer = officerNow();
});

const sheetNamed = async (name: string) =>
  officer.page.getByText(name, { exact: true }).first().waitFor({ timeout: 30_000 });

describe('an officer with keys only, on the published review', () => {
  it('sees which tables were found, what is to be looked at, and what there is to know of this copy', async () => {
    await officer.goToTool('Connect');
    await officer.said('✓ found');
    await officer.picture('connect');
    await officer.goToTab('Check');
    await officer.said(/Checked 15 places/);
    await officer.picture('check');
    await officer.goToTool('Add results');
    await officer.said('What will be done');
    await officer.picture('add-results');
    await officer.goToTool('Diagnostics');
    await officer.said('try-out');
    await officer.picture('diagnostics');
  });

  it('sees what would change a place, adds evidence, overrides the recommendation and takes it back', async () => {
    await officer.goToTab('Place');
    await officer.said('What would change it');
    await officer.picture('place');
    await officer.press('Add evidence');
    await officer.type(/^What it shows/, 'Two schools wrote in May');
    await officer.press('Add to the sheet');
    await officer.said(/The evidence for .* is added/);
    await officer.press('Dismiss');
    await officer.press('Override the recommendation');
    await officer.type(/^What is decided/, 'Retain');
    await officer.type(/^Reason/, 'Full council asked for another year');
    await officer.type(/^Decided by/, 'Maya Chen');
    await officer.press('Write into the register');
    await officer.said(/The override for .* is written/);
    await officer.picture('place-override');
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
  });

  it('moves a weight, sees who would change, applies it and puts it back', async () => {
    await officer.goToTool('What if');
    const weight = await officer.cell('Framework', 'C5');
    await officer.tabTo('Weight of Strategic fit');
    for (let step = 0; step < 60; step += 1) await officer.page.keyboard.press('ArrowRight');
    await officer.said(/\d+ of 15 places changes?\./);
    await officer.picture('what-if');
    await officer.press('Apply to framework');
    await officer.said(/The weights on .* are changed/);
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    expect(await officer.cell('Framework', 'C5')).toBe(weight);
  });

  it('freezes the formulas to values and brings them back', async () => {
    await officer.goToTool('Freeze');
    await officer.press(/^Freeze \d+ formulas$/);
    await officer.said(/frozen to their values/);
    await officer.picture('freeze');
    await officer.press('Dismiss');
    await officer.press(/^Bring back \d+ formulas$/);
    await officer.said(/calculate again/);
  });

  it('publishes a place, reads it back, and publishes what was added to its evidence', async () => {
    await officer.goToTab('Record');
    await officer.type(/^Your name/, 'Maya Chen');
    await officer.press('Sign in');
    await officer.press('Publish Anshan');
    await officer.said('Anshan is published as version 1.');
    await officer.press('Read back');
    await officer.said('Anshan was read back from the record.');
    await officer.goToTab('Place');
    await officer.press('Add evidence');
    await officer.type(/^What it shows/, 'A delegation came in June');
    await officer.press('Add to the sheet');
    await officer.said(/The evidence for .* is added/);
    await officer.press('Dismiss');
    await officer.goToTab('Record');
    await officer.said(/^A delegation came in June/);
    await officer.picture('record-ahead');
    await officer.press('Publish Anshan');
    await officer.said('Anshan is published as version 2.');
    await officer.said('In step.');
  });

  it('writes the results anew in their columns, and puts back what was there', async () => {
    const results = () => officer.cells('Register', 18, 40);
    const before = await results();
    await officer.goToTool('Add results');
    await officer.press(/^(Add|Write) \d+ columns? for 15 places$/);
    await officer.said(/Nothing else was touched/);
    await expect.poll(results).toEqual(before);
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    await expect.poll(results).toEqual(before);
  });

  it('makes a sheet for a second scorer, and agrees a rating on which the two are apart', async () => {
    await officer.goToTool('Two scorers');
    await officer.press('Make the second scoring sheet');
    await officer.said('Second scoring is made');
    await sheetNamed('Second scoring');
    await officer.picture('two-scorers');
    await officer.press('Dismiss');
    await officer.press('Go to Second scoring');
    const [headings = []] = await officer.cells('Second scoring', 1, 8);
    const first = String(headings[1]);
    await officer.click('Second scoring', 'B2');
    await officer.page.keyboard.type('5');
    await officer.page.keyboard.press('Enter');
    await officer.said(/^1 of \d+ given|1 of \d+ given/);
    await officer.goToTool('Two scorers');
    await officer.press(`Agree a rating: Anshan, ${first}`);
    await officer.type(/^Agreed rating/, '4');
    await officer.type(/^Reason/, 'Two visits a year');
    await officer.type(/^Moderated by/, 'Priya Raman');
    await officer.press('Keep it');
    await officer.said(`Anshan, ${first} is agreed at 4`);
  });
});

describe('an officer with keys only, on a workbook with nothing of ours', () => {
  it('is told what is missing, and makes all four tables', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Notes').getCell('A1').value = 'Ask Maya about the list of links';
    await officer.open('notes.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    await officer.goToTab('Place');
    await officer.said('Nothing to assess here yet');
    await officer.picture('first-run');
    await officer.goToTool('Connect');
    await officer.press('Make one with the published headings');
    await officer.said(/Framework is a new table on sheet Framework/);
    for (const name of ['Register', 'Rules', 'Bands']) {
      await officer.press('Dismiss');
      await officer.press('Make one on a new sheet');
      await officer.said(`${name} is a new table on sheet ${name}`);
      await sheetNamed(name);
    }
    expect(await officer.cell('Framework', 'A2')).toBe('Location overview');
    expect(await officer.cell('Register', 'H1')).toBe('Location overview');
  });
});

describe('an officer with keys only, on a register with a heading of its own', () => {
  it('maps the heading in Connect, and the place is assessed in full', async () => {
    const book = new ExcelJS.Workbook();
    const register = registerGrid.map((row) => row.map((cell) => (cell === 'Profile' ? 'Standing' : cell)));
    for (const [name, grid] of Object.entries({
      Cities: register,
      Weights: frameworkGrid,
      Decisions: ruleGrid,
      Steps: bandGrid,
    })) {
      book.addWorksheet(name).addRows(grid.map((row) => [...row]));
    }
    await officer.open('own-heading.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    await officer.goToTool('Connect');
    await officer.tabTo('Profile');
    await officer.page.keyboard.type('Standing');
    await officer.said('Kept in this workbook.');
    await officer.picture('connect-heading');
    await officer.goToTab('Check');
    await officer.said('No problems found');
  });
});
