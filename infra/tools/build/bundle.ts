import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { writeNoticesTo } from './notices.ts';

/**
 * Bundles for the web views that Excel runs in. The oldest that the product supports is the WebKit of macOS 12 and
 * the evergreen WebView2, so newer syntax is rewritten.
 */
const browserOptions: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2020', 'safari15.4', 'edge110'],
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/** A named import of `require` that no minified name collides with: a short one did, and broke the bundle as it loaded. */
const requireBanner = [
  "import { createRequire as createRequireForBundledPackages } from 'node:module';",
  'const require = createRequireForBundledPackages(import.meta.url);',
].join('\n');

const nodeOptions: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // esbuild prefers CommonJS for Node, which keeps far more of the AWS SDK than is used.
  mainFields: ['module', 'main'],
  banner: { js: requireBanner },
  legalComments: 'none',
  logLevel: 'warning',
};

const noticesOf = (outfile: string): string => `${outfile}.THIRD-PARTY.txt`;

/** Bundles one classic script for a page; the licences of what went into it stand beside it. */
export async function bundleForBrowser(entry: string, outfile: string): Promise<void> {
  await build({
    ...browserOptions,
    entryPoints: [entry],
    outfile,
    plugins: [writeNoticesTo(noticesOf(outfile))],
  });
}

/**
 * Bundles the modules of a page into a folder: the entry under the name given, and beside it the parts that it loads
 * when they are first needed.
 */
export async function bundleModules(entry: string, name: string, outdir: string): Promise<void> {
  await build({
    ...browserOptions,
    format: 'esm',
    splitting: true,
    entryPoints: { [name]: entry },
    chunkNames: `${name}-[name]-[hash]`,
    outdir,
    plugins: [writeNoticesTo(noticesOf(join(outdir, `${name}.js`)))],
  });
}

/** Bundles one module for Node, the licences of what went into it beside it; with a source map beside it (without the sources themselves) where one is wanted. */
export async function bundleForNode(
  entry: string,
  outfile: string,
  options: Pick<BuildOptions, 'sourcemap' | 'minify'> = {},
): Promise<void> {
  await build({
    ...nodeOptions,
    ...options,
    sourcesContent: false,
    entryPoints: [entry],
    outfile,
    plugins: [writeNoticesTo(noticesOf(outfile))],
  });
}
