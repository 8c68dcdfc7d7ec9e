import { afterEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../../addin/excel/run-batch.ts';
import { sheetOfAddress } from '../../../addin/excel/sheet-of-address.ts';

function excelThatThrows(error: unknown): void {
  Object.assign(globalThis, { Excel: { run: () => Promise.reject(error as Error) } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
});

describe('errors of the host', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['InvalidSelection', 'several-areas'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['GeneralException', 'host-refused'],
  ])('%s is %s', async (code, failure) => {
    excelThatThrows(Object.assign(new Error('in the host’s words'), { code }));
    expect(await runBatch(() => Promise.resolve({ ok: true, value: 1 }))).toEqual({ ok: false, failure });
  });

  it('are noted by their code, and never by their words', async () => {
    const noted: string[] = [];
    excelThatThrows(Object.assign(new Error('Kotli can’t be read'), { code: 'GeneralException' }));
    await runBatch(
      () => Promise.resolve({ ok: true, value: 1 }),
      (code) => noted.push(code),
    );
    expect(noted).toEqual(['GeneralException']);
  });

  it('lets a bug of ours through', async () => {
    excelThatThrows(new TypeError('x is undefined'));
    await expect(runBatch(() => Promise.resolve({ ok: true, value: 1 }))).rejects.toThrow(TypeError);
  });
});

describe('the sheet in an address', () => {
  it.each([
    ['Register!A1', 'Register'],
    ["'What if'!A1:B2", 'What if'],
    ["'O''Brien''s'!A1", "O'Brien's"],
    ["'Is it!'!A1", 'Is it!'],
    ['A1', ''],
  ])('%s', (address, sheet) => {
    expect(sheetOfAddress(address)).toBe(sheet);
  });
});
