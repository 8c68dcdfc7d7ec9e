import { columnLetters, readColumn, sheetSize } from '../kernel/cell-address.ts';

/** Longer than Excel lets any formula be. */
const longestFormula = 8192;

const text = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const bracket = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;
const cell = String.raw`(?<![\w.\\$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])`;
const columns = String.raw`(?<![\w.\\$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])`;
const rows = String.raw`(?<![\w.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])`;
const reference = new RegExp(`${text}|${bracket}|${cell}|${columns}|${rows}`, 'gi');

/**
 * A shared formula as it reads in another cell: `down` rows below and `right` columns to the right of where it was
 * written. What is fixed by `$`, texts, sheet names and table references stay; what leaves the sheet is `#REF!`.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (formula.length > longestFormula || (down === 0 && right === 0)) return formula;
  return formula.replace(reference, (match: string, ...parts: (string | undefined)[]) => {
    const [fixedColumn, column, fixedRow, row, fixedA, a, fixedB, b, fixedTop, top, fixedEnd, end] = parts;
    if (column !== undefined) {
      // What looks like a cell beyond the sheet (`ZZZ1`) is a name that somebody has given.
      if (readColumn(column) === undefined || Number(row) > sheetSize.rows) return match;
      return joined(shiftColumn(fixedColumn, column, right), shiftRow(fixedRow, row, down), '');
    }
    if (a !== undefined) return joined(shiftColumn(fixedA, a, right), shiftColumn(fixedB, b, right), ':');
    if (top !== undefined) return joined(shiftRow(fixedTop, top, down), shiftRow(fixedEnd, end, down), ':');
    return match;
  });
}

function joined(first: string | undefined, second: string | undefined, between: string): string {
  return first === undefined || second === undefined ? '#REF!' : `${first}${between}${second}`;
}

function shiftColumn(fixed = '', letters = '', right: number): string | undefined {
  if (fixed === '$') return `$${letters}`;
  const column = readColumn(letters);
  if (column === undefined) return letters;
  const shifted = column + right;
  return shifted >= 0 && shifted < sheetSize.columns ? columnLetters(shifted) : undefined;
}

function shiftRow(fixed = '', digits = '', down: number): string | undefined {
  if (fixed === '$') return `$${digits}`;
  const shifted = Number(digits) + down;
  return shifted >= 1 && shifted <= sheetSize.rows ? String(shifted) : undefined;
}

const stored = new RegExp(
  `${text}|_xldudf_PARTNERCITY_([A-Z0-9]+)(?=\\()|_xl(?:fn|ws|pm|udf)\\.(?:_xl(?:fn|ws|pm|udf)\\.)*`,
  'g',
);

/** A stored formula as Excel shows it: the prefixes that a file puts before newer and custom functions are left off. */
export function showFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(stored, (match: string, ours: string | undefined) => {
    if (ours !== undefined) return `PARTNERCITY.${ours}`;
    return match.startsWith('_xl') ? '' : match;
  });
}
