import type { ResultName } from '../../../shared/workbook/result-columns/result-names.ts';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${String(number)} ${many}`;
const columns = (number: number): string => count(number, 'column', 'columns');
const places = (number: number): string => count(number, 'place', 'places');

/** What is said of adding result columns. */
export const insertWords = {
  which: 'Which results',
  results: {
    Score: 'From 0 to 100: the weighted mean of the ratings there are.',
    Coverage: 'The share of the weight that has been assessed.',
    Low: 'The score if every gap turned out at the lowest rating.',
    High: 'The score if every gap turned out at the highest rating.',
    Band: 'The word for the score, from your bands.',
    Firmness: 'Firm, Leaning or Undecided: how surely the band holds.',
    Recommendation: 'What the first rule that holds recommends. People decide.',
    Rule: 'The rule that decided.',
    Reason: 'The rule’s reason, with the facts of the place filled in.',
  } satisfies Record<ResultName, string>,
  noneChosen: 'Tick at least one result.',

  where: 'What will be done',
  newBeside: (names: string, at: string, sheet: string) =>
    `${names}: new in ${at} of ${sheet}, right beside the register.`,
  newFurther: (names: string, at: string, sheet: string, isOne: boolean) =>
    `${names}: new in ${at} of ${sheet}. Something stands right beside the register, so ${isOne ? 'it goes' : 'they go'} further right.`,
  columnAt: (letters: string) => `column ${letters}`,
  columnsAt: (first: string, last: string) => `columns ${first} to ${last}`,
  filled: (names: string, at: string) => `${names}: in ${at}, where the heading is already.`,
  renewed: (names: string, at: string) => `${names}: written anew in ${at}.`,
  upToDate: (names: string, at: string) => `${names}: up to date in ${at}.`,
  grows: 'The Excel table grows over the new columns.',
  alsoAdded: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'is' : 'are'} added too, because ${isOne ? 'it is' : 'they are'} read by what you ticked.`,
  nothingElse: 'No other column is touched.',
  native:
    'This Excel has no functions of add-ins, so the columns hold plain Excel formulas that go on calculating.',
  values: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'holds' : 'hold'} values, for which there is no plain formula here. Come back after a change to bring ${isOne ? 'it' : 'them'} up to date.`,

  leftOut: 'Left out',
  noRules: (result: string) => `${result}: this workbook has no rules.`,
  noBands: (result: string) => `${result}: this workbook has no bands.`,
  holdsOwn: (result: string, column: string) =>
    `${result}: column ${column} has this heading and holds something else than Add results writes. Give it another heading, or empty it below the heading. If it was frozen, bring its formulas back on the Freeze page.`,
  rulesRenamed: (result: string, heading: string, means: string) =>
    `${result}: a formula reads the headings of the rules as they stand. Change ${heading} to ${means} in the sheet.`,
  needs: (result: string, needed: string) => `${result}: the rules ask for ${needed}, which can’t be added.`,
  kept: (cells: string) => `${cells} hold something of your own and stay as they are.`,
  keptOne: (cell: string) => `${cell} holds something of your own and stays as it is.`,
  more: (number: number) => `${String(number)} more`,

  formulas: (place: string) => `The formulas for ${place}`,
  firstRow: 'the first row',

  add: (number: number, rows: number) => `Add ${columns(number)} for ${places(rows)}`,
  renew: (number: number, rows: number) => `Write ${columns(number)} for ${places(rows)}`,
  allUpToDate: 'All of these are there and up to date.',
  adding: (number: number, rows: number) => `Writing ${columns(number)} for ${places(rows)}…`,
  added: (names: string, rows: number) =>
    `${names} ${rows === 1 ? 'is' : 'are'} written for ${places(rows)}. Nothing else was touched.`,

  notYet: 'Nothing to add results to yet',
  issues: {
    'insert.no-register':
      'No register was found: a header row with Place and the name of every criterion, with one partnership in each row below.',
    'insert.no-framework':
      'No framework was found: two columns headed Criterion and Weight, with one criterion in each row below.',
    'insert.no-places': 'The register has no rows. Type a place in the first row below its headings.',
  },
  noCriterion: (criterion: string) =>
    `The register has no column headed ${criterion}, which the framework asks for. Connect can say which column it is.`,
  unnamedCriterion: (sheet: string, row: number) =>
    `${sheet}, row ${String(row)}: the criterion has no name. Type the heading of its rating column.`,
  noRoom: (sheet: string) =>
    `There are not enough empty columns on ${sheet}. Tick fewer results, or move something away.`,
  openConnect: 'Open Connect',
} as const;
