import { sameText } from '../../kernel/text.ts';
import type { FoundTable } from '../assessment.ts';

/** The first and last of places that follow one another without a gap, in order; null for any others. */
export function neighbours(places: readonly number[]): readonly [first: number, last: number] | null {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  return places.every((place, index) => place === first + index) ? [first, last] : null;
}

/** The columns of a table of bands, counted from 1: lower edge and label. */
export function bandColumns({ columns }: FoundTable): readonly [from: number, label: number] {
  const at = (name: string): number => columns.find(({ header }) => sameText(header, name))?.column ?? 0;
  return [at('From'), at('Band')];
}

/** The first and last row of a table of bands; a table without a body is read as one blank row. */
export function bandRows({ firstRow, lastRow }: FoundTable): readonly [first: number, last: number] {
  return [firstRow, Math.max(firstRow, lastRow)];
}
