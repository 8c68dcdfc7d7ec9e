import type { Finding } from '../../shared/workbook/finding.ts';

/** How long a result must have been stale before it is said: Excel tells of an edit before it has calculated what follows. */
export const SETTLE_FINDINGS_MS = 2_000;

/**
 * What is shown at once of what was found: what may only mean that Excel is still calculating waits, unless it is shown
 * already.
 */
export function showAtOnce(found: readonly Finding[], shown: readonly Finding[]): readonly Finding[] {
  const waiting = found.filter(({ mayPass }) => mayPass === true);
  if (waiting.length === 0) return found;
  const before = new Set(shown.filter(({ mayPass }) => mayPass === true).map(placeOf));
  return found.filter((finding) => finding.mayPass !== true || before.has(placeOf(finding)));
}

function placeOf({ sheet, cell }: Finding): string {
  return `${sheet} ${cell}`;
}
