const text = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const bracket = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;
const cell = String.raw`(?<![\w.\\$])(\$?[A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])`;
const reference = new RegExp(`${text}|${bracket}|${cell}`, 'gi');
const lastRow = 1_048_576;

/**
 * A formula as it reads when it is copied so many rows down: rows without `$` move along; columns, texts, names of sheets and
 * references into tables stay. Undefined when it would leave the sheet. SPEC CW-13.
 */
export function formulaInRow(formula: string, down: number): string | undefined {
  return movable(formula)(down);
}

/** As `formulaInRow`, for many rows: the formula is read once. */
export function movable(formula: string): (down: number) => string | undefined {
  const parts: string[] = [];
  const rows: number[] = [];
  let from = 0;
  for (const { 0: match, 1: column, 2: fixed, 3: row, index } of formula.matchAll(reference)) {
    if (column === undefined || fixed === '$') continue;
    parts.push(formula.slice(from, index) + column);
    rows.push(Number(row));
    from = index + match.length;
  }
  const rest = formula.slice(from);
  return (down) => {
    let moved = '';
    for (const [index, part] of parts.entries()) {
      const row = (rows[index] ?? 0) + down;
      if (row < 1 || row > lastRow) return undefined;
      moved += part + String(row);
    }
    return moved + rest;
  };
}
