/** What can stand in the way of reading or editing a workbook file. `detail` names the part or limit concerned. */
export type XlsxIssueCode =
  | 'xlsx.empty'
  | 'xlsx.not-a-workbook'
  | 'xlsx.old-format'
  | 'xlsx.binary-format'
  | 'xlsx.encrypted'
  | 'xlsx.truncated'
  | 'xlsx.hostile'
  | 'xlsx.too-large'
  | 'xlsx.broken-part'
  | 'xlsx.signed'
  | 'xlsx.no-such-sheet'
  | 'xlsx.bad-address'
  | 'xlsx.bad-value'
  | 'xlsx.shared-formula'
  | 'xlsx.array-formula'
  | 'xlsx.table-header';

/** A problem of a workbook file, with the part, sheet or limit it lies in. */
export interface XlsxIssue {
  readonly code: XlsxIssueCode;
  readonly detail: string;
}
