import type { BlankAs, FunctionDefinition, FunctionsJson } from '../spreadsheet/function-metadata.ts';
import { toDefinitions } from '../spreadsheet/function-metadata.ts';

/** The namespace that the manifest gives the functions. */
const namespace = 'PARTNERCITY';

/** The workbook that the page opens by itself. */
export const sample = { address: '/try-out/published-review.xlsx', name: 'Published review.xlsx' };

/** `?blank=0` and `?blank=empty` hand blank cells over as other builds of Excel do. */
export function readBlankAs(search: string): BlankAs {
  const blank = new URLSearchParams(search).get('blank');
  if (blank === '0') return 0;
  return blank === 'empty' ? '' : null;
}

/** The help page as it is served beside this page; the metadata says where Excel will find it. */
function besideThisPage(helpUrl: string): string {
  return helpUrl.replace(/^.*(?=\/help\/)/, `${location.origin}/addin`);
}

export async function fetchDefinitions(): Promise<readonly FunctionDefinition[]> {
  const answer = await fetch('/addin/functions.json');
  // The file is our own build's output, made and checked by the functions' part of it.
  const definitions = toDefinitions((await answer.json()) as FunctionsJson, namespace);
  return definitions.map((each) => ({ ...each, helpUrl: besideThisPage(each.helpUrl) }));
}

/** The sample's bytes, or null where the build has put none there. */
export async function fetchSample(): Promise<Uint8Array | null> {
  const answer = await fetch(sample.address);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
