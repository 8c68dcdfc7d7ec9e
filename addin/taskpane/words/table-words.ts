import type { TableKind } from '../../../shared/workbook/workbook-issue.ts';

/** What the tables are called. */
export const tableWords = {
  names: { register: 'Register', framework: 'Framework', rules: 'Rules', bands: 'Bands' } satisfies Record<
    TableKind,
    string
  >,
} as const;
