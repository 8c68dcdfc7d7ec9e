import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import type { TableKind } from '../../../../shared/workbook/workbook-issue.ts';
import { tableKinds } from '../../table-kinds.ts';
import { firstRunWords as words } from '../../words/first-run-words.ts';
import { tableWords } from '../../words/table-words.ts';

/** One of the four tables: there, and where, or what it would look like. */
export interface TableLine {
  readonly kind: TableKind;
  readonly name: string;
  readonly isThere: boolean;
  readonly detail: string;
}

/** Which of the tables have been found. */
export function tableLines(assessment: Assessment | null): readonly TableLine[] {
  return tableKinds.map((kind) => {
    const found = assessment?.tables[kind] ?? null;
    return {
      kind,
      name: tableWords.names[kind],
      isThere: found !== null,
      detail: found === null ? words.notYet(words.missing[kind]) : words.at(found.sheet, found.headerRow),
    };
  });
}

/** How many places share something. */
export interface Count {
  readonly label: string;
  readonly count: number;
}

/** All places at a glance. */
export interface Overview {
  readonly heading: string;
  /** The bands from the highest down, then those without one; nothing where the workbook has no bands. */
  readonly bands: readonly Count[];
  /** In the order of the report; nothing where the workbook has no rules. */
  readonly recommendations: readonly Count[];
  /** Said in place of recommendations; null where there are some. */
  readonly withoutRules: string | null;
}

/** Counts the places by band and by recommendation. */
export function overviewOf(assessment: Assessment): Overview {
  const { rows, bands, resolutions, tables } = assessment;
  const sheet = tables.register?.sheet ?? '';
  const without: readonly Count[] = [
    { label: words.noBand, count: rows.filter(({ score, band }) => score !== null && band === null).length },
    { label: words.noScore, count: rows.filter(({ score }) => score === null).length },
  ];
  const ofBand = bands.toReversed().map(({ label }) => ({
    label,
    count: rows.filter(({ band }) => band === label).length,
  }));
  const advised = [...new Set(resolutions.map(({ recommendation }) => recommendation))];
  const given = rows.flatMap(({ recommendation }) => recommendation ?? []);
  const names = [...new Set([...advised, ...given])];
  const unadvised = { label: words.noRecommendation, count: rows.length - given.length };
  return {
    heading: words.heading(rows.length, sheet),
    bands: bands.length === 0 ? [] : [...ofBand, ...without.filter(({ count }) => count > 0)],
    recommendations:
      tables.rules === null
        ? []
        : [...names.map((name) => ({ label: name, count: countOf(given, name) })), unadvised].filter(
            ({ count }) => count > 0,
          ),
    withoutRules: tables.rules === null ? words.missingRules : null,
  };
}

function countOf(all: readonly string[], one: string): number {
  return all.filter((each) => each === one).length;
}
