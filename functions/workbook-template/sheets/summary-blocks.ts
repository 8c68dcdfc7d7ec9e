import type { TemplateContent } from '../content.ts';
import { bandFormula, resolutionFormula, tableNames } from '../formulas.ts';
import { factColumns } from '../register-columns.ts';
import type { Resolution, RowResults } from '../results.ts';
import type { TableCell } from '../table.ts';

/** What the Summary sheet sums up. */
export interface SummaryInput {
  readonly content: TemplateContent;
  readonly results: readonly RowResults[];
  readonly resolutions: readonly Resolution[];
}

/** One small table of the Summary sheet, in four columns: letter or share, words, count, places or meaning. */
export interface Block {
  readonly title: string;
  readonly headers: readonly [string, string, string, string];
  readonly rows: readonly (readonly TableCell[])[];
}

const { register, bands } = tableNames;
const placeCount = `COUNTIF(${register}[Place],"?*")`;

function countWhere(input: SummaryInput, holds: (row: RowResults) => boolean): number {
  return input.results.filter(holds).length;
}

/** A count as a part of all places; blank while there are none. */
function share(content: TemplateContent, row: number, count: number): TableCell {
  const all = placesNamed(content);
  return { formula: `IF(${placeCount}=0,"",C${row}/${placeCount})`, result: all === 0 ? '' : count / all };
}

function placesNamed(content: TemplateContent): number {
  const place = factColumns.findIndex((column) => column.header === 'Place');
  return content.partnerships.filter(({ facts }) => typeof facts[place] === 'string').length;
}

interface Figure {
  readonly what: string;
  readonly formula: string;
  readonly count: number;
  readonly meaning: string;
}

function asPublished({ content, results }: SummaryInput): Figure {
  const agreeing = content.partnerships.filter(
    ({ published }, row) => published[0] === results[row]?.Recommendation,
  );
  return {
    what: 'As published',
    formula: `SUMPRODUCT(--(${register}[Recommendation]=${register}[Published recommendation]))`,
    count: agreeing.length,
    meaning: 'The recommendation is the one in the published report',
  };
}

function figures(input: SummaryInput): readonly Figure[] {
  const all: readonly Figure[] = [
    {
      what: 'Places',
      formula: placeCount,
      count: placesNamed(input.content),
      meaning: 'Partnerships and approaches on the Register',
    },
    {
      what: 'With a score',
      formula: `COUNT(${register}[Score])`,
      count: countWhere(input, ({ Score }) => typeof Score === 'number'),
      meaning: 'At least one criterion that counts has been rated',
    },
    {
      what: 'Fully assessed',
      formula: `COUNTIF(${register}[Coverage],">0.999")`,
      count: countWhere(input, ({ Coverage }) => typeof Coverage === 'number' && Coverage > 0.999),
      meaning: 'Every criterion that applies and counts has been rated',
    },
    {
      what: 'Band is firm',
      formula: `COUNTIF(${register}[Firmness],"Firm")`,
      count: countWhere(input, ({ Firmness }) => Firmness === 'Firm'),
      meaning: 'The band hardly depends on the exact weights, nor on the gaps',
    },
  ];
  return input.content.published ? [...all, asPublished(input)] : all;
}

/** How many places there are, how many are scored, and how surely. */
export function keyFigures(input: SummaryInput, firstRow: number): Block {
  return {
    title: 'At a glance',
    headers: ['Share', 'Figure', 'Count', 'What it counts'],
    rows: figures(input).map(({ what, formula, count, meaning }, row) => [
      share(input.content, firstRow + row, count),
      what,
      { formula, result: count },
      meaning,
    ]),
  };
}

function resolutionLine(row: number, at: number, found: Resolution | undefined): readonly TableCell[] {
  const shown = found ?? { letter: '', recommendation: '', places: [] };
  const cell = (column: 1 | 2 | 3, result: string): TableCell => {
    const formula = `IF(${placeCount}=0,"",IFERROR(${resolutionFormula(row + 1, column)},""))`;
    return { formula, result };
  };
  return [
    cell(1, shown.letter),
    cell(2, shown.recommendation),
    {
      formula: `IF(D${at}="","",LEN(D${at})-LEN(SUBSTITUTE(D${at},";",""))+1)`,
      result: found ? found.places.length : '',
    },
    cell(3, shown.places.join('; ')),
  ];
}

/** The lettered recommendations: one line for each rule that may be used, blank where there are fewer. */
export function resolutionLines({ content, resolutions }: SummaryInput, firstRow: number): Block {
  return {
    title: 'Recommendations, lettered as the report lists them',
    headers: ['Letter', 'Recommendation', 'Count', 'Places'],
    rows: content.rules.map((_, row) => resolutionLine(row, firstRow + row, resolutions[row])),
  };
}

function dots(address: string, count: number): TableCell {
  return { formula: `REPT("●",${address})`, result: '●'.repeat(count) };
}

/** How many places each recommendation of the rules was given to. */
export function recommendationCounts(input: SummaryInput, firstRow: number): Block {
  const { ruleHeaders, rules } = input.content;
  const column = ruleHeaders.indexOf('Recommendation');
  const order = ruleHeaders.indexOf('Report order');
  const inReportOrder = rules.toSorted((one, other) => Number(one[order]) - Number(other[order]));
  const names = [...new Set(inReportOrder.map((rule) => String(rule[column])))];
  return {
    title: 'Places by recommendation',
    headers: ['Share', 'Recommendation', 'Count', 'One dot, one place'],
    rows: names.map((name, row) => {
      const result = countWhere(input, ({ Recommendation }) => Recommendation === name);
      const at = firstRow + row;
      return [
        share(input.content, at, result),
        name,
        { formula: `COUNTIF(${register}[Recommendation],B${at})`, result },
        dots(`C${at}`, result),
      ];
    }),
  };
}

/** How many places fall in each band, and how many have no score. */
export function bandCounts(input: SummaryInput, firstRow: number): Block {
  const { content } = input;
  const lines = content.bands.map(([from, band], row) => {
    const result = countWhere(input, ({ Band }) => Band === band);
    const at = firstRow + row;
    return [
      // Not INDEX of a column: the try-out page's spreadsheet looks it up on the wrong sheet.
      { formula: `SMALL(${bands}[From],${row + 1})`, result: from },
      { formula: bandFormula(`A${at}`), result: band },
      { formula: `COUNTIF(${register}[Band],B${at})`, result },
      dots(`C${at}`, result),
    ];
  });
  const last = firstRow + lines.length;
  const unscored = placesNamed(content) - countWhere(input, ({ Score }) => typeof Score === 'number');
  const noScore = [
    null,
    'No score yet',
    { formula: `${placeCount}-COUNT(${register}[Score])`, result: unscored },
    dots(`C${last}`, unscored),
  ];
  return {
    title: 'Places by band',
    headers: ['From', 'Band of the score', 'Count', 'One dot, one place'],
    rows: [...lines, noScore],
  };
}
