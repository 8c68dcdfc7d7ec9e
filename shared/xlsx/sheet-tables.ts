import { success, type Result } from '../kernel/result.ts';
import type { SheetTable } from '../workbook/sheet.ts';
import { readBlock } from './address.ts';
import type { PackageParts } from './package-parts.ts';
import { readRelationships } from './relationships.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml, type Attributes } from './xml.ts';

/** The Excel tables of a sheet that have a header row. One that points nowhere on a worksheet is none. */
export function readTables(parts: PackageParts, sheetPart: string): Result<readonly SheetTable[], XlsxIssue> {
  const related = readRelationships(parts, sheetPart);
  if (!related.ok) return related;
  const tables: SheetTable[] = [];
  for (const { kind, target } of related.value) {
    if (kind !== 'table') continue;
    const text = parts.text(target);
    if (!text.ok) return text;
    const read = readXml(target, text.value ?? '<table/>', {
      open: { table: (attributes) => tables.push(...tableOf(attributes)) },
    });
    if (!read.ok) return read;
  }
  return success(tables);
}

function tableOf(attributes: Attributes): readonly SheetTable[] {
  const { displayName, name = '', ref = '', totalsRowCount = '0', headerRowCount } = attributes;
  const block = readBlock(ref);
  if (block === undefined || headerRowCount === '0') return [];
  const { from, to } = block;
  const rows = to.row - from.row + 1 - Number(totalsRowCount);
  return [{ name: displayName ?? name, ...from, rows, columns: to.column - from.column + 1 }];
}
