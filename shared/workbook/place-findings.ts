import { labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import { meansNotStated } from '../recommendation/fact.ts';
import { findLookAlikes } from '../register/look-alike.ts';
import { sayFinding } from '../report/finding-wording.ts';
import { columnsWhere, type CheckContext } from './check-context.ts';
import { findingAt, type Finding } from './finding.ts';

const wordsForArea = ['country', 'nation', 'area', 'province', 'county', 'territory'];
/* Alone, State is as often how a partnership stands. */
const wordsBeside = ['state', 'or', 'and'];

/** Says whether a column tells the country or area of a place: `Country or area`, `State/province`. SPEC LK-6. */
function isArea(header: string): boolean {
  const words = foldText(header).split(/[^\p{L}]+/u);
  return (
    words.some((word) => wordsForArea.includes(word)) &&
    words.every((word) => wordsForArea.includes(word) || wordsBeside.includes(word))
  );
}

/** The places of the register that look like one before them. Rows without a place are the assessment's to name. SPEC CW-4. */
export function placeFindings({ assessment, register }: CheckContext): readonly Finding[] {
  const column = register?.columns.place?.column;
  if (register === null || column === undefined) return [];
  const areas = columnsWhere(register.columns.facts, isArea).map(({ header }) => header);
  const rows = assessment.rows.filter(({ place }) => place !== '');
  const named = rows.map(({ place, facts }) => ({
    name: place,
    areas: areas.map((header) => statedIn(labelOf(facts[header] ?? null))),
  }));
  return findLookAlikes(named).flatMap(({ earlier, later, likeness }) => {
    const [first, row] = [rows[earlier], rows[later]];
    if (first === undefined || row === undefined) return [];
    const { place } = row;
    const issue = {
      code: 'place.look-alike',
      place,
      likeness,
      other: first.place,
      row: first.row,
    } as const;
    return [findingAt('places', { sheet: row.sheet, row: row.row, column }, sayFinding(issue))];
  });
}

function statedIn(label: string): string {
  return meansNotStated(foldText(label)) ? '' : label;
}
