import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import type { RuleChecker } from '../../../shared/workbook/rule-findings.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { unusedRules } from '../../../shared/workbook/unused-rules.ts';
import { publishedSheets, registerWith, ruleGrid, sheetOf } from '../../support/sheet-builder.ts';
import { scoreRules, smallWorkbook } from '../../support/small-workbook.ts';

const check = (sheets: readonly Sheet[], checker?: RuleChecker) =>
  checkWorkbook(sheets, assessWorkbook(sheets), '2026-11-25', checker);
const small = (rules: Grid) => smallWorkbook({ ratings: [[1, 2, 3, 4]], rules });

describe('what CHECKRULES finds', () => {
  it('CW-10: stands at its cell: a rule that never decides, one whose id is used twice', () => {
    const [header = [], ...rules] = scoreRules;
    const sheets = small([header, ...rules, ['a', 'Existing', '-', '-', 'Never']]);
    const moved = sheets.map((sheet) =>
      sheet.name === 'Rules' ? { ...sheet, origin: { row: 6, column: 2 } } : sheet,
    );
    expect(check(moved)).toEqual([
      {
        kind: 'rules',
        sheet: 'Rules',
        cell: 'C12',
        row: 12,
        problem:
          'Rule a: The rule in row 8 has the same id. Give each rule its own, so that a reason names one.',
        mend: null,
      },
      {
        kind: 'rules',
        sheet: 'Rules',
        cell: 'C12',
        row: 12,
        problem:
          'Rule a: This rule can never decide: every case it could decide is decided by D before it. Move it up, narrow what stands before it, or take it out.',
        mend: null,
      },
    ]);
  });

  it('CW-10: a gap stands at the headers', () => {
    const found = check(small(scoreRules.slice(0, -1)));
    expect(found.map(({ cell, problem }) => [cell, problem.slice(0, 13)])).toEqual([['A1', 'No rule holds']]);
  });

  it('CW-10: what the assessment names is not said twice, and unused rules are no fault', () => {
    const sheets = publishedSheets({
      rules: ruleGrid.map((line, row) => line.map((cell, at) => (row === 3 && at === 2 ? '>= x' : cell))),
    });
    const found = check(sheets);
    expect(found.map(({ problem }) => problem)).toEqual(
      assessWorkbook(sheets).problems.map(({ problem }) => problem),
    );
    expect(check(publishedSheets())).toEqual([]);
  });

  it('CW-10: are checked with the kinds of facts that the register has', () => {
    const rules: Grid = [
      ['Rule', 'Stage', 'Recommendation'],
      ['A', 'Existing, Approach', 'Retain'],
      ['B', 'blank', 'Ask'],
      ['C', '>= 3', 'Odd'],
    ];
    const stages = ['Existing', 3, true, 0, null];
    const sheets = smallWorkbook({ ratings: stages.map(() => [1, 1, 1, 1]), stages, rules });
    let facts: Grid | null = null;
    check(sheets, (headers, grid, given) => {
      facts = given;
      return checkRules(headers, grid, given);
    });
    const none = [null, null, null, null];
    expect(facts).toEqual([
      [null, 'x', ...none],
      [null, true, ...none],
      [null, 1, ...none],
    ]);
  });

  it('CW-10: need a register and rules that can be found', () => {
    const alone = [sheetOf('Rules', scoreRules)];
    expect(check(alone).every(({ kind }) => kind === 'tables')).toBe(true);
  });
});

describe('rules that decide no row', () => {
  it('CW-10: are told apart from faults', () => {
    const sheets = publishedSheets();
    expect(unusedRules(sheets, assessWorkbook(sheets))).toEqual(['R04', 'R12', 'R13']);
    const broken = publishedSheets({ rules: [['Rule', 'Recommendation']] });
    expect(unusedRules(broken, assessWorkbook(broken))).toEqual([]);
    expect(unusedRules([], assessWorkbook([]))).toEqual([]);
  });

  it('CW-10: are found anew when a fact changes', () => {
    const sheets = publishedSheets({ register: registerWith('Donetsk', 'Conflict', 'No') });
    expect(unusedRules(sheets, assessWorkbook(sheets))).toContain('R01');
  });
});
