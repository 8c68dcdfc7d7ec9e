import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';

/** Why a call has no native formula; its cells can only be frozen to their values. SPEC NT-6. */
export type TwinIssue =
  | { readonly code: 'twin.too-long'; readonly characters: number }
  | { readonly code: 'twin.too-deep'; readonly levels: number }
  | { readonly code: 'twin.long-text'; readonly text: string };

/** What Excel accepts: characters of a formula, functions within functions, characters of a text within it. */
const longestFormula = 8192;
const deepestNesting = 64;
const longestText = 255;

/** The formula of a call that has bad input whatever its cells hold, such as a range of an impossible shape. */
export const badInput = '#VALUE!';

/** A formula without its equals sign, unless it breaks a limit of Excel's. SPEC NT-6. */
export function withinLimits(formula: string): Result<string, TwinIssue> {
  const long = textsIn(formula).find((text) => text.length > longestText + 2);
  if (long !== undefined) return failure({ code: 'twin.long-text', text: long });
  // The equals sign counts.
  const characters = formula.length + 1;
  if (characters > longestFormula) return failure({ code: 'twin.too-long', characters });
  const levels = nestingOf(formula);
  return levels > deepestNesting ? failure({ code: 'twin.too-deep', levels }) : success(formula);
}

/** A text, or the name of a sheet in its quotation marks: what stands there is no part of the formula's own words. */
const quotedForm = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function textsIn(formula: string): readonly string[] {
  return (formula.match(quotedForm) ?? []).filter((quoted) => quoted.startsWith('"'));
}

/** How many parentheses stand within one another; never fewer than functions do. */
function nestingOf(formula: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of formula.replaceAll(quotedForm, '')) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

/** A text as a formula spells it, in NFC: `"so ""called"""`. */
export function textLiteral(text: string): string {
  return `"${text.normalize('NFC').replaceAll('"', '""')}"`;
}

/** A text as SEARCH looks for it: what it would take for a wildcard stands for itself. */
export function searchLiteral(text: string): string {
  return textLiteral(text.replaceAll(/[~?*]/g, '~$&'));
}

/** 1 when a cell holds nothing, or the 0 that desktop Excel makes of it; an error when it holds one. */
export function isBlankOrZero(cell: string): string {
  return `((SUBSTITUTE(${cell}," ","")="")+ISNUMBER(${cell})*(${cell}=0))`;
}

/** A row of constants: `{1,2,3}`. */
export function rowConstant(items: readonly (string | number)[]): string {
  return `{${items.join(',')}}`;
}

/** A column of constants: `{1;2;3}`. */
export function columnConstant(items: readonly (string | number)[]): string {
  return `{${items.join(';')}}`;
}

/** What stands before the names of functions younger than the file format; only those that we write are here. */
const prefixes: Readonly<Record<string, string>> = {
  'IFNA(': '_xlfn.',
  'AGGREGATE(': '_xlfn.',
  'FILTER(': '_xlfn._xlws.',
};

/**
 * A formula as a workbook file keeps it: functions younger than the file format stand behind Excel's own prefix.
 * Published in [MS-XLSX] 2.2.2, future functions. SPEC NT-7.
 */
export function storedForm(formula: string): string {
  return formula.replaceAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(?:IFNA|AGGREGATE|FILTER)\(/g,
    (found) => `${prefixes[found] ?? ''}${found}`,
  );
}
