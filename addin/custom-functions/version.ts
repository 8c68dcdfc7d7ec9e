import { methodVersion, productVersion } from '../../shared/version.ts';
import { answer } from './cell-error.ts';

/**
 * Names the version of the product and of the method that make these results.
 * @customfunction VERSION VERSION
 * @returns Both versions in words.
 */
export function version(): unknown {
  return answer(() => `Partner City Assessor ${productVersion}, method ${methodVersion}`);
}
