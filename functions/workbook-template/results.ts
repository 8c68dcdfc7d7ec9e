import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Outcome, Result } from '../../shared/kernel/result.ts';
import { reasonTable } from '../../shared/recommendation/reason.ts';
import { recommendTable, ruleTable } from '../../shared/recommendation/recommend.ts';
import { resolutionsTable } from '../../shared/recommendation/resolutions.ts';
import { bandTable } from '../../shared/scoring/band.ts';
import { boundsTable } from '../../shared/scoring/bounds.ts';
import { coverageTable } from '../../shared/scoring/coverage.ts';
import { firmnessTable } from '../../shared/scoring/firmness.ts';
import { scoreTable } from '../../shared/scoring/score.ts';
import type { TemplateContent } from './content.ts';
import { factColumns, resultHeaders, type ResultHeader } from './register-columns.ts';

/** The value of each result cell of one row, as the functions would answer. */
export type RowResults = Readonly<Record<ResultHeader, Cell>>;

/** One line of the lettered recommendations. */
export interface Resolution {
  readonly letter: string;
  readonly recommendation: string;
  readonly places: readonly string[];
}

type Rows<Value> = Result<readonly Outcome<Value, unknown>[], unknown>;

/** What a custom function shows for one row: the value, `#N/A` for nothing to say, `#VALUE!` for bad input. */
function cellsOf<Value>(rows: Rows<Value>, count: number, pick: (value: Value) => Cell): readonly Cell[] {
  if (!rows.ok) return Array.from({ length: count }, () => ({ error: '#VALUE!' }));
  return rows.value.map((row) => {
    if (row.kind === 'value') return pick(row.value);
    return { error: row.kind === 'nothing' ? '#N/A' : '#VALUE!' };
  });
}

const same = (value: Cell): Cell => value;

/** The ranges the formulas hand to the functions. */
export function rangesOf({ framework, bands, ruleHeaders, rules, partnerships }: TemplateContent) {
  return {
    ratings: partnerships.map(({ ratings }) => ratings),
    weights: framework.map(({ weight }) => [weight]),
    scale: framework.map(({ lowest, highest }) => [lowest, highest]),
    bands,
    rules: [ruleHeaders, ...rules],
    headers: [
      [
        ...factColumns.slice(1).map(({ header }) => header),
        ...framework.map(({ criterion }) => criterion),
        'Score',
      ],
    ],
  } satisfies Record<string, Grid>;
}

/** The facts a rule may ask about: everything from Place to Score. */
export function factsOf(content: TemplateContent, scores: readonly Cell[]): Grid {
  return content.partnerships.map(({ facts, ratings }, row) => [
    ...facts.slice(1),
    ...ratings,
    scores[row] ?? null,
  ]);
}

/** The score of every partnership, as SCORE answers it. */
export function scoresOf(content: TemplateContent): readonly Cell[] {
  const { ratings, weights, scale } = rangesOf(content);
  return cellsOf(scoreTable(ratings, weights, { scale }), ratings.length, same);
}

/** Works out every result cell by the functions' own core; an empty register has empty results. */
export function resultsOf(content: TemplateContent): readonly RowResults[] {
  const columns = content.published ? columnsOf(content) : undefined;
  return content.partnerships.map((_, row) => {
    const cells = resultHeaders.map((header) => [header, columns ? (columns[header][row] ?? null) : '']);
    // Object.fromEntries forgets the keys it was given; they are the result headers, each of them once.
    return Object.fromEntries(cells) as RowResults;
  });
}

function columnsOf(content: TemplateContent): Readonly<Record<ResultHeader, readonly Cell[]>> {
  const { ratings, weights, scale, bands, rules, headers } = rangesOf(content);
  const count = ratings.length;
  const scores = scoresOf(content);
  const facts = factsOf(content, scores);
  const bounds = boundsTable(ratings, weights, scale);
  const firmness = firmnessTable(ratings, weights, bands, { scale });
  return {
    Score: scores,
    Coverage: cellsOf(coverageTable(ratings, weights, scale), count, same),
    Low: cellsOf(bounds, count, ({ low }) => low),
    High: cellsOf(bounds, count, ({ high }) => high),
    Band: cellsOf(
      bandTable(
        scores.map((score) => [score]),
        bands,
      ),
      count,
      same,
    ),
    Recommendation: cellsOf(recommendTable(facts, headers, rules), count, same),
    Rule: cellsOf(ruleTable(facts, headers, rules), count, same),
    Reason: cellsOf(reasonTable(facts, headers, rules), count, same),
    Firmness: cellsOf(firmness, count, ({ grade }) => grade),
  };
}

/** The lettered recommendations of the register; none while it is empty. */
export function resolutionsOf(content: TemplateContent): readonly Resolution[] {
  if (!content.published) return [];
  const { rules, headers } = rangesOf(content);
  const facts = factsOf(content, scoresOf(content));
  const places = facts.map((row) => [row[0] ?? null]);
  const resolutions = resolutionsTable(places, facts, headers, rules);
  invariant(resolutions.ok, 'the published facts and rules must give resolutions');
  return resolutions.value;
}
