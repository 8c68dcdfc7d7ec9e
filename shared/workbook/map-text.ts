import type { HeaderMeaning, TableMap, WorkbookMap } from './workbook-map.ts';
import { emptyMap } from './workbook-map.ts';

/** The namespace of the custom XML part in which a workbook keeps its map. */
export const mapNamespace = 'urn:partner-city:workbook-map:1';

/** The map as a custom XML part: one element that holds JSON. */
export function mapToXml(map: WorkbookMap): string {
  const json = JSON.stringify(map).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<map xmlns="${mapNamespace}">${json}</map>`;
}

/**
 * The map that a custom XML part holds. A part that people or programs have made unreadable counts as no map: then
 * everything is found by meaning again. SPEC MP-6.
 */
export function mapFromXml(xml: string | null): WorkbookMap {
  const json = /<(?:[\w.-]+:)?map\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?map>/.exec(xml ?? '')?.[1];
  return json === undefined ? emptyMap : toMap(parse(unescape(json)));
}

/** The map among the custom XML parts of a workbook file; empty when none of them is one. */
export function mapIn(parts: readonly string[]): WorkbookMap {
  return mapFromXml(parts.find((xml) => xml.includes(mapNamespace)) ?? null);
}

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/* Another program may write the same text with other references. */
function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return marks[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function toMap(value: unknown): WorkbookMap {
  const tables = listIn(value, 'tables').map(toTable);
  return tables.every((table) => table !== null) ? { tables } : emptyMap;
}

function toTable(value: unknown): TableMap | null {
  const kind = (['register', 'framework', 'rules', 'bands'] as const).find(
    (each) => each === memberOf(value, 'kind'),
  );
  const [sheet, firstHeader, headerRow] = [
    memberOf(value, 'sheet'),
    memberOf(value, 'firstHeader'),
    memberOf(value, 'headerRow'),
  ];
  const table = memberOf(value, 'table');
  if (kind === undefined || typeof sheet !== 'string' || typeof firstHeader !== 'string') return null;
  if (typeof headerRow !== 'number' || !(table === null || typeof table === 'string')) return null;
  const headers = listIn(value, 'headers').map(toMeaning);
  if (!headers.every((each) => each !== null)) return null;
  return { kind, sheet, table, headerRow, firstHeader, headers };
}

function toMeaning(value: unknown): HeaderMeaning | null {
  const [header, means] = [memberOf(value, 'header'), memberOf(value, 'means')];
  return typeof header === 'string' && typeof means === 'string' ? { header, means } : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}
