import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleForNode } from './bundle.ts';

const entries = 'functions/entries';

/** Builds one bundle per Lambda entry, as it is deployed and as the local server runs it. */
export async function buildLambdas(outDir: string): Promise<void> {
  const files = readdirSync(entries).filter((name) => name.endsWith('.ts'));
  if (files.length === 0) throw new Error(`There is no Lambda entry in ${entries}.`);
  await Promise.all(
    files.map((file) =>
      bundleForNode(join(entries, file), join(outDir, basename(file, '.ts'), 'index.mjs'), {
        minify: true,
        sourcemap: true,
      }),
    ),
  );
}
