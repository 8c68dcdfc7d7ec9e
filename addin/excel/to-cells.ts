import type { Cell, Grid } from '../../shared/kernel/cell.ts';

/** The values of a range as Office.js gives them, as cells: empty text is a blank. Errors come as the text Excel shows, which the core knows. */
export function toCells(values: readonly (readonly unknown[])[]): Grid {
  return values.map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
