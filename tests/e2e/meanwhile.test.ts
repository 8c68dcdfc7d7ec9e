import { beforeEach, describe, expect, it } from 'vitest';
import { useProductInBrowser } from './support/product-in-browser.ts';
import type { TryOutPage } from './support/try-out-page.ts';
import { useOfficer } from './support/use-officer.ts';

const officerNow = useOfficer(useProductInBrowser());
let officer: TryOutPage;

beforeEach(() => {
  officer = officerNow();
});

const sheetTab = (name: string) =>
  officer.page.locator('[data-u-comp=slide-tab-bar]').getByText(name, { exact: true });

async function fromMenuOf(name: string, choice: string): Promise<void> {
  await sheetTab(name).click({ button: 'right' });
  await officer.page.getByText(choice, { exact: true }).last().click();
}

/** Deletes the column of a cell through the menu of its letter, which stands right above the first row. */
async function deleteColumnOf(sheet: string, topCell: string): Promise<void> {
  const top = await officer.page.evaluate(([name, at]) => window.tryOut.rectangle(name, at), [
    sheet,
    topCell,
  ] as const);
  if (top === null) throw new Error(`${topCell} is not in view.`);
  await officer.page.mouse.click(top.x + top.width / 2, top.y - 8, { button: 'right' });
  await officer.page.getByText('Delete Selected Column', { exact: true }).click();
}

describe('what somebody does in the sheet while the pane is open', () => {
  it('a text in the way of a formula that spills is named, until it is gone', async () => {
    await sheetTab('Analysis').click();
    await officer.click('Analysis', 'C12');
    await officer.page.keyboard.type('Ask Maya');
    await officer.page.keyboard.press('Enter');
    await officer.goToTab('Check');
    await officer.said(/^PARTNERCITY\.WEIGHTRANGE has more than one cell to show/);
    await officer.picture('check-spill');
    await officer.click('Analysis', 'C12');
    await officer.page.keyboard.press('Delete');
    await officer.said('No problems found');
  });

  it('a sheet that was renamed is the one that is written to', async () => {
    await fromMenuOf('Framework', 'Rename');
    await officer.page.keyboard.press('ControlOrMeta+a');
    await officer.page.keyboard.type('Weights agreed');
    await officer.page.keyboard.press('Enter');
    await sheetTab('Weights agreed').waitFor();
    await officer.click('Weights agreed', 'B4');
    await officer.goToTool('What if');
    await officer.tabTo('Weight of Strategic fit');
    for (let step = 0; step < 5; step += 1) await officer.page.keyboard.press('ArrowRight');
    const before = await officer.cell('Weights agreed', 'C5');
    await officer.press('Apply to framework');
    await officer.said(/The weights on Weights agreed are changed/);
    expect(await officer.cell('Weights agreed', 'C5')).not.toBe(before);
    await officer.press('Put it back');
    await officer.said('It is put back as it was.');
    expect(await officer.cell('Weights agreed', 'C5')).toBe(before);
  });

  it('a column that was deleted keeps a change from being put back elsewhere', async () => {
    await sheetTab('Register').click();
    await officer.goToTool('Add results');
    await officer.press(/^(Add|Write) \d+ columns? for 15 places$/);
    await officer.said(/Nothing else was touched/);
    await deleteColumnOf('Register', 'C1');
    await expect.poll(() => officer.cell('Register', 'C3')).toBe('Region');
    const now = await officer.cells('Register', 18, 40);
    await officer.goToTab('Tools');
    await officer.press('Put it back');
    await officer.said(/^Columns or rows have moved since, or a heading above was changed/);
    await officer.picture('column-deleted');
    expect(await officer.cells('Register', 18, 40)).toEqual(now);
  });

  it('a table that was deleted is missed, and made anew', async () => {
    await fromMenuOf('Rules', 'Delete');
    await officer.page.getByRole('button', { name: 'OK' }).click();
    await officer.goToTab('Check');
    await officer.said(/^No rules were found, so nothing is recommended/);
    await officer.goToTool('Connect');
    await officer.press('Make one on a new sheet');
    await officer.said('Rules is a new table on sheet Rules');
  });
});
