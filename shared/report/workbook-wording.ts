import type { TableKind, WorkbookIssue } from '../workbook/workbook-issue.ts';

type Code = WorkbookIssue['code'];
type IssueOf = { readonly [Known in Code]: Extract<WorkbookIssue, { readonly code: Known }> };
type Wording = { readonly [Known in Code]: (issue: IssueOf[Known]) => string };

const tableTitle: Record<TableKind, string> = {
  register: 'register',
  framework: 'framework',
  rules: 'table of rules',
  bands: 'table of bands',
};

const wording: Wording = {
  'workbook.no-framework': () =>
    'No framework was found. On any sheet, head two columns of one row Criterion and Weight, with one criterion per row below.',
  'workbook.no-register': () =>
    'No register was found. On any sheet, put a header row with Place and the name of every criterion, with one partnership per row below.',
  'workbook.no-rules': () =>
    'No rules were found, so nothing is recommended. On any sheet, head two columns of one row Rule and Recommendation, with one rule per row below.',
  'workbook.another-table': ({ table, sheet, row }) =>
    `There is another ${tableTitle[table]} on sheet ${sheet}, row ${String(row)}; this one was used. Take the other away, or change its headers.`,
  'framework.empty': () => 'The framework has no criteria. Type one per row below the headers.',
  'framework.no-name': () =>
    'The criterion has no name. Type the header of its rating column in the register.',
  'framework.repeated-criterion': ({ criterion }) =>
    `The criterion ${criterion} is there twice. Keep one of the two rows.`,
  'register.empty': () => 'The register has no rows. Type one partnership per row below the headers.',
  'register.no-criterion': ({ criterion }) =>
    `The register has no column ${criterion}, which the framework asks for. Add the column, or correct its header.`,
  'register.repeated-criterion': ({ criterion }) =>
    `There are two columns ${criterion}; the first was used. Rename or take away the other.`,
  'register.no-place-column': () =>
    'The register has no column for the place. Head one Place, City, Town or Partnership.',
  'register.no-place': () => 'There is no place in this row. Type its name.',
};

/** A problem of a workbook's tables in whole sentences, for a caller that names the sheet and the cell. */
export function sayWorkbookIssue(issue: WorkbookIssue): string {
  return say(issue.code, issue);
}

function say<Known extends Code>(code: Known, issue: IssueOf[Known]): string {
  return wording[code](issue);
}
