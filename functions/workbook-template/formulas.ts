import { storedForm } from '../../shared/native/formula.ts';
import type { ResultHeader } from './register-columns.ts';

/** The tables' names: letters only, and none of them the name of a sheet, so that every spreadsheet can refer to them. */
export const tableNames = {
  register: 'Partnerships',
  framework: 'Criteria',
  rules: 'Ruleset',
  bands: 'Bandings',
} as const;

const { register, framework, rules, bands } = tableNames;
const weights = `${framework}[Weight]`;
const scale = `${framework}[[Lowest]:[Highest]]`;
const bandTable = `${bands}[[From]:[Band]]`;
const ruleTable = `${rules}[[#All],[Rule]:[Report order]]`;
const headers = `${register}[[#Headers],[Place]:[Score]]`;
const facts = `${register}[[#This Row],[Place]:[Score]]`;

/** The whole columns and tables that formulas refer to: those that spill take every row at once. */
export function formulaParts(criteria: readonly string[]) {
  return {
    weights,
    scale,
    headers,
    bands: bandTable,
    rules: ruleTable,
    criteria: `${framework}[Criterion]`,
    places: `${register}[Place]`,
    allFacts: `${register}[[Place]:[Score]]`,
    allRatings: `${register}[[${criteria.at(0) ?? ''}]:[${criteria.at(-1) ?? ''}]]`,
  } as const;
}

/** The word for the score that a reference leads to. */
export function bandFormula(score: string): string {
  return `PARTNERCITY.BAND(${score},${bandTable})`;
}

/** The formulas of the result columns as Excel shows them, one scalar formula per row. */
export function resultFormulas(criteria: readonly string[]): Readonly<Record<ResultHeader, string>> {
  const ratings = `${register}[[#This Row],[${criteria.at(0) ?? ''}]:[${criteria.at(-1) ?? ''}]]`;
  return {
    Score: `PARTNERCITY.SCORE(${ratings},${weights},,${scale})`,
    Coverage: `PARTNERCITY.COVERAGE(${ratings},${weights},${scale})`,
    Low: `INDEX(PARTNERCITY.BOUNDS(${ratings},${weights},${scale}),1,1)`,
    High: `INDEX(PARTNERCITY.BOUNDS(${ratings},${weights},${scale}),1,2)`,
    Band: bandFormula(`${register}[[#This Row],[Score]]`),
    Recommendation: `PARTNERCITY.RECOMMEND(${facts},${headers},${ruleTable})`,
    Rule: `PARTNERCITY.RULE(${facts},${headers},${ruleTable})`,
    Reason: `PARTNERCITY.REASON(${facts},${headers},${ruleTable})`,
    Firmness: `INDEX(PARTNERCITY.FIRMNESS(${ratings},${weights},${bandTable},,${scale}),1,1)`,
  };
}

/** The same formula for a row that may still be blank: nothing is shown until a place is named. */
export function onceNamed(formula: string): string {
  return `IF(${register}[[#This Row],[Place]]="","",${formula})`;
}

/** One cell of the lettered resolutions: `column` 1 is the letter, 2 the recommendation, 3 the places. */
export function resolutionFormula(line: number, column: 1 | 2 | 3): string {
  const all = `PARTNERCITY.RESOLUTIONS(${register}[Place],${register}[[Place]:[Score]],${headers},${ruleTable})`;
  return `INDEX(${all},${line},${column})`;
}

/** The formula as a file keeps it: a custom function's name behind Excel's own prefix, its dots as underscores, and younger functions behind theirs. */
export function storedFormula(formula: string): string {
  return storedForm(formula).replaceAll(/PARTNERCITY\.([A-Z]+)\(/g, '_xldudf_PARTNERCITY_$1(');
}
