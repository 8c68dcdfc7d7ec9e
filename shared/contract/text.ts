import * as z from 'zod';

const illFormed = /\p{Surrogate}/u;

/** How many characters a reader would count in a text; a character outside the basic plane counts once. */
function characters(text: string): number {
  return [...text].length;
}

/**
 * A schema for well-formed text of `least` to `most` characters, at least one of them no space when `least`
 * is above 0. `name` is how the message calls it ("the place"). Text with half a surrogate pair is refused,
 * because no store and no other program could give it back unchanged.
 */
export function textOf(name: string, least: number, most: number) {
  const error = `Give ${name} as text of ${String(least)} to ${String(most)} characters.`;
  return z
    .string({ error })
    .refine((text) => characters(text) >= least && characters(text) <= most, { error })
    .refine((text) => least === 0 || text.trim() !== '', { error })
    .refine((text) => !illFormed.test(text), { error: `Remove the broken character from ${name}.` })
    .meta({ minLength: least, maxLength: most });
}
