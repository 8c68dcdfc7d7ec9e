import { describe, expect, it, vi } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { AssessedRow } from '../../../shared/workbook/assessment.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { planResults } from '../../../shared/workbook/result-columns/plan-results.ts';
import { resultNames, type ResultName } from '../../../shared/workbook/result-columns/result-names.ts';
import { valueOfRow } from '../../../shared/workbook/result-columns/row-value.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { codesOf } from '../../support/outcomes.ts';
import { excelFunctions } from '../../support/excel-functions.ts';
import { changed } from '../../support/made-change.ts';
import {
  addressUnder,
  movedBy,
  planned,
  smallBook,
  smallFramework,
  smallRegister,
  smallRules,
  smallTables,
} from '../../support/results-builder.ts';
import { publishedSheets, tableOver } from '../../support/sheet-builder.ts';
import { createEvaluator } from '../../support/workbook-evaluator.ts';

vi.stubGlobal('CustomFunctions', excelFunctions);

const formulasOf = (sheets: readonly Sheet[], ...results: readonly ResultName[]) =>
  planned(sheets, results.length === 0 ? resultNames : results).columns.map(({ formula }) => formula);

/** What each result's cells come to after the change, beside what the assessment says. */
async function workedOut(sheets: readonly Sheet[], results: readonly ResultName[] = resultNames) {
  const plan = planned(sheets, results);
  const after = await changed(sheets, plan.steps);
  expect(after.failure).toBeNull();
  expect(after.differences).toEqual([]);
  const evaluate = createEvaluator(after.sheets);
  const { rows, tables } = assessWorkbook(sheets);
  const sheet = after.sheets.find(({ name }) => name === plan.sheet);
  if (sheet === undefined) throw new Error('the register has a sheet');
  const at = (row: AssessedRow, name: ResultName) =>
    evaluate(plan.sheet, addressUnder(sheet, name, row.row, tables.register?.headerRow));
  const names = plan.columns.map(({ result }) => result);
  return {
    plan,
    after: after.sheets,
    found: rows.map((row) => names.map((name) => round(at(row, name)))),
    expected: rows.map((row) => names.map((name) => round(valueOfRow(row, name) ?? '#N/A'))),
  };
}

const round = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value);

const published = publishedSheets();
const publishedTables = published.map((sheet, index) => ({
  ...sheet,
  tables: [tableOver(['Partnerships', 'Criteria', 'Ruleset', 'Bandings'][index] ?? '', sheet.cells)],
}));
const inOtherOrder = smallRegister.map(([place, kind, fit, profile, links]): readonly Cell[] => [
  links ?? null,
  place ?? null,
  fit ?? null,
  kind ?? null,
  profile ?? null,
]);

describe('formulas of result columns come to what the assessment says', () => {
  it.each([
    ['IN-1: the published review in plain ranges', published],
    ['IN-1: the published review in Excel tables', publishedTables],
    [
      'IN-5: plain ranges on one sheet name with a space',
      smallBook().map((s) => ({ ...s, name: `${s.name} '26` })),
    ],
    [
      'IN-4: a register on row 7 under titles',
      smallTables().map((s, i) => (i === 0 ? movedBy(s, 6, 2, [['Cities']]) : s)),
    ],
    [
      'IN-5: a plain register on row 7',
      smallBook().map((s, i) => (i === 0 ? movedBy(s, 6, 2, [['Cities']]) : s)),
    ],
    ['IN-6: rating columns in another order and apart', smallBook({ register: inOtherOrder })],
    ['IN-6: the same in Excel tables', smallTables({ register: inOtherOrder })],
    [
      'IN-5: a framework without a scale',
      smallBook({ framework: smallFramework.map((row) => row.slice(0, 2)) }),
    ],
    [
      'IN-6: a framework with only the highest rating',
      smallBook({ framework: smallFramework.map((row) => [row[0] ?? null, row[1] ?? null, row[3] ?? null]) }),
    ],
    [
      'IN-6: highest before lowest',
      smallTables({
        framework: smallFramework.map((row) => [
          row[0] ?? null,
          row[1] ?? null,
          row[3] ?? null,
          row[2] ?? null,
        ]),
      }),
    ],
    [
      'IN-6: a blank row within the framework',
      smallTables({
        framework: [...smallFramework.slice(0, 2), [null, null, null, null], ...smallFramework.slice(2)],
      }),
    ],
    [
      'IN-9: rules that ask for nothing',
      smallBook({
        rules: [
          ['Rule', 'Recommendation'],
          ['R1', 'Keep'],
        ],
      }),
    ],
    [
      'IN-9: rules that ask for the band and the coverage',
      smallBook({
        rules: [
          ['Rule', 'Band', 'Coverage', 'Recommendation'],
          ['R1', 'Strong', '>= 0.9', 'Keep'],
          ['R2', '-', '-', 'Watch'],
        ],
      }),
    ],
  ] satisfies readonly (readonly [string, readonly Sheet[]])[])('%s', async (_, sheets) => {
    const { found, expected } = await workedOut(sheets);
    expect(found).toEqual(expected);
  });

  it('IN-1: single results, each alone', async () => {
    for (const name of resultNames) {
      const { found, expected } = await workedOut(smallTables(), [name]);
      expect(found, name).toEqual(expected);
    }
  });
});

