import { foldText } from '../kernel/text.ts';

/** The register's columns of an override, in the order in which they are made. SPEC OV-1. */
export const overrideHeaders = ['Override', 'Override reason', 'Override by', 'Override date'] as const;

/** A column of an override. */
export type OverrideHeader = (typeof overrideHeaders)[number];

const folded: ReadonlySet<string> = new Set(overrideHeaders.map(foldText));

/** Says whether a header is that of a column of an override. SPEC OV-1, OV-2. */
export function isOverrideHeader(header: string): boolean {
  return folded.has(foldText(header));
}
