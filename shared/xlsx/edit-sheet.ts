import { cellAddress, type CellPlace } from '../kernel/cell-address.ts';
import { isCellError, type Cell } from '../kernel/cell.ts';
import { failure, success, type Result } from '../kernel/result.ts';
import { isWithin } from './address.ts';
import { groupBy } from './group-by.ts';
import type { CellSpan, RowSpan, SheetSpans } from './sheet-spans.ts';
import { storeText } from './stored-text.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** A value to be put at a place of the sheet. */
export interface PlacedEdit {
  readonly place: CellPlace;
  readonly value: Cell;
}

/** The sheet's text with the edits in it, and whether a formula had to go. */
export interface EditedSheet {
  readonly text: string;
  readonly lostFormula: boolean;
}

/** A piece of text that takes the place of what stands between two positions. */
interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts values into a sheet's text. Whatever stands outside the cells concerned stays as it is, character for character. */
export function editSheetText(
  text: string,
  spans: SheetSpans,
  edits: readonly PlacedEdit[],
): Result<EditedSheet, XlsxIssue> {
  const rowAt = new Map(spans.rows.map((row) => [row.row, row]));
  const issues = edits.flatMap(({ place }) => refusal(place, cellIn(rowAt.get(place.row), place), spans));
  if (issues.length > 0) return failure(...issues);
  const byRow = groupBy(edits, ({ place }) => place.row);
  const patches = [...byRow].flatMap(([row, inRow]) => {
    const span = rowAt.get(row);
    return span === undefined ? [] : patchesOfRow(text, span, inRow, spans.prefix);
  });
  const newRows = [...byRow].filter(([row]) => !rowAt.has(row)).sort(([a], [b]) => a - b);
  const lostFormula = edits.some(
    ({ place }) => (cellIn(rowAt.get(place.row), place)?.formula ?? null) !== null,
  );
  return success({
    text: applyPatches(text, [...patches, ...patchesOfNewRows(text, spans, newRows)]),
    lostFormula,
  });
}

function cellIn(row: RowSpan | undefined, { column }: CellPlace): CellSpan | undefined {
  return row?.cells.find((cell) => cell.column === column);
}

function refusal(place: CellPlace, cell: CellSpan | undefined, { arrays }: SheetSpans): readonly XlsxIssue[] {
  const detail = cellAddress(place.row, place.column);
  if (arrays.some((block) => isWithin(place, block))) return [{ code: 'xlsx.array-formula', detail }];
  const isMaster = cell?.formula?.kind === 'shared' && cell.formula.block !== undefined;
  return isMaster ? [{ code: 'xlsx.shared-formula', detail }] : [];
}

function patchesOfRow(
  text: string,
  row: RowSpan,
  edits: readonly PlacedEdit[],
  prefix: string,
): readonly Patch[] {
  const sorted = [...edits].sort((a, b) => a.place.column - b.place.column);
  const isEmpty = row.end === row.openEnd;
  const added = sorted.filter(({ place }) => cellIn(row, place) === undefined);
  const replaced = sorted.flatMap((edit): readonly Patch[] => {
    const cell = cellIn(row, edit.place);
    return cell === undefined
      ? []
      : [{ from: cell.start, to: cell.end, text: writeCell(edit, prefix, cell.style) }];
  });
  if (added.length === 0) return replaced;
  // The hint of which columns a row spans is no longer true; it is optional.
  const tag = text.slice(row.start, row.openEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  if (isEmpty) {
    const open = tag.replace(/\s*\/>$/, '>');
    const cells = added.map((edit) => writeCell(edit, prefix)).join('');
    return [{ from: row.start, to: row.end, text: `${open}${cells}</${prefix}row>` }];
  }
  const inserted = added.map((edit): Patch => {
    const next = row.cells.find(({ column }) => column > edit.place.column);
    const at = next?.start ?? text.lastIndexOf('<', row.end - 1);
    return { from: at, to: at, text: writeCell(edit, prefix) };
  });
  return [{ from: row.start, to: row.openEnd, text: tag }, ...replaced, ...inserted];
}

function patchesOfNewRows(
  text: string,
  { data, rows, prefix }: SheetSpans,
  newRows: readonly (readonly [number, readonly PlacedEdit[]])[],
): readonly Patch[] {
  const written = newRows.map(([row, edits]) => {
    const sorted = [...edits].sort((a, b) => a.place.column - b.place.column);
    const cells = sorted.map((edit) => writeCell(edit, prefix)).join('');
    return { row, text: `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>` };
  });
  if (written.length === 0) return [];
  if (data.end === data.openEnd) {
    const open = text.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
    const all = written.map((each) => each.text).join('');
    return [{ from: data.start, to: data.end, text: `${open}${all}</${prefix}sheetData>` }];
  }
  return written.map((each) => {
    const next = rows.find(({ row }) => row > each.row);
    const at = next?.start ?? text.lastIndexOf('<', data.end - 1);
    return { from: at, to: at, text: each.text };
  });
}

function writeCell({ place, value }: PlacedEdit, prefix: string, style?: string): string {
  const address = cellAddress(place.row, place.column);
  const kept = style === undefined ? '' : ` s="${style}"`;
  const open = `<${prefix}c r="${address}"${kept}`;
  const close = `</${prefix}c>`;
  if (value === null) return `${open}/>`;
  if (typeof value === 'string') {
    const run = `<${prefix}t xml:space="preserve">${storeText(value)}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${run}</${prefix}is>${close}`;
  }
  const [type, stored] = isCellError(value)
    ? [' t="e"', value.error]
    : typeof value === 'boolean'
      ? [' t="b"', value ? '1' : '0']
      : ['', String(value)];
  return `${open}${type}><${prefix}v>${stored}</${prefix}v>${close}`;
}

/* What is put in before an element comes before what replaces it; new cells and rows come sorted and stay so. */
function applyPatches(text: string, patches: readonly Patch[]): string {
  const sorted = [...patches].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  for (const patch of sorted) {
    pieces.push(text.slice(at, patch.from), patch.text);
    at = patch.to;
  }
  return [...pieces, text.slice(at)].join('');
}
