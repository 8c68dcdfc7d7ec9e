import { success, type Result } from '../kernel/result.ts';
import { readColour } from './colour.ts';
import { builtInFormat } from './number-format.ts';
import type { CellStyle } from './workbook-file.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml, type Attributes, type XmlHandlers } from './xml.ts';

interface Font {
  bold: boolean;
  italic: boolean;
  colour?: string;
}

interface Gathered {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: (string | undefined)[];
  readonly styles: CellStyle[];
}

/** The styles that cells refer to by number. A style that points at a missing font, fill or format has the plain one. */
export function readStyles(
  part: string,
  text: string,
  theme: readonly string[],
): Result<readonly CellStyle[], XlsxIssue> {
  const gathered: Gathered = { formats: new Map(), fonts: [], fills: [], styles: [] };
  const read = readXml(part, text, looksOf(gathered, theme), stylesOf(gathered));
  return read.ok ? success(gathered.styles) : read;
}

const plainFont: Font = { bold: false, italic: false };

const isOn = ({ val }: Attributes): boolean => val === undefined || val === '1' || val === 'true';

function looksOf({ formats, fonts, fills }: Gathered, theme: readonly string[]): XmlHandlers {
  const withFont = (parent: string, change: (font: Font) => void): void => {
    const font = fonts.at(-1);
    if (parent === 'font' && font !== undefined) change(font);
  };
  let pattern: string | undefined;
  return {
    open: {
      numFmt: ({ numFmtId, formatCode }) => formats.set(Number(numFmtId), formatCode ?? 'General'),
      font: (_, parent) => {
        if (parent === 'fonts') fonts.push({ bold: false, italic: false });
      },
      b: (attributes, parent) => withFont(parent, (font) => (font.bold = isOn(attributes))),
      i: (attributes, parent) => withFont(parent, (font) => (font.italic = isOn(attributes))),
      color: (attributes, parent) => {
        const colour = readColour(attributes, theme);
        withFont(parent, (font) => {
          if (colour !== undefined) font.colour = colour;
        });
      },
      fill: (_, parent) => {
        if (parent === 'fills') fills.push(undefined);
      },
      patternFill: ({ patternType }) => {
        pattern = patternType;
      },
      fgColor: (attributes, parent) => {
        const isSeen = parent === 'patternFill' && pattern !== 'none' && pattern !== undefined;
        if (isSeen && fills.length > 0) fills[fills.length - 1] = readColour(attributes, theme);
      },
    },
  };
}

function stylesOf({ formats, fonts, fills, styles }: Gathered): XmlHandlers {
  const formatOf = (id: number): string => formats.get(id) ?? builtInFormat(id);
  return {
    open: {
      xf: ({ numFmtId, fontId = '0', fillId = '0' }, parent) => {
        if (parent !== 'cellXfs') return;
        const { bold, italic, colour } = fonts[Number(fontId)] ?? plainFont;
        const fill = fills[Number(fillId)];
        styles.push({
          numberFormat: formatOf(Number(numFmtId ?? 0)),
          bold,
          italic,
          ...(colour !== undefined && { colour }),
          ...(fill !== undefined && { fill }),
          wrap: false,
        });
      },
      alignment: ({ wrapText, horizontal, vertical }, parent) => {
        const style = styles.at(-1);
        if (parent !== 'xf' || style === undefined) return;
        styles[styles.length - 1] = {
          ...style,
          wrap: wrapText === '1' || wrapText === 'true',
          ...(horizontal !== undefined && { horizontal }),
          ...(vertical !== undefined && { vertical }),
        };
      },
    },
  };
}
