import { beforeAll, describe, expect, it } from 'vitest';
import { functionList } from '../../../addin/custom-functions/function-list.ts';
import type { HelpCell, HelpError, Recorded, WorkedExample } from '../../../addin/help/help-page.ts';
import { helpPages } from '../../../addin/help/help-pages.ts';
import type { BuiltFunctions } from '../../support/built-functions.ts';
import { loadBuiltFunctions } from '../../support/built-functions.ts';
import { CellError } from '../../support/excel-functions.ts';
import { runFormula } from '../../support/run-formula.ts';

let built: BuiltFunctions;

beforeAll(async () => {
  built = await loadBuiltFunctions();
});

function isError(cell: HelpCell): cell is HelpError {
  return typeof cell === 'object' && cell !== null;
}

/** The value of a cell of the tables, as Excel hands it over. */
function cellOf({ tables }: WorkedExample, column: number, row: number): unknown {
  for (const { at, rows } of tables) {
    const [left, top] = [at.charCodeAt(0) - 65, Number(at.slice(1)) - 1];
    const cell = rows[row - top]?.[column - left];
    if (cell !== undefined) return isError(cell) ? new CellError(cell.error) : cell;
  }
  return null;
}

/** The answer of the record to a request for some ids. */
function answerFrom(recorded: readonly Recorded[]) {
  return (_: string, { body }: { body: string }) => {
    const { ids } = JSON.parse(body) as { readonly ids: readonly string[] };
    const items = ids.map((id) => recorded.find((each) => each.id === id) ?? { id, missing: true });
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ items }) });
  };
}

async function answerOf(example: WorkedExample): Promise<readonly (readonly unknown[])[]> {
  if (example.recorded) {
    built.globals['partnerCity'] = { api: '/v1', token: () => Promise.resolve('a-token') };
    built.globals['fetch'] = answerFrom(example.recorded);
  }
  const answer = await runFormula(
    example.formula,
    (column, row) => cellOf(example, column, row),
    (id, args) => built.byId.get(id)?.(...args),
  );
  return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
}

/** A cell as the page shows it: an error with what it says, a number to the digits shown. */
function asShown(cell: unknown, decimals: number | undefined): unknown {
  if (cell instanceof CellError) return { error: cell.code, says: cell.message };
  return typeof cell === 'number' && decimals !== undefined ? cell.toFixed(decimals) : cell;
}

// A page may be ahead of its function, and is then not built.
const examples = helpPages
  .filter(({ id }) => Object.hasOwn(functionList, id))
  .flatMap(({ id, examples: all }) => all.map((example) => [id, example.title, example] as const));

describe('the worked examples of the help', () => {
  it.each(examples)('%s: %s comes out as shown', async (_id, _title, example) => {
    const { rows, decimals } = example.result;
    const found = (await answerOf(example)).map((cells) => cells.map((cell) => asShown(cell, decimals)));
    expect(found).toEqual(rows.map((cells) => cells.map((cell) => asShown(cell, decimals))));
  });
});
