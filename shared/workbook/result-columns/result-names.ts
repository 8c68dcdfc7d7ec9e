/** The columns that the product fills in itself, in the order in which they are added. SPEC IN-1. */
export const resultNames = [
  'Score',
  'Coverage',
  'Low',
  'High',
  'Band',
  'Firmness',
  'Recommendation',
  'Rule',
  'Reason',
] as const;

/** One of the results; the name is the column's header. */
export type ResultName = (typeof resultNames)[number];

/** The function of ours that gives each result, without `PARTNERCITY.`. */
export const resultFunctions: Readonly<Record<ResultName, string>> = {
  Score: 'SCORE',
  Coverage: 'COVERAGE',
  Low: 'BOUNDS',
  High: 'BOUNDS',
  Band: 'BAND',
  Firmness: 'FIRMNESS',
  Recommendation: 'RECOMMEND',
  Rule: 'RULE',
  Reason: 'REASON',
};

/** The results that rules decide; a formula of theirs reads the facts of its row. */
export const decisionNames: readonly ResultName[] = ['Recommendation', 'Rule', 'Reason'];

/** Excel's number formats of the figures; what is not here is a word. */
export const resultFormats: Partial<Readonly<Record<ResultName, string>>> = {
  Score: '0',
  Coverage: '0%',
  Low: '0',
  High: '0',
};
