import { labelOf } from '../../kernel/read-cell.ts';
import { sameText } from '../../kernel/text.ts';
import { rowConstant, textLiteral } from '../../native/formula.ts';
import { cellOn } from '../place-on-sheet.ts';
import { factsOfRules, laidAt, type FactsOfRules } from './facts-of-rules.ts';
import type { Layout } from './lay-out.ts';
import { bandColumns, bandRows, neighbours } from './places.ts';
import type { References } from './references.ts';
import { arrayOf, orEmpty, referencesTo } from './references.ts';
import type { ResultGround } from './result-ground.ts';
import type { ResultName } from './result-names.ts';

/** The formulas of results for one row of the register, without their equals sign. */
export type RowFormulas = (result: ResultName) => string;

/**
 * The formula of every result by our functions for one row of the register: one scalar formula, because an array
 * can't spill within an Excel table. SPEC IN-4, IN-5, IN-6, IN-9, IN-10.
 */
export function functionFormulas(ground: ResultGround, layout: Layout, row: number): RowFormulas {
  const { register, bands } = ground;
  const sheet = register.sheet.name;
  const added = addedNames(layout);
  const own = referencesTo(register, { sheet, added });
  const ratings = ratingsOf(ground, own, row);
  const weights = weightsOf(ground, sheet);
  const scale = scaleOf(ground, sheet);
  const [ending, later] = scale === null ? ['', ''] : [`,${scale}`, `,,${scale}`];
  const steps = bands === null ? '' : bandsOf(ground, sheet);
  const score = `PARTNERCITY.SCORE(${ratings},${weights}${later})`;
  const scoreAt = laidAt(layout, 'Score');
  const decide = decisionArguments(ground, layout, own, row);
  const formulas: Readonly<Record<ResultName, string>> = {
    Score: score,
    Coverage: `PARTNERCITY.COVERAGE(${ratings},${weights}${ending})`,
    Low: `INDEX(PARTNERCITY.BOUNDS(${ratings},${weights}${ending}),1,1)`,
    High: `INDEX(PARTNERCITY.BOUNDS(${ratings},${weights}${ending}),1,2)`,
    Band: `PARTNERCITY.BAND(${scoreAt === undefined ? score : own.row(scoreAt, scoreAt, row)},${steps})`,
    Firmness: `INDEX(PARTNERCITY.FIRMNESS(${ratings},${weights},${steps}${later}),1,1)`,
    Recommendation: `PARTNERCITY.RECOMMEND(${decide})`,
    Rule: `PARTNERCITY.RULE(${decide})`,
    Reason: `PARTNERCITY.REASON(${decide})`,
  };
  return (result) => formulas[result];
}

/** The names that the new columns will have in the register's Excel table once it reaches over them. */
function addedNames({ columns, isBeside }: Layout): ReadonlyMap<number, string> {
  if (isBeside !== true) return new Map();
  return new Map(columns.filter(({ use }) => use === 'new').map(({ column, result }) => [column, result]));
}

/** The ratings of a row in the framework's order, whatever the order of their columns. SPEC IN-6. */
function ratingsOf({ ratings }: ResultGround, own: References, row: number): string {
  const ends = neighbours(ratings);
  return ends === null ? arrayOf([ratings.map((at) => own.row(at, at, row))]) : own.row(...ends, row);
}

function weightsOf({ framework, criteria }: ResultGround, sheet: string): string {
  const refs = referencesTo(framework, { sheet });
  const at = criteria.columnOf.Weight ?? 0;
  const ends = neighbours(criteria.rows);
  if (ends !== null) return refs.block([at, at], ends);
  return arrayOf(criteria.rows.map((row) => [orEmpty(refs.block([at, at], [row, row]))]));
}

/** Lowest and highest rating side by side, one row per criterion; null for the usual 1 to 5. */
function scaleOf({ framework, criteria }: ResultGround, sheet: string): string | null {
  const { Lowest: low, Highest: high } = criteria.columnOf;
  if (low === undefined && high === undefined) return null;
  const refs = referencesTo(framework, { sheet });
  const rows = neighbours(criteria.rows);
  if (rows !== null && low !== undefined && high !== undefined) {
    return high === low + 1
      ? refs.block([low, high], rows)
      : arrayOf([[refs.block([low, low], rows), refs.block([high, high], rows)]]);
  }
  const end = (at: number | undefined, row: number, usual: string): string =>
    at === undefined ? usual : orEmpty(refs.block([at, at], [row, row]));
  return arrayOf(criteria.rows.map((row) => [end(low, row, '1'), end(high, row, '5')]));
}

/** The bands, lower edge before label; a blank row among them means nothing, as a 0 it means nothing either. */
function bandsOf({ bands }: ResultGround, sheet: string): string {
  if (bands === null) return '';
  const refs = referencesTo(bands, { sheet });
  const rows = bandRows(bands.table);
  const [from, label] = bandColumns(bands.table);
  return label === from + 1
    ? refs.block([from, label], rows)
    : arrayOf([[refs.block([from, from], rows), refs.block([label, label], rows)]]);
}

/** Facts, headers and rules, as the functions that decide take them. */
function decisionArguments(ground: ResultGround, layout: Layout, own: References, row: number): string {
  if (ground.rules === null) return '';
  const found = factsOfRules(ground, layout);
  const { columns, span } = found;
  const facts =
    span === null ? arrayOf([columns.map((at) => orEmpty(own.row(at, at, row)))]) : own.row(...span, row);
  const rules = referencesTo(ground.rules, { sheet: ground.register.sheet.name });
  return `${facts},${headersOf(headingsOf(ground, layout, found), span, own)},${rules.all()}`;
}

interface Heading {
  readonly column: number;
  readonly written: string;
  readonly means: string;
}

function headingsOf(
  { register }: ResultGround,
  layout: Layout,
  { columns, span }: FactsOfRules,
): readonly Heading[] {
  const { sheet, read, table } = register;
  const all =
    span === null ? columns : Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  return all.map((column) => {
    const laid = layout.columns.find((each) => each.column === column);
    if (laid !== undefined) return { column, written: laid.result, means: laid.result };
    const [written, means] = [sheet, read].map((on) => labelOf(cellOn(on, table.headerRow, column)));
    return { column, written: written ?? '', means: means ?? '' };
  });
}

/** The headings of the facts; as words where the officer's map knows one by another name than its cell. */
function headersOf(headings: readonly Heading[], span: FactsOfRules['span'], own: References): string {
  if (headings.some(({ written, means }) => !sameText(written, means)))
    return rowConstant(headings.map(({ means }) => textLiteral(means)));
  return span === null
    ? arrayOf([headings.map(({ column }) => own.headers(column, column))])
    : own.headers(...span);
}
