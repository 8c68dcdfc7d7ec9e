import { openExcelWorkbook } from '../../../addin/excel/excel-workbook.ts';
import { workbookPortCases } from '../../support/workbook-port-cases.ts';

declare global {
  interface Window {
    runPortCase(title: string, protectedSheet?: string): Promise<string>;
    readSheetsOutcome(): Promise<string>;
  }
}

const port = openExcelWorkbook();
const byHand = () => {
  throw new Error('Only a person can do this here.');
};

/* Run by the test from outside, one case at a time: its outcome in words, because an error does not cross. */
window.runPortCase = async (title, protectedSheet) => {
  const found = workbookPortCases.find((each) => each.title === title);
  if (found === undefined) return 'no such case';
  try {
    await found.run({ port, protect: byHand, edit: byHand, ...(protectedSheet && { protectedSheet }) });
    return 'as expected';
  } catch (error) {
    return String(error);
  }
};

window.readSheetsOutcome = async () => {
  const read = await port.readSheets();
  return read.ok ? 'done' : read.failure;
};
