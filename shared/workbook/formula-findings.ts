import { errorOf } from '../kernel/read-cell.ts';
import { sayFinding } from '../report/finding-wording.ts';
import { areaOfCell } from './change.ts';
import type { CheckContext } from './check-context.ts';
import { findingAt, type CellOnSheet, type Finding } from './finding.ts';
import { inRuns, type FoundInCell } from './finding-runs.ts';
import { asEntered, ourFunctionIn } from './our-formula.ts';
import { cellOn } from './place-on-sheet.ts';
import { isInTable, type Sheet } from './sheet.ts';

/**
 * Formulas of ours, on any sheet, that no longer calculate: kept in the form that a file stores, or showing `#NAME?`. Each
 * is mended by entering it again. Straight below one another they are one finding. SPEC CW-9.
 */
export function formulaFindings({ sheets }: CheckContext): readonly Finding[] {
  return sheets.flatMap((sheet) =>
    inRuns(
      [...(sheet.formulas ?? [])].flatMap(([address, formula]) => inCell(sheet, address, formula)),
      (first, below) =>
        sayFinding({
          code: first.code,
          function: ourFunctionIn(String(first.cell.expected)) ?? '',
          below,
        }),
    ),
  );
}

function inCell(
  sheet: Sheet,
  address: string,
  formula: string,
): readonly FoundInCell<'formula.stored' | 'formula.unknown-name'>[] {
  const at = areaOfCell(sheet.name, address);
  const entered = asEntered(formula);
  const isStored = entered !== formula;
  if (at === null || !(isStored || isUnknown(sheet, at, formula))) return [];
  return [
    {
      code: isStored ? 'formula.stored' : 'formula.unknown-name',
      cell: { ...at, expected: `=${formula}`, entry: `=${entered}` },
      before: isStored ? `=${formula}` : '#NAME?',
    },
  ];
}

function isUnknown(sheet: Sheet, { row, column }: CellOnSheet, formula: string): boolean {
  return errorOf(cellOn(sheet, row, column)) === '#NAME?' && ourFunctionIn(formula) !== undefined;
}

/** Formulas of ours, on any sheet, that can't spill: something stands in their way, or they stand in an Excel table. SPEC CW-18. */
export function spillFindings({ sheets }: CheckContext): readonly Finding[] {
  return sheets.flatMap((sheet) =>
    [...(sheet.formulas ?? [])].flatMap(([address, formula]) => {
      const at = areaOfCell(sheet.name, address);
      const name = ourFunctionIn(formula);
      if (at === null || name === undefined || !isBlocked(sheet, at)) return [];
      const issue = {
        code: 'formula.blocked-spill',
        function: name,
        isInTable: isInTable(sheet.tables, at),
      } as const;
      return [findingAt('formulas', at, sayFinding(issue))];
    }),
  );
}

function isBlocked(sheet: Sheet, { row, column }: CellOnSheet): boolean {
  return errorOf(cellOn(sheet, row, column)) === '#SPILL!';
}
