/** Gives the value of a cell by its column and row, counted from 0; null where there is none. */
export type ReadCell = (column: number, row: number) => unknown;

/** Calls a function by its id. */
export type Call = (id: string, args: readonly unknown[]) => unknown;

interface Token {
  readonly kind: 'name' | 'open' | 'close' | 'comma' | 'range' | 'number' | 'text' | 'word';
  readonly text: string;
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /^PARTNERCITY\.[A-Z0-9]+(?=\()/],
  ['range', /^[A-Z]\d+(:[A-Z]\d+)?/],
  ['number', /^-?\d+(\.\d+)?/],
  ['text', /^"(?:[^"]|"")*"/],
  ['word', /^(TRUE|FALSE)/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^,/],
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
  const corners = text.split(':').map((corner) => ({
    column: corner.charCodeAt(0) - 65,
    row: Number(corner.slice(1)) - 1,
  }));
  const [from, to = from] = corners;
  if (!from || !to) throw new Error(`${text} is no range.`);
  const rows = Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (__, column) =>
      readCell(from.column + column, from.row + row),
    ),
  );
  return corners.length === 1 ? rows[0]?.[0] : rows;
}

type ValueKind = 'range' | 'number' | 'text' | 'word';

const valueOf: Readonly<Record<ValueKind, (text: string, readCell: ReadCell) => unknown>> = {
  range: rangeOf,
  number: Number,
  text: (text) => text.slice(1, -1).replaceAll('""', '"'),
  word: (text) => text === 'TRUE',
};

function isValue(kind: Token['kind']): kind is ValueKind {
  return Object.hasOwn(valueOf, kind);
}

/**
 * What a formula of our functions comes to, called as Excel calls them: a reference to several cells as a matrix, one
 * to a single cell as its value, an omitted argument as null. It knows calls, references, numbers, texts and booleans.
 */
export function runFormula(formula: string, readCell: ReadCell, call: Call): unknown {
  const tokens = tokensOf(formula);
  function argument(): unknown {
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
