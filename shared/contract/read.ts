import * as z from 'zod';
import { versionNumberSchema } from './partnership.ts';

/** The most partnerships one request may ask for. */
export const readLimit = 200;

// Any text will do here: in a batch made from cells, an ill-formed id or field must not fail its neighbours. It is
// just missing.
const anyText = z.string();

const idsError = `Give ids as a list of 1 to ${String(readLimit)}, each a text or an object with id and version.`;
const fieldsError = 'Give fields as a list of at most 100 names.';

/**
 * Which partnerships to read, and what of each: member names (`place`, `recommendation`), or one fact, rating
 * by its heading (`facts.Region`, `ratings.Profile`). No `fields` means the whole of each. An id without a
 * version means the current one.
 */
export const readRequestSchema = z
  .strictObject(
    {
      ids: z
        .array(
          z.union([anyText, z.strictObject({ id: anyText, version: versionNumberSchema })], {
            error: idsError,
          }),
          { error: idsError },
        )
        .min(1, { error: idsError })
        .max(readLimit, { error: idsError }),
      fields: z.exactOptional(z.array(anyText, { error: fieldsError }).max(100, { error: fieldsError })),
    },
    { error: 'Give an object with ids and, if you like, fields.' },
  )
  .meta({ id: 'ReadRequest' });

/** Which partnerships to read, and what of each. */
export type ReadRequest = z.infer<typeof readRequestSchema>;

/**
 * One answer per id asked, in order. A partnership that is there has its `id`, its `version` and the fields
 * asked for; a field it does not have is left out. One that is not there has `missing: true`, and the version
 * only if one was asked for.
 */
export const readAnswerSchema = z
  .object({
    items: z.array(
      z.looseObject({
        id: z.string(),
        version: versionNumberSchema.optional(),
        missing: z.literal(true).optional(),
      }),
    ),
    missing: z.array(z.string()),
  })
  .meta({ id: 'ReadAnswer' });

/** One answer per id asked, in order, and the ids that were not there. */
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