describe('how formulas refer to tables', () => {
  it('IN-4: by the names of Excel tables', () => {
    expect(formulasOf(smallTables(), 'Score', 'Band', 'Rule')).toEqual([
      '=PARTNERCITY.SCORE(Partnerships[@[Fit]:[Links]],Criteria[Weight],,Criteria[[Lowest]:[Highest]])',
      '=PARTNERCITY.BAND(Partnerships[@Score],Bandings[[From]:[Band]])',
      '=PARTNERCITY.RULE(Partnerships[@[Place]:[Score]],Partnerships[[#Headers],[Place]:[Score]],Ruleset[#All])',
    ]);
  });

  it('IN-5: by addresses in plain ranges', () => {
    expect(formulasOf(smallBook(), 'Score', 'Band', 'Rule')).toEqual([
      '=PARTNERCITY.SCORE($C2:$E2,Weights!$B$2:$B$4,,Weights!$C$2:$D$4)',
      '=PARTNERCITY.BAND($F2,Steps!$A$2:$B$3)',
      '=PARTNERCITY.RULE($A2:$F2,$A$1:$F$1,Decisions!$A$1:$E$4)',
    ]);
  });

  it('IN-4: odd names of tables and columns', () => {
    const odd = [['Fit [a#b]', "O'Hara & co", 'Fit, 100%']];
    const names = (grid: readonly (readonly Cell[])[], at: number): readonly (readonly Cell[])[] =>
      grid.map((row, index) =>
        at === 0 && index === 0
          ? [...row.slice(0, 2), ...(odd[0] ?? [])]
          : at === 1 && index > 0
            ? [odd[0]?.[index - 1] ?? null, ...row.slice(1)]
            : row,
      );
    const sheets = smallTables({ register: names(smallRegister, 0), framework: names(smallFramework, 1) }, [
      'Städte_2026.v2',
      'Criteria',
      'Ruleset',
      'Bandings',
    ]);
    expect(formulasOf(sheets, 'Coverage')).toEqual([
      "=PARTNERCITY.COVERAGE(Städte_2026.v2[@[Fit '[a'#b']]:[Fit, 100%]],Criteria[Weight],Criteria[[Lowest]:[Highest]])",
    ]);
    return workedOut(sheets).then(({ found, expected }) => expect(found).toEqual(expected));
  });

  it('IN-4: a name that programs spell differently goes by its address', () => {
    const named = (name: string) => [
      [...(smallRegister[0] ?? []).slice(0, 2), name, 'Profile', 'Links'],
      ...smallRegister.slice(1),
    ];
    for (const name of ['Fit @ home', 'Fit\nand more', 'Fit ']) {
      const framework = smallFramework.map((row, index) => (index === 1 ? [name, ...row.slice(1)] : row));
      const [formula] = formulasOf(smallTables({ register: named(name), framework }), 'Score');
      expect(formula).toContain('SCORE($C2:$E2,Criteria[Weight]');
    }
  });

  it('IN-4: rows typed below an Excel table make the whole register go by addresses', () => {
    const [register, ...others] = smallTables();
    if (register === undefined) throw new Error('there is a register');
    const longer = { ...register, cells: [...register.cells, ['Rome', 'Twin', 3, 3, 3]] };
    const [formula] = formulasOf([longer, ...others], 'Score');
    expect(formula).toContain('SCORE($C2:$E2,');
  });

  it('IN-5: quotation marks round a sheet name only where Excel wants them', () => {
    const named = (name: string) => {
      const [register, framework, ...others] = smallBook();
      if (register === undefined || framework === undefined) throw new Error('there are sheets');
      return formulasOf([register, { ...framework, name }, ...others], 'Coverage')[0];
    };
    expect(named('Gewichte_2')).toContain(',Gewichte_2!$B$2:$B$4');
    expect(named('2026')).toContain(",'2026'!$B$2");
    expect(named('A1')).toContain(",'A1'!$B$2");
    expect(named("Ann's sheet")).toContain(",'Ann''s sheet'!$B$2");
  });

  it('IN-6: one array of cells where ratings are in another order', () => {
    expect(formulasOf(smallBook({ register: inOtherOrder }), 'Coverage')[0]).toBe(
      '=PARTNERCITY.COVERAGE(CHOOSE({1,2,3},$C2,$E2,$A2),Weights!$B$2:$B$4,Weights!$C$2:$D$4)',
    );
    expect(formulasOf(smallTables({ register: inOtherOrder }), 'Coverage')[0]).toContain(
      'CHOOSE({1,2,3},Partnerships[@Fit],Partnerships[@Profile],Partnerships[@Links])',
    );
  });

  it('IN-14: headings that the map knows by another name are given as words', () => {
    const register = [['Place', 'Sort', 'Fit', 'Profile', 'Links'], ...smallRegister.slice(1)];
    const sheets = smallTables({ register });
    const headers = [{ header: 'Sort', means: 'Kind' }];
    const table = {
      kind: 'register',
      sheet: 'Cities',
      table: 'Partnerships',
      headerRow: 1,
      firstHeader: 'Place',
      headers,
    } as const;
    const plan = planResults(sheets, assessWorkbook(sheets, { tables: [table] }), {
      results: ['Rule'],
      how: 'functions',
    });
    expect(plan.ok && plan.value.columns.at(-1)?.formula).toBe(
      '=PARTNERCITY.RULE(Partnerships[@[Place]:[Score]],{"Place","Kind","Fit","Profile","Links","Score"},Ruleset[#All])',
    );
  });
});

