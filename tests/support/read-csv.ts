import type { Cell } from '../../shared/kernel/cell.ts';

/** The cells of a comma-separated file as a worksheet would hold them: numbers as numbers, nothing as a blank. */
export function readCsv(text: string): readonly (readonly Cell[])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
        toCell(quoted?.replaceAll('""', '"') ?? plain),
      ),
    );
}

function toCell(text: string): Cell {
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
