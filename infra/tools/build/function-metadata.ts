import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { addressOfHelp } from './base-url.ts';
import { declaredFunctions } from './declared-functions.ts';
import { lintFunctions } from './lint-functions.ts';

const folder = 'addin/custom-functions';

/** The generator's output, as far as it is used here. */
interface Metadata {
  readonly functions: readonly { readonly id: string }[];
}

function taggedFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, 'utf8').includes('@customfunction'))
    .sort();
}

/**
 * The text of functions.json, from the doc comments of the declared functions in the order of `ids`, each with the
 * address of its help page below `baseUrl`. Throws with every problem found. The generator's command would exit 0 on
 * errors; its API returns them, and we stop.
 */
export async function makeFunctionsJson(ids: readonly string[], baseUrl: string): Promise<string> {
  const files = taggedFiles();
  const generated = await generateCustomFunctionsMetadata([...files]);
  const declared = files.flatMap((file) => declaredFunctions(file, readFileSync(file, 'utf8')));
  const problems = [...generated.errors, ...lintFunctions(declared)];
  if (problems.length > 0)
    throw new Error(`The custom functions cannot be released:\n${problems.join('\n')}`);

  // The generator wrote this text a moment ago.
  const metadata = JSON.parse(generated.metadataJson) as Metadata;
  const found = metadata.functions.map(({ id }) => id);
  const differing = [
    ...ids.filter((id) => !found.includes(id)).map((id) => `${id} is associated and not declared`),
    ...found.filter((id) => !ids.includes(id)).map((id) => `${id} is declared and not associated`),
  ];
  if (differing.length > 0)
    throw new Error(
      `addin/custom-functions/function-list.ts and the declared functions differ:\n${differing.join('\n')}`,
    );

  const functions = metadata.functions
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((each) => ({ ...each, helpUrl: addressOfHelp(baseUrl, each.id) }));
  // Without this flag an error in a range would answer the call in our place, and the rows that are right would be lost.
  return `${JSON.stringify({ ...metadata, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
