import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import type { EvidenceLine } from '../../../../shared/workbook/evidence.ts';
import { sameText } from '../../../../shared/kernel/text.ts';
import { joinNames } from '../../join-names.ts';
import { placeWords } from '../../words/place-words.ts';
import { sayDay } from '../../say-day.ts';

/** A line of evidence in words. */
export interface EvidenceItem {
  readonly key: string;
  /** `1 Mar 2024 · Connections` */
  readonly head: string;
  readonly text: string;
  readonly source: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The evidence for a place in words. */
export interface EvidenceView {
  readonly items: readonly EvidenceItem[];
  /** Which ratings stand on nothing that is written; null where each has something, and where no evidence is kept at all. */
  readonly unsupported: string | null;
}

/** Says the evidence for a row, the newest first. */
export function sayEvidence(
  row: AssessedRow,
  { criteria }: Assessment,
  lines: readonly EvidenceLine[],
): EvidenceView {
  const without = criteria.filter(
    ({ name, weight }, index) =>
      weight > 0 &&
      typeof row.ratings[index] === 'number' &&
      !lines.some(({ criterion }) => sameText(criterion, name)),
  );
  const isKept = lines.length > 0 && without.length > 0;
  return {
    items: lines.map(sayLine),
    unsupported: isKept ? placeWords.evidence.unsupported(joinNames(without.map(({ name }) => name))) : null,
  };
}

function sayLine({ criterion, text, source, date, sheet, cell }: EvidenceLine): EvidenceItem {
  const words = placeWords.evidence;
  const day = date === '' ? words.noDate : sayDay(date);
  return {
    key: `${sheet}!${cell}`,
    head: `${day} · ${criterion === '' ? words.asAWhole : criterion}`,
    text,
    source: source === '' ? '' : words.from(source),
    sheet,
    cell,
  };
}
