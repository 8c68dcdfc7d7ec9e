import * as z from 'zod';

const illFormed = /\p{Surrogate}/u;

/** How many characters a reader would count in a text; a character outside the basic plane counts once. */
function characters(text: string): number {
  return Array.from(text).length;
}

function isWithin(text: string, least: number, most: number): boolean {
  const count = characters(text);
  return count >= least && count <= most && (least === 0 || text.trim() !== '');
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
    .refine((text) => !illFormed.test(text), { error: `Remove the broken character from ${name}.` })
    .refine((text) => isWithin(text, least, most), { error })
    .meta({ minLength: least, maxLength: most });
}
