import type { ChangeStep, Entry, SheetArea } from '../change.ts';

/** A cell to be written, by the numbers of its row and column, counted from 1: what goes into it, and what it must hold before. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  readonly expected: Entry;
}

type Write = Extract<ChangeStep, { readonly kind: 'write' }>;

/* Cells between two that are written are left alone; one step costs more than a few of them. */
const WIDEST_GAP = 50;

/** Cells as few steps: those below one another in one column, and columns beside one another over the same rows. SPEC FZ-9. */
export function gatherWrites(cells: readonly CellWrite[]): readonly ChangeStep[] {
  const runs: [CellWrite, ...CellWrite[]][] = [];
  const sorted = [...cells].sort(
    (a, b) => Number(a.sheet > b.sheet) - Number(a.sheet < b.sheet) || a.column - b.column || a.row - b.row,
  );
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isSoonBelow(last, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return besideOneAnother(runs.map(toWrite));
}

function isSoonBelow(above: CellWrite, below: CellWrite): boolean {
  const isOneColumn = above.sheet === below.sheet && above.column === below.column;
  return isOneColumn && below.row - above.row <= WIDEST_GAP;
}

function toWrite(run: readonly [CellWrite, ...CellWrite[]]): Write {
  const [{ sheet, row: top, column }] = run;
  const rows = (run.at(-1)?.row ?? top) - top + 1;
  const at = new Map(run.map((cell) => [cell.row, cell]));
  const lines = Array.from({ length: rows }, (_, index) => at.get(top + index));
  return {
    kind: 'write',
    area: { sheet, row: top, column, rows, columns: 1 },
    entries: lines.map((cell) => [cell?.entry ?? null]),
    expected: lines.map((cell) => [cell?.expected ?? null]),
  };
}

function besideOneAnother(writes: readonly Write[]): readonly ChangeStep[] {
  const joined: Write[] = [];
  for (const write of writes) {
    const at = joined.findIndex(({ area }) => isRightOf(area, write.area));
    const left = joined[at];
    if (left === undefined) joined.push(write);
    else joined[at] = both(left, write);
  }
  return joined;
}

function isRightOf(left: SheetArea, right: SheetArea): boolean {
  const isSameRows = left.sheet === right.sheet && left.row === right.row && left.rows === right.rows;
  return isSameRows && left.column + left.columns === right.column;
}

function both(left: Write, right: Write): Write {
  const line = (write: Write, lines: 'entries' | 'expected', index: number): readonly Entry[] =>
    write[lines]?.[index] ?? [null];
  return {
    ...left,
    area: { ...left.area, columns: left.area.columns + 1 },
    entries: left.entries.map((cells, index) => [...cells, ...line(right, 'entries', index)]),
    expected: left.entries.map((_, index) => [
      ...line(left, 'expected', index),
      ...line(right, 'expected', index),
    ]),
  };
}
