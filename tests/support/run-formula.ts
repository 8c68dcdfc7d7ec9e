import { readAddress } from '../../shared/kernel/cell-address.ts';

/**
 * Gives the value of a cell by its column and row, counted from 0, and the sheet that the reference names, if it names one;
 * null where there is none.
 */
export type ReadCell = (column: number, row: number, sheet: string | null) => unknown;

/** Calls a function by its id. */
export type Call = (id: string, args: readonly unknown[]) => unknown;

interface Token {
  readonly kind: 'name' | 'open' | 'close' | 'comma' | 'equals' | ValueKind;
  readonly text: string;
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /^[A-Z][A-Z0-9.]*(?=\()/],
  ['range', /^(?:'(?:[^']|'')*'!|[A-Za-z]\w*!)?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?/],
  ['array', /^\{[^}]*\}/],
  ['number', /^-?\d+(\.\d+)?/],
  ['text', /^"(?:[^"]|"")*"/],
  ['word', /^(TRUE|FALSE)/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^,/],
  ['equals', /^=/],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula.replace(/^=/, '');
  while (rest !== '') {
    const found = patterns.flatMap(([kind, pattern]) => {
      const text = pattern.exec(rest)?.[0];
      return text === undefined ? [] : [{ kind, text }];
    })[0];
    if (found === undefined) throw new Error(`This runner cannot read ${rest} in ${formula}.`);
    tokens.push(found);
    rest = rest.slice(found.text.length);
  }
  return tokens;
}

function rangeOf(text: string, readCell: ReadCell): unknown {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
  const corners = text
    .slice(mark + 1)
    .split(':')
    .map(readAddress);
  const [from, to = from] = corners;
  if (!from || !to) throw new Error(`${text} is no range.`);
  const rows = Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (__, column) =>
      readCell(from.column + column, from.row + row, sheet),
    ),
  );
  return corners.length === 1 ? rows[0]?.[0] : rows;
}

function arrayOf(text: string): unknown {
  const items = (line: string): unknown[] =>
    [...line.matchAll(/"((?:[^"]|"")*)"|([^",]+)/g)].map(([, quoted, number]) =>
      quoted === undefined ? Number(number) : quoted.replaceAll('""', '"'),
    );
  return text.slice(1, -1).split(';').map(items);
}

type ValueKind = 'range' | 'array' | 'number' | 'text' | 'word';

const valueOf: Readonly<Record<ValueKind, (text: string, readCell: ReadCell) => unknown>> = {
  range: rangeOf,
  array: arrayOf,
  number: Number,
  text: (text) => text.slice(1, -1).replaceAll('""', '"'),
  word: (text) => text === 'TRUE',
};

function isValue(kind: Token['kind']): kind is ValueKind {
  return Object.hasOwn(valueOf, kind);
}

/**
 * What a formula of our functions comes to, called as Excel calls them: a reference to several cells as a matrix, one
 * to a single cell as its value, an omitted argument as null. It knows calls, references, numbers, texts, booleans, array
 * constants, and whether two values are the same. Excel's own functions are called by their names.
 */
export function runFormula(formula: string, readCell: ReadCell, call: Call): unknown {
  const tokens = tokensOf(formula);
  function argument(): unknown {
    const first = value();
    if (tokens[0]?.kind !== 'equals') return first;
    tokens.shift();
    // A blank cell is the same as an empty text.
    return (first ?? '') === (value() ?? '');
  }
  function value(): unknown {
    const [{ kind, text } = { kind: 'open', text: '' } as const] = tokens;
    if (kind === 'comma' || kind === 'close') return null;
    tokens.shift();
    if (kind === 'name') return called(text);
    if (isValue(kind)) return valueOf[kind](text, readCell);
    throw new Error(`${formula} is not a formula that this runner knows.`);
  }
  function called(name: string): unknown {
    tokens.shift();
    const args: unknown[] = [];
    if (tokens[0]?.kind === 'close') tokens.shift();
    else
      do args.push(argument());
      while (tokens.shift()?.kind === 'comma');
    return call(name.replace('PARTNERCITY.', ''), args);
  }
  const result = argument();
  if (tokens.length > 0) throw new Error(`Something is left over in ${formula}.`);
  return result;
}
