import type { FUniver } from '@univerjs/core/facade';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { Caller } from './pending-answers.ts';

/** Calculates some cells, and what depends on them, once more; settles when that is done. */
export async function recalculate(
  univer: FUniver,
  unitId: string,
  callers: readonly Caller[],
): Promise<void> {
  const ended = univer.getFormula().onCalculationResultApplied();
  await univer.executeCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    {
      dirtyRanges: callers.map(({ sheetId, row, column }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    },
    { onlyLocal: true },
  );
  await ended;
}
