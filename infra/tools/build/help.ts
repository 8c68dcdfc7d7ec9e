import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HelpPage } from '../../../addin/help/help-page.ts';
import { helpPages } from '../../../addin/help/help-pages.ts';
import { pageFile } from './help/html.ts';
import { renderIndex } from './help/render-index.ts';
import { renderPage } from './help/render-page.ts';

/** What the help is held against: the functions and parameters that Excel itself reads. */
interface DescribedFunction {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}

/** What is wrong with the page of a function, as sentences. */
function problemsOf({ id, parameters }: DescribedFunction, pages: readonly HelpPage[]): readonly string[] {
  const page = pages.find((each) => each.id === id);
  if (page === undefined) return [`${id} has no help page: write addin/help/${id.toLowerCase()}.ts.`];
  const inMetadata = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const onPage = page.parameters
    .map(({ name, leftOut }) => (leftOut === undefined ? name : `[${name}]`))
    .join(', ');
  if (inMetadata === onPage) return [];
  return [`The help page of ${id} has the parameters (${onPage}), and the function (${inMetadata}).`];
}

/**
 * The pages of the functions that there are, in the order of the help. Throws when a function has no page, or a page
 * has other parameters. A page of a function that is not declared (yet) stays out.
 */
export function pagesOf(
  functions: readonly DescribedFunction[],
  pages: readonly HelpPage[] = helpPages,
): readonly HelpPage[] {
  const problems = functions.flatMap((each) => problemsOf(each, pages));
  if (problems.length > 0) throw new Error(`The help cannot be released:\n${problems.join('\n')}`);
  const ids = functions.map(({ id }) => id);
  return pages.filter(({ id }) => ids.includes(id));
}

/** Writes the list of functions and one page for each, held against the metadata that Excel itself reads. */
export async function buildHelp(outDir: string, functionsJson: string): Promise<void> {
  // Our own build wrote this text a moment ago, through a generator that reports what it cannot describe.
  const { functions } = JSON.parse(functionsJson) as { readonly functions: readonly DescribedFunction[] };
  const pages = pagesOf(functions);
  const ids = pages.map(({ id }) => id);
  const folder = join(outDir, 'help');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), renderIndex(pages));
  await Promise.all(
    pages.map((page, index) => {
      const neighbours = { ids, previous: ids[index - 1], next: ids[index + 1] };
      return writeFile(join(folder, pageFile(page.id)), renderPage(page, neighbours));
    }),
  );
}
