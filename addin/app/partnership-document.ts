import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { Cell } from '../../shared/kernel/cell.ts';
import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { errorOf } from '../../shared/kernel/read-cell.ts';

type Fact = PartnershipDocument['facts'][string];
type PublishedRating = PartnershipDocument['ratings'][string];

/** One version of a partnership in the record, with who wrote it and when (ISO 8601, UTC). */
export interface StoredPartnership {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly document: PartnershipDocument;
}

/**
 * A row of the register as the record would hold it, or null while a rating in it can't be read. What only the
 * record knows (evidence, an override, the framework) is carried over from the version that was seen: publishing
 * a row must not wipe it.
 */
export function toDocument(
  row: AssessedRow,
  criteria: Assessment['criteria'],
  seen: PartnershipDocument | null,
): PartnershipDocument | null {
  const ratings = publishedRatings(row, criteria);
  if (ratings === null) return null;
  return {
    ...(seen === null ? NOTHING_MORE : whatOnlyTheRecordKnows(seen)),
    place: row.place,
    facts: Object.fromEntries(Object.entries(row.facts).map(([header, cell]) => [header, toFact(cell)])),
    ratings,
    ...(row.recommendation === null ? {} : { recommendation: row.recommendation }),
  };
}

type MoreThanTheSheet = Pick<PartnershipDocument, 'evidence' | 'override' | 'framework'>;

const NOTHING_MORE: MoreThanTheSheet = { evidence: [] };

function whatOnlyTheRecordKnows({ evidence, override, framework }: PartnershipDocument): MoreThanTheSheet {
  return {
    evidence,
    ...(override === undefined ? {} : { override }),
    ...(framework === undefined ? {} : { framework }),
  };
}

function publishedRatings(
  row: AssessedRow,
  criteria: Assessment['criteria'],
): Record<string, PublishedRating> | null {
  const ratings: Record<string, PublishedRating> = {};
  for (const [index, criterion] of criteria.entries()) {
    const rating = row.ratings[index] ?? null;
    if (rating === null) return null;
    ratings[criterion.name] = typeof rating === 'number' ? rating : sayState(rating);
  }
  return ratings;
}

function sayState(rating: 'not-assessed' | 'not-applicable'): PublishedRating {
  return rating === 'not-assessed' ? 'not assessed' : 'not applicable';
}

/* An error in a fact counts as not stated when it is #N/A; any other makes the row a problem before it gets here. */
function toFact(cell: Cell): Fact {
  return isCellError(cell) || errorOf(cell) !== undefined ? null : cell;
}
