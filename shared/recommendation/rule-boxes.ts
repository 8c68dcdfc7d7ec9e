import type { Grid } from '../kernel/cell.ts';
import type { BitSet } from './bit-set.ts';
import { commonPart, isEmptySet, setWhere } from './bit-set.ts';
import type { Condition } from './condition.ts';
import { holds } from './condition.ts';
import type { Fact } from './fact.ts';
import { readFact } from './fact.ts';
import type { Representative } from './fact-domain.ts';
import { domainOf } from './fact-domain.ts';
import { plainTestsOf } from './mentions.ts';
import type { Rule, RuleTable } from './rule.ts';

/** A column that some rule asks about, with the representatives of its facts. `column` is its place among the facts, from 0. */
export interface AskedColumn {
  readonly column: number;
  readonly header: string;
  readonly domain: readonly Representative[];
}

/** One set of representatives per asked column: all rows of facts that take a representative from each. */
export type Box = readonly BitSet[];

/** What a rule asks of one column; `column` counts asked columns, from 0. */
export interface Ask {
  readonly column: number;
  readonly set: BitSet;
}

/** A rule as a box: it holds where every column asked has a representative from its set. */
export interface RuleBox {
  readonly rule: Rule;
  readonly asks: readonly Ask[];
}

/** A table of rules as boxes in the box of all possible rows. SPEC CK-6. */
export interface RuleBoxes {
  readonly columns: readonly AskedColumn[];
  readonly everything: Box;
  readonly rules: readonly RuleBox[];
}

/** Above so many tests of representatives, a table is too large to be looked through. */
const mostAnswers = 20_000_000;

/**
 * The boxes of a table's rules. Which representatives meet a condition is asked of the very function that decides rows, so the
 * two cannot differ. Undefined when the table is too large for it. Facts, where given, widen what is possible. SPEC CK-4 to
 * CK-6, CK-11.
 */
export function boxRules(table: RuleTable, facts: Grid): RuleBoxes | undefined {
  const conditions = conditionsByColumn(table);
  let answers = 0;
  const found: { readonly asked: AskedColumn; readonly sets: ReadonlyMap<string, BitSet> }[] = [];
  for (const [column, byKey] of conditions) {
    const { header = '', mentionsNumber = false } = table.columns[column] ?? {};
    const tests = [...byKey.values()].flatMap((condition) => condition.tests);
    const domain = domainOf(tests, factsOf(facts, column, !mentionsNumber));
    answers += domain.length * plainTestsOf(tests).length;
    if (answers > mostAnswers) return undefined;
    const sets = new Map([...byKey].map(([key, condition]) => [key, setOf(condition, domain)]));
    found.push({ asked: { column, header, domain }, sets });
  }
  const places = new Map(found.map(({ asked }, place) => [asked.column, place]));
  return {
    columns: found.map(({ asked }) => asked),
    everything: found.map(({ asked }) => setWhere(asked.domain.length, () => true)),
    rules: table.rules.map((rule) => ({ rule, asks: asksOf(rule, places, (place) => found[place]?.sets) })),
  };
}

function conditionsByColumn(table: RuleTable): ReadonlyMap<number, ReadonlyMap<string, Condition>> {
  const byColumn = new Map<number, Map<string, Condition>>();
  for (const { column, condition } of table.rules.flatMap(({ conditions }) => conditions)) {
    const byKey = byColumn.get(column) ?? new Map<string, Condition>();
    byKey.set(keyOf(condition), condition);
    byColumn.set(column, byKey);
  }
  return new Map([...byColumn].sort(([a], [b]) => a - b));
}

/** The same for conditions that ask the same in the same words. */
function keyOf(condition: Condition): string {
  return JSON.stringify(condition.tests);
}

function factsOf(facts: Grid, column: number, zeroIsGap: boolean): readonly Fact[] {
  const kinds = new Map<string, Fact>();
  for (const cells of facts) {
    const fact = readFact(cells[column] ?? null, zeroIsGap);
    kinds.set(fact.kind, fact);
  }
  return [...kinds.values()];
}

function setOf(condition: Condition, domain: readonly Representative[]): BitSet {
  return setWhere(domain.length, (index) => {
    const representative = domain[index];
    return representative !== undefined && holds(condition, representative.fact);
  });
}

/** What a rule asks of each column, two conditions on one column taken together. */
function asksOf(
  rule: Rule,
  places: ReadonlyMap<number, number>,
  setsOf: (place: number) => ReadonlyMap<string, BitSet> | undefined,
): readonly Ask[] {
  const asks = new Map<number, BitSet>();
  for (const { column, condition } of rule.conditions) {
    const place = places.get(column) ?? -1;
    const set = setsOf(place)?.get(keyOf(condition));
    if (set === undefined) continue;
    const before = asks.get(place);
    asks.set(place, before === undefined ? set : commonPart(before, set));
  }
  return [...asks].map(([column, set]) => ({ column, set }));
}

/** The columns, among those a rule asks, whose conditions no fact meets. */
export function neverMet({ asks }: RuleBox): readonly number[] {
  return asks.filter(({ set }) => isEmptySet(set)).map(({ column }) => column);
}

/** The box of the rows for which a rule holds. */
export function boxOf({ asks }: RuleBox, everything: Box): Box {
  return asks.reduce<Box>((box, { column, set }) => replaced(box, column, set), everything);
}

/** A box with another set in one column. */
export function replaced(box: Box, column: number, set: BitSet): Box {
  return box.map((each, index) => (index === column ? set : each));
}
