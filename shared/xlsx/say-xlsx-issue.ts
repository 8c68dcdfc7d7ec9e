import type { XlsxIssue, XlsxIssueCode } from './xlsx-issue.ts';

const wording: Record<XlsxIssueCode, (detail: string) => string> = {
  'xlsx.empty': () => 'The file is empty. Fetch it again, or save it again from Excel.',
  'xlsx.not-a-workbook': () =>
    'This is no Excel workbook. Open it in the program it comes from and save it as Excel Workbook (.xlsx).',
  'xlsx.old-format': () =>
    'This is a file of Excel 97 to 2003 (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).',
  'xlsx.binary-format': () =>
    'This is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (.xlsx).',
  'xlsx.encrypted': () =>
    'The workbook is encrypted. Open it in Excel with its password, take the password away (File, Info, Protect Workbook) and save it.',
  'xlsx.truncated': (detail) =>
    `The workbook is cut short or damaged${detail === '' ? '' : ` (${detail})`}. Fetch the file again.`,
  'xlsx.hostile': (detail) =>
    `The workbook was refused, because it is made in a way that can bring a program down (${detail}). Use it only if you know where it comes from, and save it again from Excel.`,
  'xlsx.too-large': (detail) =>
    `The workbook is too large to read (${detail}). Take out sheets and pictures that do not belong to the review.`,
  'xlsx.broken-part': (detail) =>
    `A part of the workbook can't be read (${detail}). Open it in Excel, let Excel repair it, and save it again.`,
  'xlsx.signed': () =>
    'The workbook is signed, and a change would break the signature. Ask for a copy that is not signed.',
  'xlsx.no-such-sheet': (detail) => `The workbook has no sheet ${detail}.`,
  'xlsx.bad-address': (detail) => `${detail} is no cell of a worksheet.`,
  'xlsx.bad-value': (detail) =>
    `${detail} can't be written: it holds a character or a number that no cell can hold.`,
  'xlsx.shared-formula': (detail) => `${detail} holds a formula that other cells share. Change it in Excel.`,
  'xlsx.array-formula': (detail) => `${detail} belongs to an array formula. Change it in Excel.`,
  'xlsx.table-header': (detail) => `${detail} is the header of a table's column. Change it in Excel.`,
};

/** What is wrong with a workbook file and what to do about it, in whole sentences; the file's name comes before it. */
export function sayXlsxIssue({ code, detail }: XlsxIssue): string {
  return wording[code](detail);
}
