import { labelOf } from '../../kernel/read-cell.ts';
import type { Result } from '../../kernel/result.ts';
import { failure, success } from '../../kernel/result.ts';
import { foldText } from '../../kernel/text.ts';
import type { FoundColumn } from '../assessment.ts';
import { cellOn } from '../place-on-sheet.ts';
import { columnHolding, type Holding, type Ours } from './holding.ts';
import { columnsBeyond, findFreeColumns } from './free-columns.ts';
import type { InsertIssue, LeftOut } from './insert-issue.ts';
import type { GroundTable, ResultGround } from './result-ground.ts';
import { decisionNames, resultNames, type ResultName } from './result-names.ts';

/** The column of a result, counted from 1: a new one, one that has its header already and nothing below it, or one of ours. */
export interface LaidColumn {
  readonly result: ResultName;
  readonly column: number;
  readonly use: 'new' | 'headed' | 'ours';
}

/** Which result goes to which column, in the order of the results. */
export interface Layout {
  readonly columns: readonly LaidColumn[];
  /** Whether the new columns stand right beside the register; null without any. */
  readonly isBeside: boolean | null;
  readonly leftOut: readonly LeftOut[];
}

/** What to lay out: the results asked for, and what else is known of the cells. */
export interface Wanted {
  readonly results: ReadonlySet<ResultName>;
  readonly how: 'functions' | 'native';
  readonly oursOf: (result: ResultName) => Ours;
}

/** Finds a column for every result asked for and for those that rules ask for. SPEC IN-3, IN-7, IN-8, IN-9. */
export function layOutColumns(ground: ResultGround, wanted: Wanted): Result<Layout, InsertIssue> {
  const places = new Map(resultNames.map((name) => [name, placeOf(ground, name, wanted)]));
  const isTaken = (name: ResultName): boolean => places.get(name)?.holding === 'own';
  const leftOut = resultNames
    .filter((name) => wanted.results.has(name))
    .flatMap((name) =>
      whyLeftOut(ground, name, { place: places.get(name) ?? null, isTaken, how: wanted.how }),
    );
  const out = new Set(leftOut.map(({ result }) => result));
  const chosen = resultNames.filter((name) => wanted.results.has(name) && !out.has(name));
  const needed = new Set([...chosen, ...chosen.flatMap((name) => neededBy(name, ground, wanted))]);
  const planned = resultNames.filter((name) => needed.has(name) && !isTaken(name));
  const isNew = (name: ResultName): boolean => places.get(name) === null;
  const added = planned.filter(isNew);
  const free = added.length === 0 ? null : findFreeColumns(ground.register, added.length);
  if (added.length > 0 && free === null)
    return failure({ code: 'insert.no-room', sheet: ground.register.sheet.name });
  const columns = planned.map((name): LaidColumn => {
    const place = places.get(name) ?? null;
    if (place === null) return { result: name, column: (free?.first ?? 0) + added.indexOf(name), use: 'new' };
    return { result: name, column: place.column, use: place.holding === 'ours' ? 'ours' : 'headed' };
  });
  return success({ columns, isBeside: free?.isBeside ?? null, leftOut });
}

/** What a formula of a result reads from the cells of other results. */
export function neededBy(
  result: ResultName,
  { asked }: Pick<ResultGround, 'asked'>,
  { how }: Pick<Wanted, 'how'>,
): readonly ResultName[] {
  // A native formula of bands reads the score from its cell; ours can work it out itself.
  const forBand: readonly ResultName[] = how === 'native' ? ['Score'] : [];
  if (decisionNames.includes(result)) return asked.includes('Band') ? [...forBand, ...asked] : asked;
  return result === 'Band' ? forBand : [];
}

interface FoundPlace {
  readonly column: number;
  readonly holding: Holding;
}

/*
 * The column that has the result's header: one of ours before others. Beyond the register, where results stand when something
 * was in the way, only a column of ours counts, and none in another Excel table.
 */
function placeOf({ register }: ResultGround, name: ResultName, { oursOf }: Wanted): FoundPlace | null {
  const { table, sheet, read } = register;
  const isHeaded = ({ header }: FoundColumn): boolean => foldText(header) === foldText(name);
  const holding = ({ column }: FoundColumn): FoundPlace => ({
    column,
    holding: columnHolding(sheet, table, column, oursOf(name)),
  });
  const within = table.columns.filter(isHeaded).map(holding);
  const beyond = columnsBeyond({ table, sheet: read }).filter(isHeaded);
  return within.find(isOurs) ?? beyond.map(holding).find(isOurs) ?? within[0] ?? null;
}

const isOurs = ({ holding }: FoundPlace): boolean => holding === 'ours';

interface Standing {
  readonly place: FoundPlace | null;
  readonly isTaken: (name: ResultName) => boolean;
  readonly how: Wanted['how'];
}

function whyLeftOut(ground: ResultGround, result: ResultName, standing: Standing): readonly LeftOut[] {
  const { place } = standing;
  if (place?.holding === 'own') return [{ result, why: 'holds-own', column: place.column }];
  if (decisionNames.includes(result)) return whyNotDecided(ground, result, standing);
  const needsBands = result === 'Band' || result === 'Firmness';
  return needsBands && ground.bands === null ? [{ result, why: 'no-bands' }] : [];
}

function whyNotDecided(
  { rules, bands, asked }: ResultGround,
  result: ResultName,
  { isTaken, how }: Standing,
): readonly LeftOut[] {
  if (rules === null) return [{ result, why: 'no-rules' }];
  const renamed = how === 'functions' ? renamedHeading(rules) : undefined;
  if (renamed !== undefined) return [{ result, why: 'rules-renamed', ...renamed }];
  const needed = asked.find((name) => isTaken(name) || (name === 'Band' && bands === null));
  return needed === undefined ? [] : [{ result, why: 'needs', needed }];
}

/** A heading that is another one on the sheet than in the officer's map. */
function renamedHeading({
  table,
  sheet,
}: GroundTable): { readonly heading: string; readonly means: string } | undefined {
  return table.columns
    .map(({ header, column }) => ({
      means: header,
      heading: labelOf(cellOn(sheet, table.headerRow, column)),
    }))
    .find(({ heading, means }) => foldText(heading) !== foldText(means));
}
