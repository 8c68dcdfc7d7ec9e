import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, Change } from '../workbook-port.ts';

/** Edits that move cells: afterwards any address may mean another cell, so the whole sheet counts as changed. */
const structural =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|remove-cols|move-rows|move-columns|move-range|delete-range-.*|insert-range-.*|reorder-range|set-worksheet-name|remove-sheet|insert-sheet)$/;

interface Aimed {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** The smallest rectangle around the cells that an edit touches; null where only styles changed. */
function areaOfValues(sheetId: string, cells: ISetRangeValuesMutationParams['cellValue']): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, object | null>)) {
      if (cell !== null && !('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    sheetId,
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

export interface EditListener {
  onChange(listener: (change: Change) => void): () => void;
  /** Runs writes of the add-in, so that their edits are known as its own. */
  byAddIn(write: () => void): void;
}

/** Tells of edits, and of edits only: what a recalculation writes is marked `fromFormula` and passed over. */
export function listenToEdits(univer: FUniver, unitId: string): EditListener {
  const listeners = new Set<(change: Change) => void>();
  let byAddIn = false;
  const tell = (area: Area): void => {
    for (const listener of listeners) listener({ area, byAddIn });
  };
  univer.onCommandExecuted((command, options) => {
    if (options?.['fromFormula'] === true) return;
    // Commands carry parameters of any shape; these two members are Univer's convention for what they aim at.
    const aimed = (command.params ?? {}) as Aimed & Partial<ISetRangeValuesMutationParams>;
    if (aimed.unitId !== unitId) return;
    const sheetId = aimed.subUnitId ?? '';
    if (command.id === SetRangeValuesMutation.id) {
      const area = areaOfValues(sheetId, aimed.cellValue);
      if (area) tell(area);
    } else if (structural.test(command.id)) {
      tell({ sheetId, row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    }
  });
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
