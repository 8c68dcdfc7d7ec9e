import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { writeNoticesTo } from './notices.ts';

const source = fileURLToPath(new URL('../../../addin/try-out/', import.meta.url));

/**
 * Univer carries word-division dictionaries of some fifty languages, 4 MB together, which it loads on demand for
 * documents. Cells don't divide words: each becomes an empty module.
 */
const withoutDictionaries: Plugin = {
  name: 'without-dictionaries',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/[a-z][A-Za-z0-9-]*-[\w-]{8}\.js$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && importer.includes('engine-render')
        ? { path: 'dictionary', namespace: 'dictionary' }
        : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'dictionary' }, () => ({ contents: 'export default {};' }));
  },
};

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Builds the try-out page: the page itself with Univer in a second file, the stand-in for Office.js, and the service worker. */
export async function buildTryOut(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: {
        start: `${source}page/start.ts`,
        page: `${source}page/page.css`,
        spreadsheet: `${source}spreadsheet/spreadsheet.css`,
      },
      outdir: outDir,
      format: 'esm',
      splitting: true,
      chunkNames: '[name]-[hash]',
      plugins: [withoutDictionaries, writeNoticesTo(`${outDir}/THIRD-PARTY.txt`)],
    }),
    build({
      ...common,
      entryPoints: {
        'office-stand-in': `${source}stand-in/start.ts`,
        sw: `${source}service-worker.ts`,
      },
      outdir: outDir,
      format: 'iife',
    }),
    copyFile(`${source}index.html`, `${outDir}/index.html`),
  ]);
}
