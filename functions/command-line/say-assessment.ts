import { sayScore, sayShare } from '../../shared/report/numbers.ts';
import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';

type Column = readonly [header: string, say: (row: AssessedRow) => string];

const nothing = '-';
const sayNumber = (value: number | null): string => (value === null ? nothing : sayScore(value));

const columns: readonly Column[] = [
  ['Place', ({ place }) => (place === '' ? nothing : place)],
  ['Score', ({ score }) => sayNumber(score)],
  ['Assessed', ({ coverage }) => (coverage === null ? nothing : sayShare(coverage))],
  ['Low', ({ low }) => sayNumber(low)],
  ['High', ({ high }) => sayNumber(high)],
  ['Band', ({ band }) => band ?? nothing],
  ['Firmness', ({ firmness }) => firmness?.grade ?? nothing],
  ['Recommendation', ({ recommendation }) => recommendation ?? nothing],
  ['Rule', ({ rule }) => rule ?? nothing],
  ['Reason', ({ reason }) => reason ?? nothing],
];

/** An assessment as text for people: the table of places, the lettered recommendations, and what it rests on. */
export function sayAssessment(assessment: Assessment, isIllustrative: boolean): string {
  const { rows, resolutions } = assessment;
  const sections = [
    sayTable(rows),
    resolutions.map(
      ({ letter, recommendation, places }) => `(${letter}) ${recommendation}: ${places.join('; ')}`,
    ),
    [
      ...(isIllustrative
        ? ['The framework calls its own figures illustrative: no council has approved them.']
        : []),
      sayBasis(assessment),
    ],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function sayTable(rows: readonly AssessedRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, say]) => say(row)))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => lengthOf(line[index] ?? ''))));
  return lines.map((line) =>
    line
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - lengthOf(text)))
      .join('  ')
      .trimEnd(),
  );
}

const lengthOf = (text: string): number => Array.from(text.normalize('NFC')).length;

function sayBasis({ rows, problems, versions, fingerprint }: Assessment): string {
  const places = count(rows.length, 'partnership');
  const found = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  const basis = `Product ${versions.product}, method ${versions.method}`;
  return `${places}, ${found}. ${basis}${fingerprint === null ? '' : `, fingerprint ${fingerprint}`}.`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${number === 1 ? noun : `${noun}s`}`;
}
