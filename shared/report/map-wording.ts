import type { MapIssue } from '../workbook/workbook-map.ts';
import type { TableKind } from '../workbook/workbook-issue.ts';

const titles: Readonly<Record<TableKind, string>> = {
  register: 'register',
  framework: 'framework',
  rules: 'rules',
  bands: 'bands',
};

/** What a workbook's map speaks of and is no longer there, in whole sentences. */
export function sayMapIssue(issue: MapIssue): string {
  switch (issue.code) {
    case 'map.no-table':
      return `The ${titles[issue.kind]} that you chose on sheet ${issue.sheet} is no longer there. Choose it again in Connect.`;
    case 'map.no-header':
      return `The heading ${issue.header}, which you took for ${issue.means}, is no longer in this row. Choose the column again in Connect.`;
  }
}
