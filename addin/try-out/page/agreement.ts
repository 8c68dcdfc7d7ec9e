import type { Area, PortCell, WorkbookPort } from '../workbook-port.ts';

/** How many computed recommendations are the published ones. */
export interface Agreement {
  readonly same: number;
  readonly published: number;
}

function folded(cell: PortCell | undefined): string {
  return String(cell ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
}

interface AgreementTable {
  readonly area: Area;
  readonly computed: number;
  readonly published: number;
}

/** The table that has both a computed and a published recommendation, if the workbook has one. */
export function findAgreementTable(workbook: WorkbookPort): AgreementTable | null {
  for (const { area } of workbook.tables()) {
    const titles = (workbook.values({ ...area, rows: 1 })[0] ?? []).map(folded);
    const computed = titles.indexOf('recommendation');
    const published = titles.indexOf('published recommendation');
    if (computed >= 0 && published >= 0) return { area, computed, published };
  }
  return null;
}

/** Counted in the sheet as it stands; null where no table has both columns. */
export function countAgreement(workbook: WorkbookPort): Agreement | null {
  const table = findAgreementTable(workbook);
  if (!table) return null;
  const [, ...rows] = workbook.values(table.area);
  const stated = rows.filter((row) => folded(row[table.published]) !== '');
  const same = stated.filter((row) => folded(row[table.computed]) === folded(row[table.published]));
  return { same: same.length, published: stated.length };
}

/** As the bar says it. */
export function sayAgreement({ same, published }: Agreement): string {
  return `${same} of ${published} recommendations as published`;
}
