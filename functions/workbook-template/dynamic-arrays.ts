/*
 * A formula that spills is kept as an array formula whose cell points at a note in xl/metadata.xml: without the note Excel
 * would show it in braces, as the fixed arrays of old. exceljs knows no such note. Published in [MS-XLSX] 2.6.196,
 * dynamic array properties.
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const dynamicArrays = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/** The part that the cells point at. */
export const metadataPart = {
  path: 'xl/metadata.xml',
  xml: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<metadata xmlns="${main}" xmlns:xda="${dynamicArrays}">`,
    '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
    '</metadata>',
  ].join(''),
} as const;

/** Lists the part among the types of the package. */
export function withMetadataType(contentTypes: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
  return contentTypes.replace(
    '</Types>',
    `<Override PartName="/${metadataPart.path}" ContentType="${type}"/></Types>`,
  );
}

/** Relates the workbook to the part. */
export function withMetadataRelation(relationships: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
  return relationships.replace(
    '</Relationships>',
    `<Relationship Id="rIdMetadata" Type="${type}" Target="metadata.xml"/></Relationships>`,
  );
}

/** Points every array formula of a sheet at the note, so that it spills. */
export function spilling(sheet: string): string {
  return sheet.replaceAll(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
}
