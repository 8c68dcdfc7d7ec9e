import { methodVersion, productVersion } from '../version.ts';
import type { Assessment } from './assessment.ts';
import { findTables } from './find-tables.ts';
import type { Sheet } from './sheet.ts';

/** Assesses every row of the register that a workbook holds. Never throws for what is in the cells. */
export function assessWorkbook(sheets: readonly Sheet[]): Assessment {
  return {
    rows: [],
    problems: [],
    resolutions: [],
    versions: { product: productVersion, method: methodVersion },
    fingerprint: null,
    tables: findTables(sheets),
    criteria: [],
    bands: [],
  };
}
