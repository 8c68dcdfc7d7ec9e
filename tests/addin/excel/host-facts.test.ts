import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostFacts } from '../../../addin/excel/host-facts.ts';

afterEach(() => vi.unstubAllGlobals());

function stub(supported: readonly string[]): void {
  vi.stubGlobal('Office', {
    context: {
      diagnostics: { platform: 'OfficeOnline', version: '16.0' },
      requirements: {
        isSetSupported: (set: string, version: string) => supported.includes(`${set} ${version}`),
      },
    },
  });
}

describe('what Excel says of itself', () => {
  it('is the newest version of each set that it has', () => {
    stub(['ExcelApi 1.4', 'ExcelApi 1.5', 'SharedRuntime 1.1']);
    expect(hostFacts()).toEqual({
      platform: 'OfficeOnline',
      version: '16.0',
      requirementSets: {
        ExcelApi: '1.5',
        CustomFunctionsRuntime: 'none',
        SharedRuntime: '1.1',
        NestedAppAuth: 'none',
      },
    });
  });

  it('asks about no set of Word’s: custom XML parts are of ExcelApi 1.5 here', () => {
    stub([]);
    expect(Object.keys(hostFacts().requirementSets)).not.toContain('CustomXmlParts');
    const types = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');
    const [, ofExcel = ''] = types.split('declare namespace Excel {');
    expect(/\[Api set: (.*)\]\s+\*\/\s+class CustomXmlPartCollection /.exec(ofExcel)?.[1]).toBe(
      'ExcelApi 1.5',
    );
  });
});
