import { strToU8, zipSync, type Zippable } from 'fflate';
import { isCellError, type Cell } from '../kernel/cell.ts';
import { failure, success, type Result } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';
import { readAddress } from '../kernel/cell-address.ts';
import { withFullCalculation, withoutElements } from './edit-parts.ts';
import { editSheetText, type PlacedEdit } from './edit-sheet.ts';
import { groupBy } from './group-by.ts';
import { openPackage, type PackageParts } from './package-parts.ts';
import { relationshipsPartOf } from './relationships.ts';
import { locateCells } from './sheet-spans.ts';
import { readTables } from './sheet-tables.ts';
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from './workbook-part.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** A value to be put into one cell (`F14`) of one sheet; null empties the cell. The look of the cell stays. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Cell;
}

/** The parts that change, by name; null for one that goes. */
type Changes = Map<string, string | null>;

/**
 * Puts values into cells of a workbook file. Only what must change does: the sheet's own part; with a formula in the
 * workbook, one setting that has Excel work out what rests on the edit; and the calculation chain, which goes when a
 * formula does. Every other part stays byte for byte. Refused are signed and encrypted files, parts of array formulas,
 * the first cell of a shared formula and table headers.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): Result<Uint8Array, XlsxIssue> {
  const parts = openPackage(bytes);
  if (!parts.ok) return parts;
  const { value: opened } = parts;
  if (opened.names.some((name) => /^\/?_xmlsignatures\//i.test(name))) {
    return failure({ code: 'xlsx.signed', detail: '' });
  }
  const workbook = readWorkbookPart(opened);
  if (!workbook.ok) return workbook;
  const changes: Changes = new Map();
  const lostFormula = editSheets(opened, workbook.value, edits, changes);
  if (!lostFormula.ok) return lostFormula;
  const followed = changeWorkbook(opened, workbook.value, lostFormula.value, changes);
  return followed.ok ? writePackage(opened, changes) : followed;
}

function editSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  edits: readonly CellEdit[],
  changes: Changes,
): Result<boolean, XlsxIssue> {
  let lostFormula = false;
  for (const [name, inSheet] of groupBy(edits, ({ sheet }) => foldText(sheet))) {
    const sheet = workbook.sheets.find((each) => foldText(each.name) === name);
    if (sheet === undefined)
      return failure({ code: 'xlsx.no-such-sheet', detail: inSheet[0]?.sheet ?? name });
    const edited = editSheet(parts, sheet, inSheet);
    if (!edited.ok) return edited;
    changes.set(sheet.part, edited.value.text);
    lostFormula ||= edited.value.lostFormula;
  }
  return success(lostFormula);
}

function editSheet(
  parts: PackageParts,
  { part }: ListedSheet,
  edits: readonly CellEdit[],
): ReturnType<typeof editSheetText> {
  const placed = placeEdits(edits);
  if (!placed.ok) return placed;
  const tables = readTables(parts, part);
  if (!tables.ok) return tables;
  const headers = placed.value.filter(({ place }) =>
    tables.value.some(
      ({ row, column, columns }) =>
        place.row === row && place.column >= column && place.column < column + columns,
    ),
  );
  if (headers.length > 0) {
    return failure(...headers.map(({ cell }): XlsxIssue => ({ code: 'xlsx.table-header', detail: cell })));
  }
  const text = parts.text(part);
  if (!text.ok) return text;
  const spans = locateCells(part, text.value ?? '');
  return spans.ok ? editSheetText(text.value ?? '', spans.value, placed.value) : spans;
}

function placeEdits(
  edits: readonly CellEdit[],
): Result<readonly (PlacedEdit & { readonly cell: string })[], XlsxIssue> {
  const placed = new Map<string, PlacedEdit & { readonly cell: string }>();
  const issues: XlsxIssue[] = [];
  for (const { cell, value } of edits) {
    const place = readAddress(cell);
    if (place === undefined) issues.push({ code: 'xlsx.bad-address', detail: cell });
    else if (!canHold(value)) issues.push({ code: 'xlsx.bad-value', detail: cell });
    else placed.set(`${String(place.row)} ${String(place.column)}`, { place, value, cell });
  }
  return issues.length > 0 ? failure(...issues) : success([...placed.values()]);
}

/** As much text as Excel lets a cell hold. */
const longestText = 32_767;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function canHold(value: Cell): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'string' || isCellError(value)) return true;
  return value.length <= longestText && !loneSurrogate.test(value);
}

const formulaTag = /<(?:\w+:)?f[\s/>]/;

function changeWorkbook(
  parts: PackageParts,
  workbook: WorkbookPart,
  lostFormula: boolean,
  changes: Changes,
): Result<null, XlsxIssue> {
  const texts = workbook.sheets.map(({ part }) => changes.get(part) ?? readOr(parts, part));
  if (texts.some((text) => formulaTag.test(text))) {
    const changed = withFullCalculation(workbook.part, readOr(parts, workbook.part));
    if (!changed.ok) return changed;
    changes.set(workbook.part, changed.value);
  }
  const chain = workbook.related.find(({ kind }) => kind === 'calcChain');
  return lostFormula && chain !== undefined
    ? dropPart(parts, workbook.part, chain.target, changes)
    : success(null);
}

function readOr(parts: PackageParts, part: string): string {
  const text = parts.text(part);
  return text.ok ? (text.value ?? '') : '';
}

/* A part goes together with what points to it: its entry among the content types and its relationship. */
function dropPart(
  parts: PackageParts,
  owner: string,
  part: string,
  changes: Changes,
): Result<null, XlsxIssue> {
  const file = part.slice(part.lastIndexOf('/') + 1);
  const pointers = [
    ['[Content_Types].xml', 'Override', 'PartName', `/${part}`],
    [relationshipsPartOf(owner), 'Relationship', 'Target', file],
  ] as const;
  for (const [name, element, attribute, ending] of pointers) {
    const changed = withoutElements(name, readOr(parts, name), element, [attribute, ending]);
    if (!changed.ok) return changed;
    changes.set(name, changed.value);
  }
  changes.set(part, null);
  return success(null);
}

/* A fixed date, so that the same edits of the same file give the same bytes. */
const zipDate = '1980-01-01T00:00:00';

function writePackage(parts: PackageParts, changes: Changes): Result<Uint8Array, XlsxIssue> {
  const byName = new Map([...changes].map(([name, text]) => [name.toLowerCase(), text]));
  const files: Zippable = {};
  for (const name of parts.names) {
    const change = byName.get(name.replace(/^\/+/, '').toLowerCase());
    if (change === null) continue;
    const old = change === undefined ? parts.bytes(name) : success(strToU8(change));
    if (!old.ok) return old;
    if (old.value !== null) files[name] = old.value;
  }
  return success(zipSync(files, { level: 6, mtime: zipDate }));
}
