import * as z from 'zod';
import { isIsoDateOrPart } from '../kernel/date.ts';
import { textOf } from './text.ts';

/**
 * The most bytes a partnership document may take as canonical JSON, and the most that a request body may
 * have. Below the store's 400 kB for one item, so that the summary fields fit beside the document.
 */
export const documentByteLimit = 300_000;

/** A partnership's id, chosen by the client: 1 to 64 lower-case letters, digits and hyphens, no hyphen first. */
export const partnershipIdSchema = z
  .string({ error: 'Give the id as text.' })
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error:
      'Give an id of 1 to 64 lower-case letters, digits and hyphens that starts with a letter or a digit.',
  })
  .meta({ id: 'PartnershipId' });

/** The number of a version: 1 for the first, each next one higher by one. */
export const versionNumberSchema = z
  .int({ error: 'Give the version as a whole number from 1.' })
  .min(1, { error: 'Give the version as a whole number from 1.' })
  .max(999_999_999, { error: 'Give the version as a whole number below a thousand million.' });

const header = textOf('the heading', 1, 255);

/** Members named by the officer's own headings, at most `most` of them. */
function byHeading<Value extends z.ZodType>(name: string, value: Value, most: number) {
  const error = `Give ${name} as an object of at most ${String(most)} headings, each of 1 to 255 characters.`;
  return z
    .record(header, value, { error })
    .refine((members) => Object.keys(members).length <= most, { error })
    .meta({ maxProperties: most });
}

const factError = 'Give a text of at most 32767 characters, a number, true, false or null.';

/** One fact of a partnership: text (as long as a worksheet cell holds), a finite number, true, false, or null where nothing is stated. */
export const factSchema = z.union(
  [textOf('a fact', 0, 32_767), z.number({ error: factError }), z.boolean(), z.null()],
  { error: factError },
);

/** One rating: a finite number, or why there is none. Whether it lies on the scale is for the framework to say. */
export const recordedRatingSchema = z.union(
  [z.number(), z.literal('not assessed'), z.literal('not applicable')],
  { error: 'Give a number, "not assessed" or "not applicable".' },
);

const dayError = 'Give the date as YYYY-MM-DD, YYYY-MM or YYYY, for example 2026-03-31.';

/** The form of a date for the reader of a schema; that there is such a day is asked besides. */
const dayPattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** A day, a month or a year of the calendar in ISO form, as exactly as it is known. */
const daySchema = z
  .string({ error: dayError })
  .refine(isIsoDateOrPart, { error: dayError })
  .meta({ pattern: dayPattern });

const evidenceDayError = `${dayError} Leave it empty where it is not known.`;

/** One source behind a rating. Empty are the criterion where it is about the place as a whole, a source or a date that is not known. */
export const evidenceSchema = z.strictObject(
  {
    criterion: textOf('the criterion', 0, 255),
    text: textOf('the text', 1, 10_000),
    source: textOf('the source', 0, 2_000),
    date: z
      .string({ error: evidenceDayError })
      .refine((text) => text === '' || isIsoDateOrPart(text), { error: evidenceDayError })
      .meta({ pattern: `^$|${dayPattern}` }),
  },
  { error: 'Give an object with criterion, text, source and date.' },
);

/** What people chose instead of the recommendation, with the written reason; perhaps who decided, and when. */
export const overrideSchema = z.strictObject(
  {
    recommendation: textOf('the recommendation chosen', 1, 500),
    reason: textOf('the reason', 1, 10_000),
    by: z.exactOptional(textOf('who decided', 1, 500)),
    date: z.exactOptional(daySchema),
  },
  { error: 'Give an object with recommendation and reason, and perhaps by and date.' },
);

/** The framework that the ratings were made under. */
export const frameworkReferenceSchema = z.strictObject(
  { id: partnershipIdSchema, version: versionNumberSchema },
  { error: 'Give an object with id and version.' },
);

const evidenceError = 'Give the evidence as a list of at most 500 entries.';

/**
 * A partnership as a client writes it. `facts`: heading to fact. `ratings`: criterion to rating.
 * `recommendation`: what the rules advised. Members that are not named here are refused, never dropped.
 */
export const partnershipDocumentSchema = z
  .strictObject(
    {
      place: textOf('the place', 1, 200),
      facts: byHeading('the facts', factSchema, 300),
      ratings: byHeading('the ratings', recordedRatingSchema, 100),
      evidence: z.array(evidenceSchema, { error: evidenceError }).max(500, { error: evidenceError }),
      recommendation: z.exactOptional(textOf('the recommendation', 1, 500)),
      override: z.exactOptional(overrideSchema),
      framework: z.exactOptional(frameworkReferenceSchema),
    },
    { error: 'Give a partnership document: an object with place, facts, ratings and evidence.' },
  )
  .meta({ id: 'PartnershipDocument' });

/** A partnership as a client writes it. */
export type PartnershipDocument = z.infer<typeof partnershipDocumentSchema>;

/** Who made a version: the name to show, and the account (`oid`) in its directory (`tid`) that identifies the person. */
export const authorSchema = z
  .object({ name: z.string(), oid: z.string(), tid: z.string() })
  .meta({ id: 'Author' });

/** Who made a version. */
export type Author = z.infer<typeof authorSchema>;

const stampMembers = {
  version: versionNumberSchema,
  author: authorSchema,
  at: z.iso.datetime(),
  methodVersion: z.string(),
  hash: z.string(),
  previousHash: z.string().nullable(),
};

/** What the server adds to a version: number, author, time (ISO 8601, UTC), method version, hash and the hash before it (null for the first). */
export const versionStampSchema = z.object(stampMembers).meta({ id: 'VersionStamp' });

/** What the server adds to a version. */
export type VersionStamp = z.infer<typeof versionStampSchema>;

/** One version of a partnership as the server gives it: the document's members beside the stamp's. */
export const partnershipSchema = z
  .object({ id: partnershipIdSchema, ...stampMembers, ...partnershipDocumentSchema.shape })
  .meta({ id: 'Partnership' });

/** One version of a partnership as the server gives it. */
export type Partnership = z.infer<typeof partnershipSchema>;

/**
 * One line of the list. `region` and `state` are the facts headed Region and Stage as text, null where there
 * is none; text beyond 200 characters is cut and ends in an ellipsis.
 */
export const partnershipSummarySchema = z
  .object({
    id: partnershipIdSchema,
    place: z.string(),
    region: z.string().nullable(),
    state: z.string().nullable(),
    recommendation: z.string().nullable(),
    version: versionNumberSchema,
    at: z.iso.datetime(),
  })
  .meta({ id: 'PartnershipSummary' });

/** One line of the list. */
export type PartnershipSummary = z.infer<typeof partnershipSummarySchema>;

/** A page of summaries; `next` is the cursor of the page after it, absent on the last. */
export const partnershipListSchema = z
  .object({ items: z.array(partnershipSummarySchema), next: z.string().optional() })
  .meta({ id: 'PartnershipList' });

/** A page of a partnership's history, oldest first; `next` as in every list. */
export const versionListSchema = z
  .object({ items: z.array(versionStampSchema), next: z.string().optional() })
  .meta({ id: 'VersionList' });
