import { failure, success, type Result } from '../kernel/result.ts';
import type { PackageParts } from './package-parts.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import type { DefinedName, SheetFile } from './workbook-file.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml, type Attributes } from './xml.ts';

/** A sheet as the workbook part lists it, with the part that holds it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: SheetFile['state'];
  readonly part: string;
}

/** What the workbook part says: its worksheets in order, its names, its way of counting days, and the parts beside it. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly countsFrom1904: boolean;
  readonly related: readonly Relationship[];
}

interface Listed {
  readonly attributes: Attributes;
  readonly name: string;
}

/** Reads the workbook part. A file that has none is no workbook. Charts on a sheet of their own are left out. */
export function readWorkbookPart(parts: PackageParts): Result<WorkbookPart, XlsxIssue> {
  const root = readRelationships(parts, '');
  if (!root.ok) return root;
  const main = root.value.find((relationship) => relationship.kind === 'officeDocument');
  const part = main?.target ?? 'xl/workbook.xml';
  const text = parts.text(part);
  if (!text.ok) return text;
  if (text.value === null) return failure({ code: 'xlsx.not-a-workbook', detail: '' });
  const related = readRelationships(parts, part);
  if (!related.ok) return related;
  return readListing(part, text.value, related.value);
}

function readListing(
  part: string,
  text: string,
  related: readonly Relationship[],
): Result<WorkbookPart, XlsxIssue> {
  const listed: Listed[] = [];
  const names: { attributes: Attributes; refersTo: string }[] = [];
  const seen = { workbook: false, daysFrom1904: false };
  const read = readXml(part, text, {
    open: {
      workbook: (_, parent) => {
        if (parent === '') seen.workbook = true;
      },
      workbookPr: ({ date1904 }) => {
        seen.daysFrom1904 = date1904 === '1' || date1904 === 'true';
      },
      sheet: (attributes, parent) => {
        if (parent === 'sheets') listed.push({ attributes, name: attributes['name'] ?? '' });
      },
      definedName: (attributes) => names.push({ attributes, refersTo: '' }),
    },
    close: {
      definedName: (refersTo) => {
        const last = names.at(-1);
        if (last !== undefined) last.refersTo = refersTo;
      },
    },
  });
  if (!read.ok) return read;
  if (!seen.workbook) return failure({ code: 'xlsx.not-a-workbook', detail: '' });
  return success({
    part,
    sheets: listed.flatMap((sheet) => worksheetOf(sheet, related)),
    definedNames: names.map(({ attributes, refersTo }) => nameOf(attributes, refersTo, listed)),
    countsFrom1904: seen.daysFrom1904,
    related,
  });
}

function worksheetOf({ attributes, name }: Listed, related: readonly Relationship[]): readonly ListedSheet[] {
  const relationship = related.find(({ id, kind }) => id === attributes['id'] && kind === 'worksheet');
  if (relationship === undefined) return [];
  const { state } = attributes;
  const isHidden = state === 'hidden' || state === 'veryHidden';
  return [{ name, state: isHidden ? state : 'visible', part: relationship.target }];
}

function nameOf(attributes: Attributes, refersTo: string, listed: readonly Listed[]): DefinedName {
  const { name = '', localSheetId } = attributes;
  const sheet = localSheetId === undefined ? undefined : listed[Number(localSheetId)]?.name;
  return { name, refersTo, ...(sheet !== undefined && { sheet }) };
}
