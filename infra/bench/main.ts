import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Contest } from './contest.ts';
import { measureGrowth } from './growth.ts';
import type { MeasuredContest } from './measure.ts';
import { measureContest } from './measure.ts';
import type { Report } from './report.ts';
import { sayReport } from './report.ts';
import { recommendations } from './rules-contest.ts';
import { besideSpreadsheets, singleRows, wholeRegister } from './score-contests.ts';
import { acceptability, firmness, weightRanges } from './sensitivity-contests.ts';
import { loadShippedFunctions } from './shipped-functions.ts';
import { measureSize } from './size.ts';

// Run by infra/tools/bench.ts, which builds the add-in and bundles this file, in the project's folder.

const functions = loadShippedFunctions();

async function measureIfThere<Answer>(
  contest: Contest<Answer> | undefined,
): Promise<MeasuredContest | undefined> {
  return contest === undefined ? undefined : measureContest(contest);
}

/** What to measure. Each contest is made when its turn comes, so that no spreadsheet of another takes memory meanwhile. */
const plan: Readonly<Record<string, () => Promise<MeasuredContest | undefined>>> = {
  'SCORE, 10,000 rows in one call': () => measureContest(wholeRegister(functions)),
  'SCORE, 10,000 single rows': () => measureContest(singleRows(functions)),
  'RECOMMEND, 60 rules over 10,000 rows': () => measureContest(recommendations(functions)),
  'FIRMNESS, 50 rows': () => measureContest(firmness(functions, 50, 10_000)),
  'FIRMNESS, 10,000 rows': () => measureContest(firmness(functions, 10_000, 1_000)),
  'WEIGHTRANGE, 50 rows': () => measureIfThere(weightRanges(functions, 50)),
  'WEIGHTRANGE, 10,000 rows': () => measureIfThere(weightRanges(functions, 10_000)),
  'ACCEPTABILITY, 10,000 samples of 50 rows': () => measureIfThere(acceptability(functions)),
  // Last, because what spreadsheets leave in memory slows whatever comes after.
  'SCORE, 2,000 rows beside spreadsheets': async () => measureContest(await besideSpreadsheets(functions)),
};

function tellProgress(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

async function measureAll(): Promise<Report> {
  const contests: MeasuredContest[] = [];
  const leftOut: string[] = [];
  tellProgress('size and loading');
  const size = measureSize();
  tellProgress('growth');
  const growth = await measureGrowth(functions);
  for (const [title, measure] of Object.entries(plan)) {
    tellProgress(title);
    const measured = await measure();
    if (measured === undefined) leftOut.push(title);
    else contests.push(measured);
  }
  const processor = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} seen`;
  const about = { node: process.version, processor, unit: 'milliseconds, median' } as const;
  return { about, contests, growth, size, leftOut };
}

/** Four digits tell all that a measurement can. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

const report = await measureAll();
mkdirSync('bench', { recursive: true });
writeFileSync('bench/latest.json', `${JSON.stringify(report, rounded, 2)}\n`);
console.log(`\n${sayReport(report)}\n\nWritten to bench/latest.json.`);
