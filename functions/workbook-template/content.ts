import type { Cell } from '../../shared/kernel/cell.ts';
import { illustrativeBands } from './published/bands.ts';
import { illustrativeFramework, type TemplateCriterion } from './published/framework.ts';
import { publishedPartnerships } from './published/partnerships.ts';
import { illustrativeRatings } from './published/ratings.ts';
import { publishedRuleHeaders, publishedRules } from './published/rules.ts';
import { factColumns, publishedColumns } from './register-columns.ts';

/** What one row of the register starts with; results are worked out from it. */
export interface TemplatePartnership {
  readonly facts: readonly Cell[];
  readonly ratings: readonly Cell[];
  /** What the report says; empty in an empty workbook. */
  readonly published: readonly Cell[];
}

/** Everything a template holds before any look is given to it. */
export interface TemplateContent {
  readonly published: boolean;
  readonly partnerships: readonly TemplatePartnership[];
  readonly framework: readonly TemplateCriterion[];
  readonly bands: readonly (readonly [from: number, band: string])[];
  readonly ruleHeaders: readonly string[];
  readonly rules: readonly (readonly (string | number)[])[];
}

/** The published review, with the illustrative framework. */
export function publishedContent(): TemplateContent {
  const factCount = factColumns.length;
  const placeColumn = factColumns.findIndex((column) => column.header === 'Place');
  return {
    published: true,
    partnerships: publishedPartnerships.map((row) => ({
      facts: row.slice(0, factCount),
      ratings: illustrativeRatings.get(row[placeColumn] ?? '') ?? [],
      published: row.slice(factCount, factCount + publishedColumns.length),
    })),
    framework: illustrativeFramework,
    bands: illustrativeBands,
    ruleHeaders: publishedRuleHeaders,
    rules: publishedRules,
  };
}

/**
 * A register to be filled in. The headings, rules and bands are there to start from; the weights are blank,
 * because they are the council's to agree and an invented number would look like its own.
 */
export function emptyContent(): TemplateContent {
  const blankRow: TemplatePartnership = {
    facts: factColumns.map(() => null),
    ratings: illustrativeFramework.map(() => null),
    published: [],
  };
  return {
    ...publishedContent(),
    published: false,
    // One row only: Excel grows the table under it, and blank rows would be in every function's way.
    partnerships: [blankRow],
    framework: illustrativeFramework.map((criterion) => ({ ...criterion, weight: null })),
  };
}