describe('what is missing', () => {
  const issues = (sheets: readonly Sheet[]) =>
    codesOf(planResults(sheets, assessWorkbook(sheets), { results: resultNames, how: 'functions' }));

  it.each([
    ['no framework', smallBook().filter(({ name }) => name !== 'Weights'), 'insert.no-framework'],
    ['no criteria', smallBook({ framework: smallFramework.slice(0, 1) }), 'insert.no-framework'],
    ['no register', smallBook().filter(({ name }) => name !== 'Cities'), 'insert.no-register'],
    [
      'no column for a criterion',
      smallBook({ register: smallRegister.map((row) => row.slice(0, 4)) }),
      'insert.no-criterion',
    ],
    [
      'a criterion without a name',
      smallBook({ framework: [...smallFramework, [null, 5, 1, 5]] }),
      'insert.unnamed-criterion',
    ],
    ['no places', smallBook({ register: smallRegister.slice(0, 1) }), 'insert.no-places'],
  ] as const)('IN-2: %s', (_, sheets, code) => {
    expect(issues(sheets)).toBe(code);
  });

  it('IN-3: no rules, no bands, and rules that can do nothing without bands', () => {
    const leftOut = (sheets: readonly Sheet[]) =>
      planned(sheets).leftOut.map(({ result, why }) => `${result}: ${why}`);
    const without = (name: string) => smallBook().filter((sheet) => sheet.name !== name);
    expect(leftOut(without('Decisions'))).toEqual([
      'Recommendation: no-rules',
      'Rule: no-rules',
      'Reason: no-rules',
    ]);
    expect(leftOut(without('Steps'))).toEqual(['Band: no-bands', 'Firmness: no-bands']);
    const rules = smallRules.map((row) =>
      row.map((cell) => (cell === 'Score' ? 'Band' : cell === '>= 60' ? 'Strong' : cell)),
    );
    expect(leftOut(smallBook({ rules }).filter(({ name }) => name !== 'Steps'))).toContain('Rule: needs');
  });

  it('IN-3: rules whose headings only the map knows', () => {
    const rules = [['Rule', 'Kind', 'Score', 'Outcome', 'Reason'], ...smallRules.slice(1)];
    const sheets = smallBook({ rules });
    const headers = [{ header: 'Outcome', means: 'Recommendation' }];
    const table = {
      kind: 'rules',
      sheet: 'Decisions',
      table: null,
      headerRow: 1,
      firstHeader: 'Rule',
      headers,
    } as const;
    const assessment = assessWorkbook(sheets, { tables: [table] });
    const plan = (how: 'functions' | 'native') => planResults(sheets, assessment, { results: ['Rule'], how });
    const [byFunctions, native] = [plan('functions'), plan('native')];
    expect(byFunctions.ok && byFunctions.value.leftOut).toEqual([
      { result: 'Rule', why: 'rules-renamed', heading: 'Outcome', means: 'Recommendation' },
    ]);
    expect(native.ok && native.value.leftOut).toEqual([]);
  });
});
