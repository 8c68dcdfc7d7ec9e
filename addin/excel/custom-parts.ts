import type { Attempt, WorkbookFailure } from '../app/ports.ts';

/** The custom XML part of a namespace, or null. Should a copy have left several, the first is read. */
export async function readPart(
  context: Excel.RequestContext,
  namespace: string,
): Promise<Attempt<string | null, WorkbookFailure>> {
  const [part] = await partsOf(context, namespace);
  if (part === undefined) return { ok: true, value: null };
  const xml = part.getXml();
  await context.sync();
  return { ok: true, value: xml.value };
}

/** Writes the custom XML part of a namespace, replacing any that is there. */
export async function writePart(
  context: Excel.RequestContext,
  namespace: string,
  xml: string,
): Promise<Attempt<null, WorkbookFailure>> {
  const [first, ...others] = await partsOf(context, namespace);
  if (first === undefined) context.workbook.customXmlParts.add(xml);
  else first.setXml(xml);
  for (const other of others) other.delete();
  await context.sync();
  return { ok: true, value: null };
}

async function partsOf(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await context.sync();
  return parts.items;
}
