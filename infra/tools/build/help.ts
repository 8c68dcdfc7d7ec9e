import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { functionNamespace } from '../../../addin/manifest/manifest.ts';

/** What the help says of a function: the very words Excel shows while a formula is typed. */
interface DescribedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

const look = `
  body { font: 16px/1.5 Calibri, Carlito, 'Segoe UI', sans-serif; color: #222b2a; background: #fff; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
  h1, h2 { color: #0f6b5c; line-height: 1.2; }
  h2 { margin-top: 2.5rem; }
  code { font-family: Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
  dt { font-weight: bold; }
  dd { margin: 0 0 0.5rem 1.25rem; }
  a { color: #0f6b5c; }
  @media (prefers-color-scheme: dark) {
    body { color: #e8eceb; background: #1f2423; }
    h1, h2, a { color: #7fcbb9; }
  }`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function describe({ id, name, description, parameters }: DescribedFunction): string {
  const usual = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  const items = parameters.map(
    (parameter) =>
      `      <dt>${escapeHtml(parameter.name)}${parameter.optional ? ' (may be left out)' : ''}</dt>\n` +
      `      <dd>${escapeHtml(parameter.description)}</dd>`,
  );
  const list = items.length > 0 ? `\n    <dl>\n${items.join('\n')}\n    </dl>` : '';
  return `    <h2 id="${escapeHtml(id.toLowerCase())}">${escapeHtml(name)}</h2>
    <p>${escapeHtml(description)}</p>
    <p><code>=${functionNamespace}.${escapeHtml(name)}(${escapeHtml(usual.join(', '))})</code></p>${list}`;
}

function pageOf(functions: readonly DescribedFunction[]): string {
  const links = functions.map(
    ({ id, name }) => `<a href="#${escapeHtml(id.toLowerCase())}">${escapeHtml(name)}</a>`,
  );
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Partner City Assessor: the functions</title>
    <link rel="icon" href="../icons/mark.svg">
    <style>${look}
    </style>
  </head>
  <body>
    <h1>Partner City Assessor: the functions</h1>
    <p>Type <code>=${functionNamespace}.</code> in a cell to see them. <code>#VALUE!</code> means that a cell handed in is
      wrong; <code>#N/A</code> means that there is nothing to say yet. The pane, on the Home tab, explains any row.</p>
    <p>${links.join(' · ')}</p>
${functions.map(describe).join('\n')}
  </body>
</html>
`;
}

/** Writes the help page of the functions, made from the metadata that Excel itself reads, so that the two cannot differ. */
export async function buildHelp(outDir: string, functionsJson: string): Promise<void> {
  // Our own build wrote this text a moment ago, through a generator that reports what it cannot describe.
  const { functions } = JSON.parse(functionsJson) as { readonly functions: readonly DescribedFunction[] };
  const folder = join(outDir, 'help');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), pageOf(functions));
}
