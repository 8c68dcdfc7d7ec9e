/** The names of tables as the file has them, and as Univer can refer to them. */
export interface TableNames {
  readonly inUniver: ReadonlyMap<string, string>;
  original(nameInUniver: string): string;
  /** Chooses a name in Univer for a table that is added later, or is called otherwise from now on. */
  learn(name: string, sheetNames: readonly string[]): string;
}

const columnOfThisRow = /([\p{L}_\\][\p{L}\d_.\\]*)?\[@(?:\[([^\]]*)\]|([^\]]*))\]/gu;
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

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

/** Changes what stands outside quotation marks. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let changed = '';
  let from = 0;
  for (const match of formula.matchAll(quoted)) {
    changed += change(formula.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return changed + change(formula.slice(from));
}

/**
 * A formula with the tables' names as Univer knows them, and `Table[@Column]` in the long form that it understands;
 * `[@Column]` alone means the table that the formula stands in.
 */
export function toUniverFormula(formula: string, names: TableNames, here: string | null = null): string {
  return outsideQuotes(formula, (part) => {
    let translated = part.replace(
      columnOfThisRow,
      (_, table: string, bracketed?: string, bare?: string) =>
        `${table || (here ?? '')}[[#This Row],[${bracketed ?? bare ?? ''}]]`,
    );
    for (const [name, chosen] of names.inUniver) {
      if (name === chosen) continue;
      const reference = new RegExp(`(?<![\\p{L}\\d_.\\[!])${escape(name)}(?=\\[)`, 'giu');
      translated = translated.replace(reference, chosen);
    }
    return translated;
  });
}
