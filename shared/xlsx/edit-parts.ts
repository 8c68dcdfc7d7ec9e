import { failure, success, type Result } from '../kernel/result.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { localName, runParser, strictParser } from './xml.ts';

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly start: number;
  readonly openEnd: number;
  readonly depth: number;
  end: number;
}

function findElements(part: string, text: string): Result<readonly Found[], XlsxIssue> {
  const found: Found[] = [];
  const open: Found[] = [];
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => {
    const openEnd = parser.position;
    const start = text.lastIndexOf('<', openEnd - 1);
    const element = { name, attributes, start, openEnd, depth: open.length, end: openEnd };
    found.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.end = parser.position;
  });
  const read = runParser(parser, part, text);
  return read.ok ? success(found) : read;
}

/** A part's text without the elements of a name of which an attribute is a path, or ends in it. Letter case is ignored. */
export function withoutElements(
  part: string,
  text: string,
  name: string,
  [attribute, path]: readonly [attribute: string, path: string],
): Result<string, XlsxIssue> {
  const ending = path.toLowerCase();
  const found = findElements(part, text);
  if (!found.ok) return found;
  const leadsThere = (target: string): boolean => target === ending || target.endsWith(`/${ending}`);
  const unwanted = found.value.filter(
    (element) =>
      localName(element.name) === name && leadsThere((element.attributes[attribute] ?? '').toLowerCase()),
  );
  return success(
    unwanted.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
  );
}

/** What may stand before the calculation settings in a workbook part, in the order that its schema fixes. */
const before: ReadonlySet<string> = new Set([
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/**
 * The workbook part, asking for every formula to be worked out when the file is opened: what an edit makes of the
 * formulas that rest on it is not known here, and figures of before the edit must not be shown as if they were.
 */
export function withFullCalculation(part: string, text: string): Result<string, XlsxIssue> {
  const found = findElements(part, text);
  if (!found.ok) return found;
  const settings = found.value.find(({ name, depth }) => depth === 1 && localName(name) === 'calcPr');
  if (settings !== undefined) {
    const tag = text
      .slice(settings.start, settings.openEnd)
      .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')
      .replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
    return success(text.slice(0, settings.start) + tag + text.slice(settings.openEnd));
  }
  const last = found.value.findLast(({ name, depth }) => depth === 1 && before.has(localName(name)));
  if (last === undefined) return failure({ code: 'xlsx.broken-part', detail: part });
  const prefix = last.name.slice(0, last.name.indexOf(':') + 1);
  return success(`${text.slice(0, last.end)}<${prefix}calcPr fullCalcOnLoad="1"/>${text.slice(last.end)}`);
}
