import { cellAddress } from '../kernel/cell-address.ts';
import type { Problem } from './assessment.ts';
import { areaOfCell, type ChangeStep } from './change.ts';
import type { Sheet } from './sheet.ts';

/** What a finding is about, in the order in which they are listed. */
export const findingKinds = ['tables', 'cells', 'rules', 'places', 'dates', 'formulas'] as const;

/** What a finding is about. */
export type FindingKind = (typeof findingKinds)[number];

/** A change that puts a finding right without anybody having to judge. */
export interface Mend {
  /** What stands in the first of its cells, and what will, as a preview shows them. */
  readonly before: string;
  readonly after: string;
  /** How many cells it changes. */
  readonly cells: number;
  readonly steps: readonly ChangeStep[];
}

/** Something to look at in a workbook: a problem with its kind and, where that is safe, its mend. */
export interface Finding extends Problem {
  readonly kind: FindingKind;
  readonly mend: Mend | null;
  /** It may only mean that Excel has not calculated yet. */
  readonly mayPass?: true;
}

/** A cell by the numbers of its row and column, counted from 1. */
export interface CellOnSheet {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A finding at a cell. */
export function findingAt(
  kind: FindingKind,
  { sheet, row, column }: CellOnSheet,
  problem: string,
  mend: Mend | null = null,
): Finding {
  return { kind, sheet, cell: cellAddress(row - 1, column - 1), row, problem, mend };
}

/** Findings by kind, then in the order of the sheets, their rows and columns. */
export function inOrder(findings: readonly Finding[], sheets: readonly Sheet[]): readonly Finding[] {
  const orderOf = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  return findings
    .map((finding) => ({
      finding,
      keys: [
        findingKinds.indexOf(finding.kind),
        orderOf.get(finding.sheet) ?? -1,
        finding.row,
        areaOfCell(finding.sheet, finding.cell)?.column ?? 0,
      ],
    }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
