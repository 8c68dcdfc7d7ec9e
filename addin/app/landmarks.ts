import type { Entry, SheetArea } from '../../shared/workbook/change.ts';
import type { WorkbookHands } from './ports.ts';
import { addedBy, type UndoStep, type WayBack } from './undo-step.ts';

/** What stands at the top of columns that were written into, as a rule their headings; null does not ask. */
export type Landmark = Extract<UndoStep, { readonly kind: 'landmark' }>;

/**
 * What tells later whether the columns that a change has written into still stand where they did: the topmost entry of each, down to
 * the first row that was written, where that is a text. A sheet that the change itself has added needs none, and where the host does not answer there are none.
 */
export async function findLandmarks(hands: WorkbookHands, wayBack: WayBack): Promise<readonly Landmark[]> {
  const added = addedBy(wayBack);
  const areas = wayBack.flatMap((step) => (step.kind === 'entries' ? [step.area] : []));
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))].filter((sheet) => !added.has(sheet));
  const found: Landmark[] = [];
  for (const sheet of sheets) {
    const written = areas.filter((area) => area.sheet === sheet);
    const above = areaAbove(sheet, written);
    const read = await hands.readArea(above);
    if (read.ok) found.push(...landmarksIn(above, read.value.entries, columnsOf(written)));
  }
  return found;
}

function areaAbove(sheet: string, written: readonly SheetArea[]): SheetArea {
  const column = least(written.map((area) => area.column));
  const end = -least(written.map((area) => -(area.column + area.columns)));
  return { sheet, row: 1, column, rows: least(written.map(({ row }) => row)), columns: end - column };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function columnsOf(areas: readonly SheetArea[]): ReadonlySet<number> {
  return new Set(
    areas.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, index) => column + index)),
  );
}

/* Headings stand beside one another: one landmark for each row that holds some. */
function landmarksIn(
  area: SheetArea,
  entries: readonly (readonly Entry[])[],
  columns: ReadonlySet<number>,
): readonly Landmark[] {
  const topOf = (index: number): number => {
    const row = entries.findIndex((line) => (line[index] ?? '') !== '');
    return isHeading(entries[row]?.[index]) ? row : -1;
  };
  const tops = Array.from({ length: area.columns }, (_, index) =>
    columns.has(area.column + index) ? topOf(index) : -1,
  );
  return [...new Set(tops)]
    .filter((row) => row >= 0)
    .map((row) => ({
      kind: 'landmark',
      area: { ...area, row: area.row + row, rows: 1 },
      entries: [tops.map((top, index) => (top === row ? (entries[row]?.[index] ?? null) : null))],
    }));
}

/* A figure or a formula at the top is no heading: somebody may type another there, and nothing has moved. */
function isHeading(entry: Entry | undefined): boolean {
  return typeof entry === 'string' && !entry.startsWith('=');
}
