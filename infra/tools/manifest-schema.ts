import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const folder = new URL('../../addin/manifest/schema/', import.meta.url);
const parts = ['office-app.xsd', 'overrides.xsd', 'basic-types.xsd'];

/** Holds a manifest against our schema; gives one sentence for each fault, with its line. */
export async function findSchemaFaults(xml: string): Promise<readonly string[]> {
  const [schema, ...imported] = await Promise.all(
    parts.map(async (fileName) => ({
      fileName,
      contents: await readFile(new URL(fileName, folder), 'utf8'),
    })),
  );
  if (!schema) return [];
  const verdict = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema,
    preload: imported,
  });
  return verdict.errors.map(({ message, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
}
