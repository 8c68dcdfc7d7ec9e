import { describe, expect, it } from 'vitest';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { createCheck, rememberLast } from '../../../addin/app/check-again.ts';
import { showAtOnce } from '../../../addin/app/settle-findings.ts';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import type { Finding } from '../../../shared/workbook/finding.ts';
import { joinSteps } from '../../../shared/workbook/mend-steps.ts';
import type { RuleChecker } from '../../../shared/workbook/rule-findings.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { resultAddress, sheetsWithResults } from '../../support/result-columns.ts';
import { addressOf, publishedSheets, registerWith, ruleGrid } from '../../support/sheet-builder.ts';

const today = '2026-11-25';

function checkWith(others: Parameters<typeof sheetsWithResults>[0]): readonly Finding[] {
  const sheets = sheetsWithResults(others);
  return checkWorkbook(sheets, assessWorkbook(sheets), today);
}

function counted(): { readonly check: RuleChecker; readonly calls: () => number } {
  let calls = 0;
  const check: RuleChecker = (headers, rules, facts) => {
    calls += 1;
    return checkRules(headers, rules, facts);
  };
  return { check, calls: () => calls };
}

describe('checking again', () => {
  it('asks about the rules once, while facts and ratings change but not their kinds', () => {
    const { check, calls } = counted();
    const again = createCheck(check);
    const look = (sheets: readonly Sheet[]) => again(sheets, assessWorkbook(sheets), today);
    look(publishedSheets());
    look(publishedSheets({ register: registerWith('Kotli', 'Connections', 5) }));
    look(publishedSheets({ register: registerWith('Kotli', 'Activity', 'Active') }));
    look(publishedSheets({ register: registerWith('Kotli', 'Region', 'Elsewhere') }));
    expect(calls()).toBe(1);
    look(publishedSheets({ rules: ruleGrid.slice(0, -1) }));
    expect(calls()).toBe(2);
    look(publishedSheets({ register: registerWith('Kotli', 'Activity', true) }));
    expect(calls()).toBe(3);
  });

  it('tells grids apart by their cells, errors too', () => {
    const { check, calls } = counted();
    const remembered = rememberLast(check);
    const rules: Grid = [
      ['Rule', 'Stage', 'Recommendation'],
      ['A', { error: '#N/A' }, 'Retain'],
    ];
    const other: Grid = [
      ['Rule', 'Stage', 'Recommendation'],
      ['A', { error: '#REF!' }, 'Retain'],
    ];
    remembered([['Stage']], rules, null);
    remembered([['Stage']], structuredClone(rules), []);
    expect(calls()).toBe(1);
    remembered([['Stage']], other, null);
    remembered([['Stage', 'Place']], other, null);
    expect(calls()).toBe(3);
    expect(remembered([['Stage', 'Place']], other, null)).toEqual(
      checkRules([['Stage', 'Place']], other, null),
    );
  });
});

describe('results that Excel may still be calculating', () => {
  const stale = checkWith({ [resultAddress('Score', 5)]: { value: 12 } });
  const clean = checkWith({});

  it('wait before they are shown, and stay once they are', () => {
    expect(stale).toMatchObject([{ cell: resultAddress('Score', 5), mayPass: true }]);
    expect(showAtOnce(stale, clean)).toEqual([]);
    expect(showAtOnce(stale, stale)).toEqual(stale);
  });

  it('keep nothing else waiting', () => {
    const typed = checkWith({
      [resultAddress('Score', 5)]: { value: 12 },
      [resultAddress('Low', 9)]: { value: 50, formula: null },
    });
    expect(showAtOnce(typed, clean).map(({ cell }) => cell)).toEqual([resultAddress('Low', 9)]);
    expect(showAtOnce(clean, stale)).toEqual([]);
  });
});

describe('mending', () => {
  const words = { doing: 'Mending…', done: 'Mended.' };
  const cellOf = (sheets: readonly Sheet[], cell: string) => {
    const column = cell.charCodeAt(0) - 65;
    return sheets[0]?.cells[Number(cell.slice(1)) - 1]?.[column];
  };
  const check = (sheets: readonly Sheet[]): readonly Finding[] =>
    checkWorkbook(sheets, assessWorkbook(sheets), today);

  it('writes the number for a text, and puts the text back', async () => {
    const sheets = publishedSheets({ register: registerWith('Kotli', 'Connections', '4') });
    const cell = addressOf('Kotli', 'Connections');
    const workbook = createMemoryWorkbook(sheets);
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const [finding] = check(sheets);
    expect(await desk.apply(finding?.mend?.steps ?? [], words)).toBe(true);
    expect(cellOf(workbook.sheets(), cell)).toBe(4);
    expect(check(workbook.sheets())).toEqual([]);
    expect(desk.current().differences).toEqual([]);
    await desk.putBack();
    expect(cellOf(workbook.sheets(), cell)).toBe('4');
    expect(desk.current().kept).toEqual([]);
  });

  it('mends formulas of several kinds at once, and puts them back', async () => {
    const stored = '_xldudf_PARTNERCITY_SCORE($T4:Y4,Weights!$B$2:$B$7)';
    const [score, low, band] = [
      resultAddress('Score', 4),
      resultAddress('Low', 9),
      resultAddress('Band', 12),
    ];
    const sheets = sheetsWithResults({
      [score]: { formula: stored },
      [low]: { value: 50, formula: null },
      [band]: { value: { error: '#NAME?' } },
    });
    const workbook = createMemoryWorkbook(sheets);
    const formulaIn = (cell: string) => workbook.sheets()[0]?.formulas?.get(cell);
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const steps = joinSteps(check(sheets).flatMap(({ mend }) => mend?.steps ?? []));
    expect(steps).toHaveLength(3);
    expect(await desk.apply(steps, words)).toBe(true);
    expect(formulaIn(score)).toBe('PARTNERCITY.SCORE($T4:Y4,Weights!$B$2:$B$7)');
    expect(formulaIn(low)).toBe('INDEX(PARTNERCITY.BOUNDS($T9:Y9,Weights!$B$2:$B$7),1,1)');
    await desk.putBack();
    expect([formulaIn(score), formulaIn(low)]).toEqual([stored, undefined]);
  });

  it('writes nothing where somebody has typed meanwhile', async () => {
    const sheets = publishedSheets({ register: registerWith('Kotli', 'Connections', '4 ') });
    const cell = addressOf('Kotli', 'Connections');
    const workbook = createMemoryWorkbook(sheets);
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const [finding] = check(sheets);
    workbook.type('Cities', cell, 2);
    expect(await desk.apply(finding?.mend?.steps ?? [], words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Cities', cell });
    expect(cellOf(workbook.sheets(), cell)).toBe(2);
  });
});
