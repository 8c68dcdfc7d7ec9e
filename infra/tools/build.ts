import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAddin } from './build/addin.ts';
import { bundleForNode } from './build/bundle.ts';
import { buildLambdas } from './build/lambdas.ts';
import { replaceFolder } from './build/replace-folder.ts';
import { markOf, readStamps, writeStamps } from './build/stamp.ts';
import { buildTryOut } from './build/try-out.ts';

/** The day that the worked example is dated: fixed, so that the same sources give the same workbook. */
const exampleDate = '2026-11-23';

async function buildWorkbook(outDir: string): Promise<void> {
  // Imported when needed, here and below: the libraries behind these two parts take seconds to load.
  const { makeTemplate } = await import('../../functions/workbook-template/make-template.ts');
  const bytes = await makeTemplate({ published: true, date: exampleDate });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'published-review.xlsx'), bytes);
}

async function buildPage(outDir: string): Promise<void> {
  await buildTryOut(outDir);
  await buildWorkbook(outDir);
}

async function buildCommandLine(outDir: string): Promise<void> {
  await bundleForNode('functions/command-line/main.ts', join(outDir, 'partner-city.js'));
}

async function buildTemplates(outDir: string): Promise<void> {
  const { synthesise } = await import('../synthesise.ts');
  await synthesise(outDir, 'dist/functions');
}

interface PartPlan {
  /** The folders that it is made from. */
  readonly from: readonly string[];
  readonly make: () => Promise<void>;
}

/** A part of the product that can be built by itself. */
export type Part = 'addin' | 'functions' | 'command-line' | 'try-out' | 'workbook' | 'infra';

const parts: Readonly<Record<Part, PartPlan>> = {
  addin: { from: ['addin', 'shared'], make: () => replaceFolder('dist/addin', buildAddin) },
  functions: { from: ['functions', 'shared'], make: () => replaceFolder('dist/functions', buildLambdas) },
  'command-line': {
    from: ['functions', 'shared'],
    make: () => replaceFolder('dist/command-line', buildCommandLine),
  },
  'try-out': {
    from: ['addin', 'functions', 'shared'],
    make: () => replaceFolder('dist/try-out', buildPage),
  },
  // Only the page's workbook; the page brings it along.
  workbook: { from: ['functions', 'shared'], make: () => buildWorkbook('dist/try-out') },
  infra: {
    from: ['functions', 'infra', 'shared'],
    make: () => replaceFolder('dist/infra', buildTemplates),
  },
};

const wholeProduct: readonly Part[] = ['addin', 'functions', 'command-line', 'try-out', 'infra'];

function isPart(name: string): name is Part {
  return Object.hasOwn(parts, name);
}

async function buildPart(name: Part): Promise<void> {
  const start = performance.now();
  await parts[name].make();
  console.log(`Built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

/** Builds the whole product, or the parts named. Throws if anything that belongs to a part is missing or wrong. */
export async function build(names: readonly Part[] = wholeProduct): Promise<void> {
  const marks = new Map(names.map((name) => [name, markOf(parts[name].from)]));
  // The templates name the Lambdas' bundles, so those come first.
  if (names.includes('functions')) await buildPart('functions');
  const rest = names.filter((name) => name !== 'functions');
  const failures: unknown[] = [];
  await Promise.all(rest.map((name) => buildPart(name).catch((error: unknown) => failures.push(error))));
  if (failures.length > 0)
    throw new AggregateError(failures, `Not built: ${failures.map(String).join('\n')}`);
  writeStamps({ ...readStamps(), ...Object.fromEntries(marks) });
}

/** Builds the parts whose sources have changed since they were last built; in an unchanged tree, nothing. */
export async function buildIfNeeded(): Promise<void> {
  const stamps = readStamps();
  const isStale = (name: Part): boolean =>
    stamps[name] !== markOf(parts[name].from) || !existsSync(join('dist', name));
  const stale = wholeProduct.filter(isStale);
  if (stale.length > 0) await build(stale);
}

async function buildNamed(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  await build(names.length > 0 ? names.filter(isPart) : wholeProduct);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildNamed(process.argv.slice(2));
}
