import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { Cell } from '../../shared/kernel/cell.ts';
import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import type { EvidenceLine } from '../../shared/workbook/evidence.ts';
import { isEvidenceHeader } from '../../shared/workbook/evidence.ts';
import { isOverrideHeader } from '../../shared/workbook/override-headers.ts';
import type { Override } from '../../shared/workbook/override.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { isIsoDateOrPart } from '../../shared/kernel/date.ts';
import { errorOf } from '../../shared/kernel/read-cell.ts';
import type { ShownRow } from './shown-row.ts';

type Fact = PartnershipDocument['facts'][string];
type PublishedRating = PartnershipDocument['ratings'][string];
type PublishedEvidence = PartnershipDocument['evidence'][number];

/** One version of a partnership in the record, with who wrote it and when (ISO 8601, UTC). */
export interface StoredPartnership {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly document: PartnershipDocument;
}

/**
 * A row of the register as the record would hold it, or null while a rating in it can't be read, its override has no reason,
 * or one of its cells, or of its evidence, shows an error. What the workbook has no place for (the framework; evidence or an override in a workbook without them) is
 * carried over from the version that was seen: publishing a row must not wipe it.
 */
export function toDocument(shown: ShownRow, seen: PartnershipDocument | null): PartnershipDocument | null {
  const { row, criteria } = shown;
  const ratings = publishedRatings(row, criteria);
  const override = publishedOverride(shown, seen);
  const evidence = publishedEvidence(shown, seen);
  if (ratings === null || override === null || evidence === null) return null;
  return {
    place: row.place,
    facts: publishedFacts(row),
    ratings,
    evidence,
    ...(row.recommendation === null ? {} : { recommendation: row.recommendation }),
    ...override,
    ...(seen?.framework === undefined ? {} : { framework: seen.framework }),
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

/* What is published as evidence or as an override is no fact besides. */
function publishedFacts({ facts }: AssessedRow): Record<string, Fact> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([header]) => !isEvidenceHeader(header) && !isOverrideHeader(header))
      .map(([header, cell]) => [header, toFact(cell)]),
  );
}

/* An error in a fact counts as not stated when it is #N/A; any other makes the row a problem before it gets here. */
function toFact(cell: Cell): Fact {
  return isCellError(cell) || errorOf(cell) !== undefined ? null : cell;
}

function publishedEvidence(
  { evidence }: ShownRow,
  seen: PartnershipDocument | null,
): PublishedEvidence[] | null {
  if (evidence === 'not-kept') return seen?.evidence ?? [];
  return evidence.every(({ error }) => error === null) ? evidence.map(toEvidence) : null;
}

/* The record's dates can be put in order; what a sheet has in their place ("some time in spring") stays, beside the source. */
function toEvidence({ criterion, text, source, date }: EvidenceLine): PublishedEvidence {
  const when = splitDate(date);
  return { criterion, text, source: join(source, when.words), date: when.date };
}

/* The member as it is to be; none where nothing was decided, and null where a reason is missing. */
function publishedOverride(
  { override }: ShownRow,
  seen: PartnershipDocument | null,
): Pick<PartnershipDocument, 'override'> | null {
  if (override === 'not-kept') return seen?.override === undefined ? {} : { override: seen.override };
  if (override === null) return {};
  const isWhole = override.reason !== '' && override.error === null;
  return isWhole ? { override: toOverride(override) } : null;
}

function toOverride({ outcome, reason, by, date }: Override): NonNullable<PartnershipDocument['override']> {
  const when = splitDate(date);
  const who = join(by, when.words);
  return {
    recommendation: outcome,
    reason,
    ...(who === '' ? {} : { by: who }),
    ...(when.date === '' ? {} : { date: when.date }),
  };
}

function splitDate(date: string): { readonly date: string; readonly words: string } {
  return isIsoDateOrPart(date) ? { date, words: '' } : { date: '', words: date };
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
