import type { Cell, Grid } from '../kernel/cell.ts';
import { isCellError } from '../kernel/cell.ts';
import { errorOf, widthOf } from '../kernel/read-cell.ts';

/**
 * The canonical form of some grids: for each its size, then its cells row by row, each marked with its kind. A
 * blank and an empty text are the same; a number counts to 15 significant digits, which is what Excel keeps; a
 * text in NFC, with its length, so that no text can pass for another cell. SPEC FP-2, FP-3.
 */
export function canonicalForm(grids: readonly Grid[]): string {
  return grids.map((grid) => `${sizeOf(grid)}\n${grid.flat().map(canonicalCell).join('\n')}\n`).join('');
}

function sizeOf(grid: Grid): string {
  return `g${String(grid.length)}x${String(widthOf(grid))}`;
}

function canonicalCell(cell: Cell): string {
  if (cell === null || cell === '') return '-';
  if (isCellError(cell)) return `e${cell.error}`;
  if (typeof cell === 'boolean') return cell ? 'b1' : 'b0';
  if (typeof cell === 'number') return `n${String(Number(cell.toPrecision(15)))}`;
  const error = errorOf(cell);
  if (error !== undefined) return `e${error}`;
  const text = cell.normalize('NFC');
  return `t${String(text.length)}:${text}`;
}

/** The UTF-8 bytes of a text; half of a surrogate pair becomes U+FFFD, as everywhere. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    pushUtf8(bytes, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return Uint8Array.from(bytes);
}

function pushUtf8(bytes: number[], code: number): void {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
  else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}
