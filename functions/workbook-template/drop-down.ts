import type { DataValidation, Worksheet } from 'exceljs';
import { invariant } from '../../shared/kernel/invariant.ts';

/** exceljs can take a rule for a whole range, but its types do not say so. */
interface WithRules {
  readonly dataValidations: { add(range: string, rule: DataValidation): void };
}

function hasRules(sheet: unknown): sheet is WithRules {
  return typeof sheet === 'object' && sheet !== null && 'dataValidations' in sheet;
}

/** Gives a range its rule in one piece: cell by cell, exceljs writes ranges that overlap. */
export function addRule(sheet: Worksheet, range: string, rule: DataValidation): void {
  invariant(hasRules(sheet), 'exceljs keeps the rules of a sheet on the sheet');
  sheet.dataValidations.add(range, rule);
}
