import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { TemplateContent } from './content.ts';
import { metadataPart, spilling, withMetadataRelation, withMetadataType } from './dynamic-arrays.ts';
import { onceNamed, resultFormulas, storedFormula } from './formulas.ts';
import { resultHeaders } from './register-columns.ts';

/** Excel recalculates every formula of a file whose calculation mark is older than this, and so shows #NAME? where the add-in is missing. */
const calculationMark = '191029';

/** One moment for every part, so that the same request gives the same bytes. */
const noMoment = new Date(1980, 0, 1);

/**
 * Finishes what exceljs cannot say: the formula a grown table fills its new rows with, links inside the workbook,
 * years that are meant to be text, formulas that spill, and a calculation mark that leaves the stored results alone.
 */
export function finishParts(bytes: Uint8Array, content: TemplateContent): Uint8Array {
  const parts: Zippable = {};
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  for (const [path, part] of files) {
    parts[path] = [
      path.endsWith('.xml') || path.endsWith('.rels') ? finishPart(path, part, content) : part,
      { mtime: noMoment },
    ];
  }
  parts[metadataPart.path] = [strToU8(metadataPart.xml), { mtime: noMoment }];
  return zipSync(parts, { level: 6 });
}

function finishPart(path: string, part: Uint8Array, content: TemplateContent): Uint8Array {
  const xml = strFromU8(part);
  if (path === '[Content_Types].xml') return strToU8(withMetadataType(xml));
  if (path === 'xl/_rels/workbook.xml.rels') return strToU8(withMetadataRelation(xml));
  if (path === 'xl/workbook.xml') return strToU8(keepResults(keepProperties(xml)));
  if (path.startsWith('xl/tables/')) return strToU8(fillNewRows(xml, content));
  if (path.startsWith('xl/worksheets/_rels/')) return strToU8(withoutLinkTargets(xml));
  if (path.startsWith('xl/worksheets/')) return strToU8(spilling(yearsMayBeText(keepLines(linkInside(xml)))));
  return part;
}

function keepResults(xml: string): string {
  return xml.replace(/calcId="\d+"/, `calcId="${calculationMark}"`);
}

/** exceljs asks Excel to strike author and title out when the workbook is next saved. */
function keepProperties(xml: string): string {
  return xml.replace(' filterPrivacy="1"', '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Names each result column's formula, so that a row typed under the table gets it too; drops talk of totals. */
function fillNewRows(xml: string, content: TemplateContent): string {
  const formulas = resultFormulas(content.framework.map(({ criterion }) => criterion));
  const formulaOf = new Map<string, string>(resultHeaders.map((header) => [header, formulas[header]]));
  return xml
    .replace('totalsRowShown="1"', 'totalsRowShown="0"')
    .replace(/<autoFilter ref="([^"]+)">.*?<\/autoFilter>/s, '<autoFilter ref="$1"/>')
    .replaceAll(/<tableColumn id="(\d+)" name="([^"]*)"[^>]*\/>/g, (_, id: string, name: string) => {
      const shown = formulaOf.get(name);
      const start = `<tableColumn id="${id}" name="${name}"`;
      if (shown === undefined) return `${start}/>`;
      const formula = escapeXml(storedFormula(content.published ? shown : onceNamed(shown)));
      return `${start}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
    });
}

/** exceljs writes a link inside the workbook as if it led outside as well. */
function linkInside(xml: string): string {
  return xml.replaceAll(
    /<hyperlink ref="([A-Z]+\d+)"[^>]*?location="#([^"]+)"[^>]*\/>/g,
    '<hyperlink ref="$1" location="$2"/>',
  );
}

function withoutLinkTargets(xml: string): string {
  return xml.replaceAll(/<Relationship [^>]*relationships\/hyperlink"[^>]*\/>/g, '');
}

/** A bare line end inside an attribute is read back as a space: the levels of a criterion would run together. */
function keepLines(xml: string): string {
  return xml.replaceAll(/prompt="[^"]*"/g, (prompt) => prompt.replaceAll('\n', '&#10;'));
}

/** Stops Excel from marking every year that is kept as text as if it were a slip. */
function yearsMayBeText(xml: string): string {
  const range = /<dimension ref="([A-Z]+\d+:[A-Z]+\d+)"/.exec(xml)?.[1];
  if (!range || !xml.includes('<tableParts')) return xml;
  return xml.replace(
    '<tableParts',
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors><tableParts`,
  );
}
