import type { HelpCase, HelpParameter } from './help-page.ts';

/** Parameters and cases of facts and rules, in the same words on every page. */
export const factsParameters: readonly HelpParameter[] = [
  {
    name: 'facts',
    give: 'A range with one row per partnership and one column per fact. A score may be a fact too.',
  },
  { name: 'headers', give: 'The headings of those columns, in one row (or one column), in the same order.' },
  {
    name: 'rules',
    give: 'The table of rules with its heading row: `Rule`, any fact columns with conditions, `Recommendation`, and if you like `Reason` and `Report order`. Rules are tried from the top.',
  },
];

export const conditionCases: readonly HelpCase[] = [
  {
    input: 'Conditions',
    happens:
      'Blank or `-` always holds. `Active` asks for that text; `Active, Dormant` for either; `not(Active)` for any other; `< 30`, `>= 60` and `[30..60)` for numbers or dates; `blank` for a fact that is not stated.',
  },
  {
    input: 'Letter case and spaces around a text',
    happens: 'Ignored. Accents count: Esteli is not Estelí.',
  },
  {
    input: 'A fact that is not stated: blank, `Not stated`, `?`, `-`, `#N/A`',
    happens: 'It meets no condition but `blank` and `not(...)`.',
  },
  {
    input: 'A 0 among facts',
    happens:
      'Where no condition of that column mentions a number it is a blank, because some builds of Excel hand a blank over as 0. Elsewhere it is 0.',
  },
  {
    input: 'Two rules that both hold',
    happens: 'The upper one decides. There are no ties.',
  },
  {
    input: 'Another error in a row of facts',
    happens: 'That row answers `#VALUE!` and names the cell; the other rows keep their answers.',
  },
];

/** Why a call fails as a whole where rules are involved. */
export const rulesValue =
  'A row’s fact is an error, or the rules cannot be read: a condition that is none, a column that is no heading of the facts, a rule without a recommendation. The message names the cell and says what to do.';
