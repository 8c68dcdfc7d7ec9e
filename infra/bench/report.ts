import { sayRatio } from './figures.ts';
import type { Growth } from './growth.ts';
import type { MeasuredContest } from './measure.ts';
import type { Size } from './size.ts';
import { markdownTable } from './table.ts';

/** All that one run measured. Times are raw material: only what is measured beside them in the same run gives them a meaning. */
export interface Report {
  readonly about: {
    readonly node: string;
    readonly processor: string;
    readonly unit: 'milliseconds, median';
  };
  readonly contests: readonly MeasuredContest[];
  readonly growth: readonly Growth[];
  readonly size: Size;
  /** Contests that this build has no function for. */
  readonly leftOut: readonly string[];
}

function contestRows({ title, contenders }: MeasuredContest): readonly (readonly string[])[] {
  const hasCore = contenders.some(({ side }) => side === 'core');
  return contenders
    .filter(({ side }) => side === 'against')
    .map(({ name, functionToThis, coreToThis }) => [
      title,
      name,
      sayRatio(functionToThis),
      hasCore ? sayRatio(coreToThis) : '',
    ]);
}

/** The report as tables: what ours took beside each of the others, how time grows, and what the file weighs. */
export function sayReport({ contests, growth, size, leftOut }: Report): string {
  const beside = markdownTable(
    ['ours', 'beside', 'custom function takes', 'core takes'],
    contests.flatMap(contestRows),
  );
  const growing = markdownTable(
    ['custom function', 'from 1,000 to 100,000 rows, time grows as rows to the power of'],
    growth.map(({ id, exponent }) => [id, exponent.toFixed(2)]),
  );
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const weighing = markdownTable(
    [
      'functions.js',
      'gzip',
      'a process of Node that loads and registers it takes, beside one that does nothing',
    ],
    [[kilobytes(size.minifiedBytes), kilobytes(size.gzipBytes), sayRatio(size.loadingToEmpty)]],
  );
  const missing = leftOut.map((id) => `Not measured, because this build has no such function: ${id}.`);
  return [beside, growing, weighing, ...missing].join('\n\n');
}
