import type { Cell, Grid } from '../kernel/cell.ts';
import { isCellError } from '../kernel/cell.ts';
import { errorOf, widthOf } from '../kernel/read-cell.ts';

/**
 * The canonical form of some grids: for each its size, then its cells row by row, each marked with its kind. A
 * blank, an empty text and 0 are the same, because desktop Excel hands a blank over as 0 and the mark must not
 * depend on where it is made; a number counts to 15 significant digits, which is what Excel keeps; a
 * text in NFC, with its length, so that no text can pass for another cell. SPEC FP-2, FP-3.
 */
export function canonicalForm(grids: readonly Grid[]): string {
  return grids.map((grid) => `${sizeOf(grid)}\n${grid.flat().map(canonicalCell).join('\n')}\n`).join('');
}

function sizeOf(grid: Grid): string {
  return `g${String(grid.length)}x${String(widthOf(grid))}`;
}

function canonicalCell(cell: Cell): string {
  if (cell === null || cell === '' || cell === 0) return '-';
  if (typeof cell === 'number') return `n${String(Number(cell.toPrecision(15)))}`;
  if (typeof cell === 'boolean') return cell ? 'b1' : 'b0';
  return isCellError(cell) ? `e${cell.error}` : canonicalText(cell);
}

function canonicalText(text: string): string {
  if (errorOf(text) !== undefined) return `e${text}`;
  const composed = text.normalize('NFC');
  return `t${String(composed.length)}:${composed}`;
}

/** The UTF-8 bytes of a text; half of a surrogate pair becomes U+FFFD, as everywhere. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length = putUtf8(bytes, length, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return bytes.subarray(0, length);
}

/** Writes one character at an offset and gives the offset after it: 1 to 4 bytes, all but the first holding 6 bits. */
function putUtf8(bytes: Uint8Array, offset: number, code: number): number {
  if (code < 0x80) {
    bytes[offset] = code;
    return offset + 1;
  }
  const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const marker = [0xc0, 0xe0, 0xf0][following - 1] ?? 0;
  bytes[offset] = marker | (code >> (6 * following));
  for (let index = 1; index <= following; index += 1) {
    bytes[offset + index] = 0x80 | ((code >> (6 * (following - index))) & 0x3f);
  }
  return offset + following + 1;
}
