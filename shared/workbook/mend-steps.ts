import type { ChangeStep, Entry } from './change.ts';
import type { CellOnSheet } from './finding.ts';

/** A cell to be mended: what must stand in it, and what will. */
export interface MendedCell extends CellOnSheet {
  readonly expected: Entry;
  readonly entry: Entry;
}

/** The steps that mend cells, each provided that it still holds what it did; cells below one another are written together. */
export function mendSteps(cells: readonly MendedCell[]): readonly ChangeStep[] {
  return joinSteps(
    cells.map(({ sheet, row, column, expected, entry }) => ({
      kind: 'write',
      area: { sheet, row, column, rows: 1, columns: 1 },
      entries: [[entry]],
      expected: [[expected]],
    })),
  );
}

type Write = Extract<ChangeStep, { readonly kind: 'write' }>;

/** The steps of several mends as few: what stands below one another in one column is one. Steps that are no writes come last, as they are. SPEC CW-16. */
export function joinSteps(steps: readonly ChangeStep[]): readonly ChangeStep[] {
  const writes = steps.filter((step) => step.kind === 'write');
  const others = steps.filter((step) => step.kind !== 'write');
  return [...joinWrites(writes), ...others];
}

function joinWrites(writes: readonly Write[]): readonly Write[] {
  const sorted = [...writes].sort(
    ({ area: a }, { area: b }) =>
      Number(a.sheet > b.sheet) - Number(a.sheet < b.sheet) || a.column - b.column || a.row - b.row,
  );
  const joined: Write[] = [];
  for (const write of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && isBelow(last, write)) joined[joined.length - 1] = both(last, write);
    else joined.push(write);
  }
  return joined;
}

function isBelow(above: Write, below: Write): boolean {
  const [a, b] = [above.area, below.area];
  const isOneColumn = a.sheet === b.sheet && a.column === b.column && a.columns === b.columns;
  return isOneColumn && a.row + a.rows === b.row && above.numberFormat === below.numberFormat;
}

function both(above: Write, below: Write): Write {
  const expected = [...expectedOf(above), ...expectedOf(below)];
  return {
    ...above,
    area: { ...above.area, rows: above.area.rows + below.area.rows },
    entries: [...above.entries, ...below.entries],
    expected,
  };
}

function expectedOf({ entries, expected }: Write): Write['entries'] {
  return expected ?? entries.map((line) => line.map(() => null));
}
