import { spawnSync } from 'node:child_process';
import { build as bundle } from 'esbuild';
import { build } from './build.ts';

/**
 * Bundles the benchmark for Node as the product itself is bundled, because a loader that translates files one by one
 * leaves marks in them that slow them down, and because Node cannot import the spreadsheet host's parts as they are.
 * The other peers stay outside: they run as they are published, and nothing that is built holds a GPL one.
 */
async function bundleBench(outfile: string): Promise<void> {
  await bundle({
    entryPoints: ['infra/bench/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['hyperformula', 'feelin', 'json-rules-engine', 'tinybench'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** Inside the project, so that the peers are found from there. */
const outfile = 'dist/bench/main.mjs';

await build(['addin']);
await bundleBench(outfile);
process.exitCode = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' }).status ?? 1;
