import type { IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, Change } from '../workbook-port.ts';
import { boundedBy } from './read-cells.ts';

/** Edits that move cells: afterwards any address may mean another cell, so the whole sheet counts as changed. */
const structural =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|remove-cols|move-rows|move-columns|move-range|delete-range-.*|insert-range-.*|reorder-range|set-worksheet-name|remove-sheet)$/;

type Aimed = Partial<ISetRangeValuesMutationParams>;

function setsValue(cell: object | null): boolean {
  return cell === null || ['v', 'f', 'p', 'si'].some((member) => member in cell);
}

/** The smallest rectangle around the cells that an edit gives a value; null where only styles changed. */
function areaOfValues(sheetId: string, cells: ISetRangeValuesMutationParams['cellValue']): Area | null {
  const places = Object.entries(cells ?? {}).flatMap(([row, line]) =>
    Object.entries(line as Record<string, object | null>)
      .filter(([, cell]) => setsValue(cell))
      .map(([column]) => ({ row: Number(row), column: Number(column) })),
  );
  return boundedBy(
    sheetId,
    places.map(({ row }) => row),
    places.map(({ column }) => column),
  );
}

/** What a command changed on a sheet, or null where it changed no cell's value. */
function areaChangedBy(id: string, aimed: Aimed): Area | null {
  const sheetId = aimed.subUnitId ?? '';
  if (id === SetRangeValuesMutation.id) return areaOfValues(sheetId, aimed.cellValue);
  return structural.test(id) ? { sheetId, row: 0, column: 0, rows: 1_048_576, columns: 16_384 } : null;
}

export interface EditListener {
  onChange(listener: (change: Change) => void): () => void;
  /** Runs writes of the add-in, so that their edits are known as its own. */
  byAddIn(write: () => void): void;
}

/** Tells of edits, and of edits only: what a recalculation writes is marked `fromFormula` and passed over. */
export function listenToEdits(univer: FUniver, unitId: string, listening: IDisposable[]): EditListener {
  const listeners = new Set<(change: Change) => void>();
  let byAddIn = false;
  const tell = (area: Area, isStructural: boolean): void => {
    for (const listener of listeners) listener({ area, byAddIn, isStructural });
  };
  const stop = univer.addEvent(univer.Event.CommandExecuted, ({ id, params, options }) => {
    if (options?.['fromFormula'] === true) return;
    // Commands carry parameters of any shape; these members are Univer's convention for what they aim at.
    const aimed = (params ?? {}) as Aimed;
    const area = aimed.unitId === unitId ? areaChangedBy(id, aimed) : null;
    if (area) tell(area, structural.test(id));
  });
  listening.push(stop);
  return {
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    byAddIn: (write) => {
      byAddIn = true;
      try {
        write();
      } finally {
        byAddIn = false;
      }
    },
  };
}
