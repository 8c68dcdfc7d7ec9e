import { strToU8, zipSync } from 'fflate';

/** The parts of a small workbook; `sheets` holds what stands inside each sheet's root element. */
export interface BookParts {
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[];
  /** Other parts by name, or other text for those made here. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly prefix?: string;
  readonly workbookExtra?: string;
  readonly relationships?: readonly (readonly [kind: string, target: string])[];
  readonly strict?: boolean;
}

const usual = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strictFormat = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';

/** The text of every part of a small workbook, in the order of the archive. */
export function bookTexts(book: BookParts): Record<string, string> {
  const { main, relation } = book.strict === true ? strictFormat : usual;
  const p = book.prefix ?? '';
  const space = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const listed = book.sheets.map(
    ({ name, state }, index) =>
      `<${p}sheet name="${name}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
  );
  const related = [
    ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
    ...(book.relationships ?? []),
  ].map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relation}/${kind}" Target="${target}"/>`,
  );
  const sheets = book.sheets.map(({ xml }, index): [string, string] => [
    `xl/worksheets/sheet${String(index + 1)}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>\r\n<${p}worksheet ${space} xmlns:r="${relation}">${xml}</${p}worksheet>`,
  ]);
  return {
    '[Content_Types].xml': `<Types xmlns="${packageSpace}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<${p}workbook ${space} xmlns:r="${relation}">${book.workbookExtra ?? ''}<${p}sheets>${listed.join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageSpace}/relationships">${related.join('')}</Relationships>`,
    ...Object.fromEntries(sheets),
    ...book.parts,
  };
}

/** The bytes of a small workbook. */
export function bookBytes(book: BookParts): Uint8Array {
  return zipTexts(bookTexts(book));
}

/** An archive of texts by name. */
export function zipTexts(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}
