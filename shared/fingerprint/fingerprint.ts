import type { Grid } from '../kernel/cell.ts';
import { canonicalForm, utf8Bytes } from './canonical.ts';
import { sha256Hex } from './sha256.ts';

/**
 * A short mark of the values in some grids, such as `3F2A-91BC-0D4E`: the first 12 hexadecimal digits of the
 * SHA-256 of their canonical form. The same values give the same mark everywhere; it serves to see that a report,
 * a copy and the record belong together, not to prove it against forgery. SPEC FP-1 to FP-3.
 */
export function fingerprint(grids: readonly Grid[]): string {
  const digits = sha256Hex(utf8Bytes(canonicalForm(grids))).toUpperCase();
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8, 12)].join('-');
}
