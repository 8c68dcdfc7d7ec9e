import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { synthesise } from '../../infra/synthesise.ts';
import { buildLambdas } from '../../infra/tools/build/lambdas.ts';

/** A folder as the build makes it, for one test file: the real Lambda bundles and templates, and pages of a line each. */
export interface BuiltProduct {
  readonly dist: string;
  /** A new, empty folder for a store. */
  dataDir(): string;
  remove(): void;
}

const pages = {
  'addin/taskpane.html': '<!doctype html><title>Pane</title>',
  'addin/functions.js': '// functions',
  'addin/config.json': '{"signIn":{"kind":"none"}}',
  'addin/icons/icon-16.png': 'png',
  'try-out/index.html': '<!doctype html><title>Try it</title>',
  'try-out/try-out.js': '// page',
  'try-out/sw.js': '// service worker',
  'secret.txt': 'not to be served',
};

/** Builds the Lambdas from their present source into a folder of its own, so that a test never meets an older build. */
export async function buildProduct(): Promise<BuiltProduct> {
  const root = mkdtempSync(join(tmpdir(), 'partner-city-product-'));
  const dist = join(root, 'dist');
  await buildLambdas(join(dist, 'functions'));
  await synthesise(join(dist, 'infra'), join(dist, 'functions'));
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return {
    dist,
    dataDir: () => mkdtempSync(join(root, 'data-')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
