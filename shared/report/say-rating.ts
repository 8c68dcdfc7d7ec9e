import type { Rating } from '../register/rating.ts';

/** A rating as one types it: the number, `n/a` where it does not apply, `not assessed` where nobody judged it. Each reads back as itself. */
export function sayRating(rating: Rating): string {
  if (rating === 'not-assessed') return 'not assessed';
  return rating === 'not-applicable' ? 'n/a' : String(rating);
}
