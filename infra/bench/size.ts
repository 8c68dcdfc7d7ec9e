import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { medianOf, ratioOf } from './figures.ts';
import { shippedFile } from './shipped-functions.ts';

const processes = 15;

/** What the custom functions weigh, and what loading them costs. */
export interface Size {
  readonly minifiedBytes: number;
  readonly gzipBytes: number;
  /** Whole processes of Node in milliseconds: one that runs an empty script, and one that loads and registers the functions. */
  readonly emptyProcess: number;
  readonly loadingProcess: number;
  readonly loadingToEmpty: number;
}

/** What both scripts begin with: the global that the functions register with, and the means to run a classic script. */
const before = [
  'globalThis.CustomFunctions = { associate() {}, Error, ErrorCode: {} };',
  "const { readFileSync } = require('node:fs');",
  "const { runInThisContext } = require('node:vm');",
  '',
].join('\n');

/** Weighs the built file, and times fresh processes with and without it in turn. */
export function measureSize(): Size {
  const bytes = readFileSync(shippedFile);
  const folder = mkdtempSync(join(tmpdir(), 'partner-city-bench-'));
  try {
    const [empty, loading] = [join(folder, 'empty.cjs'), join(folder, 'loading.cjs')];
    writeFileSync(empty, before);
    const path = JSON.stringify(resolve(shippedFile));
    writeFileSync(loading, `${before}runInThisContext(readFileSync(${path}, 'utf8'));\n`);
    const times = { empty: [] as number[], loading: [] as number[] };
    for (let round = 0; round < processes; round += 1) {
      times.empty.push(timeProcess(empty));
      times.loading.push(timeProcess(loading));
    }
    return {
      minifiedBytes: bytes.length,
      gzipBytes: gzipSync(bytes, { level: 9 }).length,
      emptyProcess: medianOf(times.empty),
      loadingProcess: medianOf(times.loading),
      loadingToEmpty: ratioOf(times.loading, times.empty),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeProcess(script: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [script], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}.`);
  return performance.now() - start;
}
