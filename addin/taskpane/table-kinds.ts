import type { TableKind } from '../../shared/workbook/workbook-issue.ts';

/** The tables in the order in which one would set them up. */
export const tableKinds: readonly TableKind[] = ['register', 'framework', 'rules', 'bands'];
