import { makeChange, type MadeChange } from '../../addin/app/make-change.ts';
import type { ChangeStep } from '../../shared/workbook/change.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { createMemoryWorkbook } from './memory-workbook.ts';

/** Makes a change in a workbook in memory, as the pane would; the sheets afterwards. */
export async function changed(
  sheets: readonly Sheet[],
  steps: readonly ChangeStep[],
): Promise<MadeChange & { readonly sheets: readonly Sheet[] }> {
  const workbook = createMemoryWorkbook(sheets);
  const options = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    breathe: () => Promise.resolve(),
  };
  const made = await makeChange(workbook, steps, options);
  return { ...made, sheets: workbook.sheets() };
}
