/** The names of tables as the file has them, and as Univer can refer to them. */
export interface TableNames {
  readonly inUniver: ReadonlyMap<string, string>;
  original(nameInUniver: string): string;
  /** Chooses a name in Univer for a table that is added later, or is called otherwise from now on. */
  learn(name: string, sheetNames: readonly string[]): string;
}

/* A text, a sheet's name in quotation marks, or what stands in brackets with the table's name before it. */
const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|(?<![\p{L}\d_.\\])([\p{L}_\\][\p{L}\d_.\\]*)?\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/gu;

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

/**
 * Univer 0.25.1 cannot refer to a table whose name holds `_`, `.` or a digit-like mark, and refuses one named like a
 * sheet. Such a table gets a name of letters for as long as it is open here; the file keeps its own.
 */
export function chooseTableNames(names: readonly string[], sheetNames: readonly string[]): TableNames {
  const inUniver = new Map<string, string>();
  const taken = new Set([...sheetNames, ...names].map((name) => name.toLowerCase()));
  const learn = (name: string, sheetsNow: readonly string[]): string => {
    const sheets = new Set(sheetsNow.map((each) => each.toLowerCase()));
    const chosen = chooseName(name, new Set([...taken, ...sheets]), sheets);
    taken.add(chosen.toLowerCase());
    inUniver.set(name, chosen);
    return chosen;
  };
  for (const name of names) learn(name, sheetNames);
  return {
    inUniver,
    learn,
    original: (nameInUniver) =>
      [...inUniver].find(([, chosen]) => chosen === nameInUniver)?.[0] ?? nameInUniver,
  };
}

function chooseName(name: string, taken: ReadonlySet<string>, sheets: ReadonlySet<string>): string {
  let chosen = name;
  const stem = `${name.replace(/[^\p{L}\d]/gu, '') || 'Table'}Table`;
  for (let index = -1; /[^\p{L}\d]/u.test(chosen) || sheets.has(chosen.toLowerCase()); index++) {
    const candidate = index < 0 ? stem : stem + letters(index);
    if (!taken.has(candidate.toLowerCase())) chosen = candidate;
  }
  return chosen;
}

/** Changes every structured reference of a formula: its table, empty within the table itself, and what stands in its brackets. */
function changeReferences(formula: string, change: (table: string, inside: string) => string): string {
  return formula.replaceAll(reference, (match: string, table?: string, inside?: string) =>
    inside === undefined ? match : change(table ?? '', inside),
  );
}

/**
 * A formula with the tables' names as Univer knows them, and `Table[@Column]` in the long form that it understands;
 * `[@Column]` alone means the table that the formula stands in. Univer knows no apostrophe before a mark in a column's name.
 */
export function toUniverFormula(formula: string, names: TableNames, here: string | null = null): string {
  const inUniver = new Map([...names.inUniver].map(([name, chosen]) => [name.toLowerCase(), chosen]));
  return changeReferences(formula, (table, inside) => {
    const named = table === '' && inside.startsWith('@') ? (here ?? '') : table;
    const known = inUniver.get(named.toLowerCase()) ?? named;
    return `${known}[${longForm(inside).replaceAll(/'(['#])/g, '$1')}]`;
  });
}

/** `@Column` and `@[First]:[Last]` as `[#This Row],[Column]`; anything else as it is. */
function longForm(inside: string): string {
  if (!inside.startsWith('@')) return inside;
  const columns = inside.slice(1);
  return `[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}`;
}

/** A formula that Univer holds, with the tables' own names and the marks in columns' names behind an apostrophe, as Excel has them. */
export function toExcelFormula(formula: string, names: TableNames): string {
  return changeReferences(formula, (table, inside) => {
    const isWhole = /^#(?:All|Data|Headers|Totals|This Row)$/.test(inside);
    const marked = inside.replaceAll(/['#](?!(?:All|Data|Headers|Totals|This Row)\])/g, "'$&");
    return `${names.original(table)}[${isWhole ? inside : marked}]`;
  });
}
