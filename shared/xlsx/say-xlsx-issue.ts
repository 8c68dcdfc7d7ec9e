import type { XlsxIssue } from './xlsx-issue.ts';

/** What is wrong with a workbook file and what to do about it, in whole sentences; the file's name comes before it. */
export function sayXlsxIssue(issue: XlsxIssue): string {
  const { detail } = issue;
  switch (issue.code) {
    case 'xlsx.empty':
      return 'The file is empty. Fetch it again, or save it again from Excel.';
    case 'xlsx.not-a-workbook':
      return 'This is no Excel workbook. Open it in the program it comes from and save it as Excel Workbook (.xlsx).';
    case 'xlsx.old-format':
      return 'This is a file of Excel 97 to 2003 (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).';
    case 'xlsx.binary-format':
      return 'This is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (.xlsx).';
    case 'xlsx.encrypted':
      return 'The workbook is encrypted. Open it in Excel with its password, take the password away (File, Info, Protect Workbook) and save it.';
    case 'xlsx.truncated':
      return `The workbook is cut short or damaged${detail === '' ? '' : ` (${detail})`}. Fetch the file again.`;
    case 'xlsx.hostile':
      return `The workbook was refused, because it is made in a way that can bring a program down (${detail}). Use it only if you know where it comes from, and save it again from Excel.`;
    case 'xlsx.too-large':
      return `The workbook is too large to read (${detail}). Take out sheets and pictures that do not belong to the review.`;
    case 'xlsx.broken-part':
      return `A part of the workbook can't be read (${detail}). Open it in Excel, let Excel repair it, and save it again.`;
    default:
      return sayEditIssue(issue.code, detail);
  }
}

type EditCode = Extract<
  XlsxIssue['code'],
  | 'xlsx.signed'
  | 'xlsx.no-such-sheet'
  | 'xlsx.bad-address'
  | 'xlsx.shared-formula'
  | 'xlsx.array-formula'
  | 'xlsx.table-header'
>;

function sayEditIssue(code: EditCode, detail: string): string {
  switch (code) {
    case 'xlsx.signed':
      return 'The workbook is signed, and a change would break the signature. Ask for a copy that is not signed.';
    case 'xlsx.no-such-sheet':
      return `The workbook has no sheet ${detail}.`;
    case 'xlsx.bad-address':
      return `${detail} is no cell of a worksheet.`;
    case 'xlsx.shared-formula':
      return `${detail} holds a formula that other cells share. Change it in Excel.`;
    case 'xlsx.array-formula':
      return `${detail} belongs to an array formula. Change it in Excel.`;
    case 'xlsx.table-header':
      return `${detail} is the header of a table's column. Change it in Excel.`;
  }
}
