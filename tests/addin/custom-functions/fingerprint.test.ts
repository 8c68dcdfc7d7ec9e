import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../addin/custom-functions/fingerprint.ts';
import { version } from '../../../addin/custom-functions/version.ts';
import { methodVersion, productVersion } from '../../../shared/version.ts';
import { asExcelCalls, CellError, excelFunctions, invocation } from '../../support/excel-functions.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

describe('FINGERPRINT', () => {
  it('is a short mark that is the same for the same values', () => {
    expect(fingerprint([[1, 'a']])).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(fingerprint([[1, 'a']])).toBe(fingerprint([[1, 'a']]));
  });

  it('differs when a value, a shape or a further range differs', () => {
    const marks = [
      fingerprint([[1, 2]]),
      fingerprint([[1], [2]]),
      fingerprint([[1, '2']]),
      fingerprint([[1]], [[2]]),
      asExcelCalls(fingerprint)([[1]], null, [[3]]),
      fingerprint([[1, new CellError('#N/A')]]),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each([null, undefined, ''])('takes a blank that arrives as %j as a blank', (blank) => {
    expect(fingerprint([[1, blank]])).toBe(fingerprint([[1, null]]));
  });

  it('takes the invocation object in place of a further range as nothing', () => {
    const called = asExcelCalls(fingerprint);
    expect(called([[1]], invocation)).toBe(fingerprint([[1]]));
    expect(called([[1]], null, null, invocation)).toBe(fingerprint([[1]]));
  });
});

describe('VERSION', () => {
  it('names the product and the method', () => {
    expect(version()).toBe(`Partner City Assessor ${productVersion}, method ${methodVersion}`);
  });
});
