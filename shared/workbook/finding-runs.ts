import { findingAt, type Finding } from './finding.ts';
import { mendSteps, type MendedCell } from './mend-steps.ts';

/** Something found in one cell that entering another thing mends. */
export interface FoundInCell<Code extends string> {
  readonly code: Code;
  readonly cell: MendedCell;
  /** What stands there, as a preview shows it. */
  readonly before: string;
}

/** Findings about formulas, of which those of one kind straight below one another are one, with one mend. SPEC CW-14. */
export function inRuns<Code extends string, Found extends FoundInCell<Code>>(
  found: readonly Found[],
  say: (first: Found, below: number) => string,
): readonly Finding[] {
  const sorted = [...found].sort(({ cell: a }, { cell: b }) => a.column - b.column || a.row - b.row);
  const runs: Found[][] = [];
  for (const each of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run.at(-1), each)) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const cells = run.map(({ cell }) => cell);
    const mend = {
      before: first.before,
      after: String(first.cell.entry),
      cells: cells.length,
      steps: mendSteps(cells),
    };
    return [findingAt('formulas', first.cell, say(first, run.length - 1), mend)];
  });
}

function isNext(last: FoundInCell<string> | undefined, each: FoundInCell<string>): boolean {
  if (last?.code !== each.code) return false;
  return last.cell.column === each.cell.column && last.cell.row + 1 === each.cell.row;
}
