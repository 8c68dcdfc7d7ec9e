import { errorOf, isBlank } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import type { FoundColumn, FoundTable } from './assessment.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { isOverrideHeader } from './override-headers.ts';
import { placeColumnOf } from './place-column.ts';
import { cellOn } from './place-on-sheet.ts';
import { isResultFormula } from './result-columns/holding.ts';
import { resultNames } from './result-columns/result-names.ts';
import type { Sheet } from './sheet.ts';

/** The columns that the product fills in itself; whatever they hold, the assessment works them out anew. */
const resultHeaders: ReadonlySet<string> = new Set(resultNames.map(foldText));

/** The results that rules may name as facts, in the order in which they follow the register's own facts. */
const computedHeaders = ['Score', 'Coverage', 'Band'] as const;

/** What the columns of a register are for. */
export interface RegisterColumns {
  readonly place: FoundColumn | undefined;
  readonly partnership: FoundColumn | undefined;
  /** One per criterion, in the framework's order; undefined where the register has none. */
  readonly ratings: readonly (FoundColumn | undefined)[];
  /** Everything that is neither a rating nor a result nor an override: what the record keeps of a partnership. */
  readonly facts: readonly FoundColumn[];
  /** What rules and the fingerprint see: from the first column to the last that names the place, or that a rule, its reason or a criterion names. */
  readonly inputs: readonly FoundColumn[];
  /** The results that rules see worked out, because the register has no column of its own for them. */
  readonly computed: readonly string[];
}

/** Sorts the columns of a register by what they are for. Of two with one header the first counts. `frozen`: columns of results that are values. */
export function sortColumns(
  register: FoundTable,
  sheet: Sheet,
  criteria: readonly string[],
  { ruleHeaders, frozen }: { readonly ruleHeaders: readonly string[]; readonly frozen: ReadonlySet<number> },
): RegisterColumns {
  const named = register.columns.filter(({ header }) => header !== '');
  const find = (header: string): FoundColumn | undefined =>
    named.find((each) => foldText(each.header) === foldText(header));
  const ratings = criteria.map(find);
  const isRating = (each: FoundColumn): boolean => ratings.includes(each);
  const place = placeColumnOf(named);
  const asked = new Set([...criteria, ...ruleHeaders, place?.header ?? ''].map(foldText));
  // What people decided is no fact behind what the rules recommend, unless a rule asks for it by name.
  const isDecision = ({ header }: FoundColumn): boolean =>
    isOverrideHeader(header) && !asked.has(foldText(header));
  const own = named.filter(
    (each) =>
      isRating(each) || !(frozen.has(each.column) || isResult(each, register, sheet) || isDecision(each)),
  );
  const last = own.findLastIndex(({ header }) => asked.has(foldText(header)));
  const has = new Set(own.map(({ header }) => foldText(header)));
  return {
    place,
    partnership: find('Partnership'),
    ratings,
    facts: own.filter((each) => !isRating(each)),
    inputs: own.slice(0, last + 1),
    computed: computedHeaders.filter((header) => !has.has(foldText(header))),
  };
}

/*
 * A column headed like a result is one when it is blank, holds our formulas (native ones too), or what our formulas leave in a file that
 * does not know them. A Score that people typed is theirs, and rules use it.
 */
function isResult({ header, column }: FoundColumn, register: FoundTable, sheet: Sheet): boolean {
  const folded = foldText(header);
  if (!resultHeaders.has(folded)) return false;
  return !computedHeaders.some((each) => foldText(each) === folded) || !isTyped(column, register, sheet);
}

function isTyped(column: number, register: FoundTable, sheet: Sheet): boolean {
  let isFilled = false;
  for (let row = register.firstRow; row <= register.lastRow; row += 1) {
    const formula = sheet.formulas?.get(cellAddress(row - 1, column - 1));
    if (formula !== undefined && isResultFormula(formula)) return false;
    const cell = cellOn(sheet, row, column);
    if (!isBlank(cell) && errorOf(cell) === undefined) isFilled = true;
  }
  return isFilled;
}
