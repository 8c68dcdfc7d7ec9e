import type { TableKind, WorkbookIssue } from '../workbook/workbook-issue.ts';

const tableTitle: Record<TableKind, string> = {
  register: 'register',
  framework: 'framework',
  rules: 'table of rules',
  bands: 'table of bands',
};

/** A problem of a workbook's tables in whole sentences, for a caller that names the sheet and the cell. */
export function sayWorkbookIssue(issue: WorkbookIssue): string {
  switch (issue.code) {
    case 'workbook.no-framework':
      return 'No framework was found. On any sheet, head two columns of one row Criterion and Weight, with one criterion per row below.';
    case 'workbook.no-register':
      return 'No register was found. On any sheet, put a header row with Place and the name of every criterion, with one partnership per row below.';
    case 'workbook.no-rules':
      return 'No rules were found, so nothing is recommended. On any sheet, head two columns of one row Rule and Recommendation, with one rule per row below.';
    case 'workbook.another-table':
      return `There is another ${tableTitle[issue.table]} on sheet ${issue.sheet}, row ${issue.row}; this one was used. Take the other away, or change its headers.`;
    case 'register.repeated-criterion':
    case 'register.no-criterion':
    case 'register.no-place-column':
    case 'register.no-place':
    case 'register.empty':
      return sayOfRegister(issue);
    case 'framework.empty':
      return 'The framework has no criteria. Type one per row below the headers.';
    case 'framework.no-name':
      return 'The criterion has no name. Type the header of its rating column in the register.';
    case 'framework.repeated-criterion':
      return `The criterion ${issue.criterion} is there twice. Keep one of the two rows.`;
  }
}

function sayOfRegister(issue: Extract<WorkbookIssue, { code: `register.${string}` }>): string {
  switch (issue.code) {
    case 'register.empty':
      return 'The register has no rows. Type one partnership per row below the headers.';
    case 'register.no-criterion':
      return `The register has no column ${issue.criterion}, which the framework asks for. Add the column, or correct its header.`;
    case 'register.repeated-criterion':
      return `There are two columns ${issue.criterion}; the first was used. Rename or take away the other.`;
    case 'register.no-place-column':
      return 'The register has no column for the place. Head one Place, City, Town or Partnership.';
    case 'register.no-place':
      return 'There is no place in this row. Type its name.';
  }
}
