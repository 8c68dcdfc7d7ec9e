import { fingerprint as fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { answer } from './cell-error.ts';
import { isOmitted, toGrid } from './from-excel.ts';

/**
 * Makes a short mark of the values, so that a report, a copy and the record can show that they agree.
 * @customfunction FINGERPRINT FINGERPRINT
 * @param range First range of values.
 * @param range2 Second range of values.
 * @param range3 Third range of values.
 * @returns The mark.
 */
export function fingerprint(range: unknown[][], range2?: unknown[][], range3?: unknown[][]): unknown {
  return answer(() => {
    const others = [range2, range3].filter((each) => !isOmitted(each));
    return fingerprintOf([range, ...others].map(toGrid));
  });
}
