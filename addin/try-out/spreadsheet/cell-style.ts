import type { IStyleData } from '@univerjs/core';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CellStyle } from '../../../shared/xlsx/workbook-file.ts';

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** What a cell is written in where the file says nothing. */
export type SheetFont = Pick<IStyleData, 'ff' | 'fs'>;

function colours(style: CellStyle): IStyleData {
  return {
    ...(style.colour === undefined ? {} : { cl: { rgb: `#${style.colour}` } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: `#${style.fill}` } }),
  };
}

function alignment(style: CellStyle): IStyleData {
  const across = horizontal[style.horizontal ?? ''];
  const down = vertical[style.vertical ?? 'bottom'];
  return {
    ...(across === undefined ? {} : { ht: across }),
    ...(down === undefined ? {} : { vt: down }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
  };
}

/** A file's cell style in Univer's terms. */
export function toStyle(style: CellStyle): IStyleData {
  return {
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.numberFormat === 'General' || style.numberFormat === ''
      ? {}
      : { n: { pattern: style.numberFormat } }),
    ...colours(style),
    ...alignment(style),
  };
}
