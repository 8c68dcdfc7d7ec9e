import type { ColumnLook, RowLook, SheetFile, Validation } from './workbook-file.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

type Look = Pick<SheetFile, 'merges' | 'columns' | 'rows' | 'frozen' | 'validations' | 'isProtected'>;

/** The look of a sheet as read so far. */
export interface ReadLook {
  readonly handlers: readonly XmlHandlers[];
  readonly toLook: () => Look;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Gathers what a viewer needs beside the cells: widths, heights, what is hidden, frozen, merged, validated and protected. */
export function gatherLook(): ReadLook {
  const merges: string[] = [];
  const columns: ColumnLook[] = [];
  const rows: RowLook[] = [];
  const validations: Validation[] = [];
  let frozen: Look['frozen'] = null;
  let row = 0;
  let isProtected = false;
  const layout: XmlHandlers = {
    open: {
      mergeCell: ({ ref }) => {
        if (ref !== undefined) merges.push(ref);
      },
      col: ({ min, max, width, hidden }) => {
        const from = Number(min);
        const isHidden = isTrue(hidden) || width === '0';
        columns.push({
          from,
          to: Number(max ?? min),
          ...(width !== undefined && { width: Number(width) }),
          hidden: isHidden,
        });
      },
      row: ({ r, ht, hidden, customHeight }) => {
        row = r === undefined ? row + 1 : Number(r);
        const hasHeight = ht !== undefined && isTrue(customHeight);
        if (!hasHeight && !isTrue(hidden)) return;
        rows.push({ row, ...(hasHeight && { height: Number(ht) }), ...(isTrue(hidden) && { hidden: true }) });
      },
      sheetProtection: ({ sheet }) => {
        isProtected = isTrue(sheet);
      },
      pane: ({ state, xSplit, ySplit }) => {
        if (state !== 'frozen' && state !== 'frozenSplit') return;
        frozen = { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
      },
    },
  };
  return {
    handlers: [layout, validationHandlers(validations)],
    toLook: () => ({ merges, columns, rows, frozen, validations, isProtected }),
  };
}

/* A list of a newer kind lies in an extension: its formula and its cells are elements there, not attributes. */
function validationHandlers(validations: Validation[]): XmlHandlers {
  let current: Attributes | null = null;
  let source: string | null = null;
  let cells = '';
  const takeSource = (text: string): void => {
    if (current !== null && text !== '') source = text;
  };
  return {
    open: {
      dataValidation: (attributes) => {
        current = attributes;
        source = null;
        cells = attributes['sqref'] ?? '';
      },
    },
    close: {
      formula1: takeSource,
      f: (text, parent) => {
        if (parent === 'formula1') takeSource(text);
      },
      sqref: (text, parent) => {
        if (parent === 'dataValidation') cells = text;
      },
      dataValidation: () => {
        if (current !== null) validations.push(toValidation(current, cells, source));
        current = null;
      },
    },
  };
}

function toValidation(attributes: Attributes, ranges: string, source: string | null): Validation {
  const { type, promptTitle, prompt } = attributes;
  const kind = type ?? 'any';
  return {
    ranges,
    kind,
    ...(kind === 'list' && source !== null && { list: readList(source) }),
    ...(promptTitle !== undefined && { title: promptTitle }),
    ...(prompt !== undefined && { message: prompt }),
  };
}

function readList(source: string): readonly string[] | string {
  const quoted = /^"(.*)"$/s.exec(source.trim());
  if (quoted === null) return source;
  return (quoted[1] ?? '')
    .replaceAll('""', '"')
    .split(',')
    .map((choice) => choice.trim());
}
