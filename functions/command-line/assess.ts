import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import type { AssessedRow, Assessment, Problem } from '../../shared/workbook/assessment.ts';
import { isIllustrative } from '../../shared/workbook/is-illustrative.ts';
import { mapIn } from '../../shared/workbook/map-text.ts';
import { readWorkbook } from '../../shared/xlsx/read-workbook.ts';
import { sayXlsxIssue } from '../../shared/xlsx/say-xlsx-issue.ts';
import type { WorkbookFile } from '../../shared/xlsx/workbook-file.ts';
import { sayAssessment } from './say-assessment.ts';
import type { ExitStatus, World } from './world.ts';

/** Assesses a workbook and prints what came out; every problem goes to standard error. */
export function assess(path: string, asJson: boolean, world: World): ExitStatus {
  const file = readFile(path, world);
  if (file === null) return 2;
  const { sheets } = file;
  const assessment = assessWorkbook(sheets, mapIn(file.customXml));
  for (const problem of assessment.problems) world.complain(sayPlaced(problem, path));
  if (assessment.tables.register === null || assessment.tables.framework === null) return 2;
  const text = asJson
    ? JSON.stringify(toJson(assessment), null, 2)
    : sayAssessment(assessment, isIllustrative(assessment, sheets));
  world.print(text);
  return assessment.problems.length > 0 ? 1 : 0;
}

function readFile(path: string, world: World): WorkbookFile | null {
  const bytes = world.read(path);
  if (typeof bytes === 'string') {
    world.complain(`${path}: ${bytes}`);
    return null;
  }
  const workbook = readWorkbook(bytes);
  if (workbook.ok) return workbook.value;
  for (const issue of workbook.issues) world.complain(`${path}: ${sayXlsxIssue(issue)}`);
  return null;
}

function sayPlaced({ sheet, cell, problem }: Problem, path: string): string {
  return sheet === '' ? `${path}: ${problem}` : `${sheet}, cell ${cell}: ${problem}`;
}

/** The members that the product promises, and no others: what else an assessment holds may change. */
function toJson({ rows, problems, resolutions, versions, fingerprint }: Assessment): unknown {
  return { rows: rows.map(toJsonRow), problems, resolutions, versions, fingerprint };
}

function toJsonRow(row: AssessedRow): unknown {
  const { place, score, coverage, low, high, band, firmness, recommendation, rule, reason } = row;
  return { place, score, coverage, low, high, band, firmness, recommendation, rule, reason };
}
