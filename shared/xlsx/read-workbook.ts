import { failure, success, type Result } from '../kernel/result.ts';
import { readThemeColours } from './colour.ts';
import { showsDate } from './number-format.ts';
import { openPackage, type PackageParts } from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { gatherCells, type CellsContext } from './sheet-cells.ts';
import { gatherLook } from './sheet-look.ts';
import { readTables } from './sheet-tables.ts';
import { readStyles } from './styles.ts';
import type { CellStyle, SheetFile, WorkbookFile } from './workbook-file.ts';
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from './workbook-part.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml } from './xml.ts';

/**
 * Reads a workbook from the bytes of an .xlsx or .xlsm file: of the usual and the strict format, with prefixed names
 * or without. Dates come out in the 1900 system whatever the file's own. What can't be read is named, never thrown,
 * and the work is bounded by `sizeLimits`.
 */
export function readWorkbook(bytes: Uint8Array): Result<WorkbookFile, XlsxIssue> {
  const parts = openPackage(bytes);
  if (!parts.ok) return parts;
  const workbook = readWorkbookPart(parts.value);
  if (!workbook.ok) return workbook;
  const styles = stylesOf(parts.value, workbook.value);
  if (!styles.ok) return styles;
  const context = contextOf(parts.value, workbook.value, styles.value);
  if (!context.ok) return context;
  const sheets: SheetFile[] = [];
  for (const listed of workbook.value.sheets) {
    const sheet = readSheet(parts.value, listed, context.value);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  const customXml = customXmlOf(parts.value);
  if (!customXml.ok) return customXml;
  return success({
    sheets,
    definedNames: workbook.value.definedNames,
    styles: styles.value,
    customXml: customXml.value,
  });
}

/* What add-ins keep in the workbook; their property parts beside them hold nothing but an id. */
function customXmlOf(parts: PackageParts): Result<readonly string[], XlsxIssue> {
  const texts: string[] = [];
  for (const name of parts.names.filter((each) => /^customXml\/item\d+\.xml$/i.test(each))) {
    const text = parts.text(name);
    if (!text.ok) return text;
    if (text.value !== null) texts.push(text.value);
  }
  return success(texts);
}

function relatedText(
  parts: PackageParts,
  { related }: WorkbookPart,
  kind: string,
): Result<{ readonly part: string; readonly text: string } | null, XlsxIssue> {
  const part = related.find((relationship) => relationship.kind === kind)?.target;
  if (part === undefined) return success(null);
  const text = parts.text(part);
  if (!text.ok) return text;
  return success(text.value === null ? null : { part, text: text.value });
}

function stylesOf(parts: PackageParts, workbook: WorkbookPart): Result<readonly CellStyle[], XlsxIssue> {
  const theme = relatedText(parts, workbook, 'theme');
  if (!theme.ok) return theme;
  const styles = relatedText(parts, workbook, 'styles');
  if (!styles.ok) return styles;
  if (styles.value === null) return success([]);
  const colours = theme.value === null ? [] : readThemeColours(theme.value.part, theme.value.text);
  return readStyles(styles.value.part, styles.value.text, colours);
}

/** Days between the first days of Excel's two ways of counting. */
const daysTo1904 = 1462;

function contextOf(
  parts: PackageParts,
  workbook: WorkbookPart,
  styles: readonly CellStyle[],
): Result<CellsContext, XlsxIssue> {
  const stored = relatedText(parts, workbook, 'sharedStrings');
  if (!stored.ok) return stored;
  const strings =
    stored.value === null ? success([]) : readSharedStrings(stored.value.part, stored.value.text);
  if (!strings.ok) return strings;
  const shifts = styles.map((style) =>
    workbook.countsFrom1904 && showsDate(style.numberFormat) ? daysTo1904 : 0,
  );
  return success({ strings: strings.value, dateShiftOf: (style) => shifts[style] ?? 0 });
}

function readSheet(
  parts: PackageParts,
  { name, state, part }: ListedSheet,
  context: CellsContext,
): Result<SheetFile, XlsxIssue> {
  const text = parts.text(part);
  if (!text.ok) return text;
  if (text.value === null) return failure({ code: 'xlsx.broken-part', detail: part });
  const tables = readTables(parts, part);
  if (!tables.ok) return tables;
  const cells = gatherCells(context);
  const look = gatherLook();
  const read = readXml(part, text.value, cells.handlers, ...look.handlers);
  if (!read.ok) return read;
  if (cells.isBroken()) return failure({ code: 'xlsx.broken-part', detail: part });
  const grid = cells.toGrid();
  if (grid === undefined) return failure({ code: 'xlsx.too-large', detail: part });
  const { formulas, spills, styleOf } = cells;
  const hidden = state !== 'visible';
  return success({
    name,
    state,
    hidden,
    ...grid,
    tables: tables.value,
    formulas,
    spills,
    styleOf,
    ...look.toLook(),
  });
}
