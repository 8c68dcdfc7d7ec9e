import { reasonTable } from '../../shared/recommendation/reason.ts';
import { recommendTable, ruleTable } from '../../shared/recommendation/recommend.ts';
import { resolutionsTable } from '../../shared/recommendation/resolutions.ts';
import { answerRows, invalidInput, notAvailable, toColumn } from './cell-error.ts';
import { toGrid } from './from-excel.ts';

/**
 * Recommends what to do with each row: the recommendation of the first rule that holds for its facts.
 * @customfunction RECOMMEND RECOMMEND
 * @param facts Facts, one row per partnership and one column per header.
 * @param headers Headers of the facts, in one row.
 * @param rules Rules with their header row: Rule, conditions on facts, Recommendation, Reason, Report order.
 * @returns A recommendation per row.
 */
export function recommend(facts: unknown[][], headers: unknown[][], rules: unknown[][]): unknown[][] {
  return answerRows(() => toColumn(recommendTable(toGrid(facts), toGrid(headers), toGrid(rules))));
}

/**
 * Names the rule that decides each row: the first one that holds for its facts.
 * @customfunction RULE RULE
 * @param facts Facts, one row per partnership and one column per header.
 * @param headers Headers of the facts, in one row.
 * @param rules Rules with their header row: Rule, conditions on facts, Recommendation, Reason, Report order.
 * @returns A rule per row.
 */
export function rule(facts: unknown[][], headers: unknown[][], rules: unknown[][]): unknown[][] {
  return answerRows(() => toColumn(ruleTable(toGrid(facts), toGrid(headers), toGrid(rules))));
}

/**
 * Gives the reason for each row's recommendation, with its facts filled in.
 * @customfunction REASON REASON
 * @param facts Facts, one row per partnership and one column per header.
 * @param headers Headers of the facts, in one row.
 * @param rules Rules with their header row: Rule, conditions on facts, Recommendation, Reason, Report order.
 * @returns A reason per row.
 */
export function reason(facts: unknown[][], headers: unknown[][], rules: unknown[][]): unknown[][] {
  return answerRows(() => toColumn(reasonTable(toGrid(facts), toGrid(headers), toGrid(rules))));
}

/**
 * Lists the recommendations as a report letters them, each with its places.
 * @customfunction RESOLUTIONS RESOLUTIONS
 * @param places Names of the places, one per row of the facts.
 * @param facts Facts, one row per partnership and one column per header.
 * @param headers Headers of the facts, in one row.
 * @param rules Rules with their header row: Rule, conditions on facts, Recommendation, Reason, Report order.
 * @returns Letter, recommendation and places, one line per rule that is used.
 */
export function resolutions(
  places: unknown[][],
  facts: unknown[][],
  headers: unknown[][],
  rules: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const lines = resolutionsTable(toGrid(places), toGrid(facts), toGrid(headers), toGrid(rules));
    if (!lines.ok) return [[invalidInput(lines.issues)]];
    if (lines.value.length === 0) return [[notAvailable('No rule holds for any of these rows.')]];
    return lines.value.map((line) => [line.letter, line.recommendation, line.places.join('; ')]);
  });
}
