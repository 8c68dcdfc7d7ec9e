import { describe, expect, it } from 'vitest';
import {
  groupFindings,
  keyOf,
  sayChecked,
  sayUnused,
} from '../../../addin/taskpane/pages/check/check-view.ts';
import type { Finding, Mend } from '../../../shared/workbook/finding.ts';
import { buildAssessment } from '../../support/assessment-builders.ts';

const mendOf = (row: number, column: number, more: Partial<Mend> = {}, sheet = 'Register'): Mend => ({
  before: '"4 "',
  after: '4',
  cells: 1,
  steps: [
    {
      kind: 'write',
      area: { sheet, row, column, rows: 1, columns: 1 },
      entries: [[4]],
      expected: [['4 ']],
    },
  ],
  ...more,
});
const finding = (kind: Finding['kind'], cell: string, row: number, more: Partial<Finding> = {}): Finding => ({
  kind,
  sheet: 'Register',
  cell,
  row,
  problem: `Something in ${cell}.`,
  mend: null,
  ...more,
});

const rows = buildAssessment().rows.map((row) => ({ ...row, row: 2 }));
const assessment = buildAssessment({ rows });

describe('the list of findings', () => {
  it('offers no mend again for what was mended and is found all the same', () => {
    const stale = finding('formulas', 'F2', 2, { mend: mendOf(2, 6), mayPass: true });
    const text = finding('formulas', 'F3', 3, { mend: mendOf(3, 6) });
    const [first] = groupFindings([stale, text], assessment);
    expect(first?.mendAll?.view.mayStay).toEqual([keyOf(stale)]);
    const [group] = groupFindings([stale, text], assessment, new Set(first?.mendAll?.view.mayStay));
    expect(group?.findings.map(({ mend }) => mend !== null)).toEqual([false, true]);
    expect(group?.mendAll).toBeNull();
  });

  it('groups by kind, says where each is, and how to get there', () => {
    const groups = groupFindings(
      [
        finding('tables', '', 0, { sheet: '' }),
        finding('cells', 'F2', 2),
        finding('cells', 'Z9', 9),
        finding('rules', '', 3, { sheet: 'Rules' }),
      ],
      assessment,
    );
    expect(groups.map((group) => group.heading)).toEqual([
      'Tables and headers (1)',
      'Cells (2)',
      'Rules (1)',
    ]);
    expect(groups.flatMap((group) => group.findings.map((each) => each.where))).toEqual([
      '',
      'Kotli · Register, row 2',
      'Register, row 9',
      'Rules, row 3',
    ]);
    expect(groups.flatMap((group) => group.findings.map((each) => each.target))).toEqual([
      null,
      { sheet: 'Register', cell: 'F2' },
      { sheet: 'Register', cell: 'Z9' },
      { sheet: 'Rules', cell: 'A3' },
    ]);
  });

  it('shows what a mend would write', () => {
    const run = mendOf(2, 9, { before: '#NAME?', after: '=PARTNERCITY.SCORE(A2)', cells: 15 });
    const [group] = groupFindings([finding('formulas', 'I2', 2, { mend: run })], assessment);
    expect(group?.mendAll).toBeNull();
    expect(group?.findings[0]?.mend).toMatchObject({
      cells: 15,
      lines: [{ cell: 'I2 and 14 more', before: '#NAME?', after: '=PARTNERCITY.SCORE(A2)' }],
      more: 0,
      words: { doing: 'Mending 15 cells…', done: '15 cells are mended.' },
    });
  });

  it('offers all mends of a kind as one, in few steps', () => {
    const findings = Array.from({ length: 7 }, (_, index) =>
      finding('cells', `F${String(index + 2)}`, index + 2, { mend: mendOf(index + 2, 6) }),
    );
    const [group] = groupFindings([...findings, finding('cells', 'G9', 9)], assessment);
    expect(group?.mendAll).toMatchObject({ findings: 7, view: { cells: 7, more: 2 } });
    expect(group?.mendAll?.view.lines).toHaveLength(5);
    expect(group?.mendAll?.view.steps).toMatchObject([{ area: { row: 2, rows: 7 } }]);
  });

  it('names the sheets where there are several, and an empty cell as nothing', () => {
    const [group] = groupFindings(
      [
        finding('formulas', 'A1', 1, { mend: mendOf(1, 1, { before: '""' }) }),
        finding('formulas', 'A1', 1, { sheet: 'Analysis', mend: mendOf(1, 1, {}, 'Analysis') }),
      ],
      assessment,
    );
    expect(group?.mendAll?.view.lines.map(({ cell, before }) => [cell, before])).toEqual([
      ['Register A1', '(nothing)'],
      ['Analysis A1', '"4 "'],
    ]);
  });

  it('says what was checked', () => {
    expect(sayChecked(buildAssessment(), 43)).toBe('Checked 1 place, 13 rules, 6 criteria in 0.04 s.');
  });

  it('names the rules that decide no place, without calling them wrong', () => {
    expect(sayUnused([])).toBe('');
    expect(sayUnused(['R04'])).toBe('Rule R04 decides no place at present, which may be right.');
    expect(sayUnused(['R04', 'R12'])).toBe(
      'Rules R04 and R12 decide no place at present, which may be right.',
    );
    const many = Array.from({ length: 20 }, (_, index) => `R${String(index)}`);
    expect(sayUnused(many)).toContain('R7 and 12 more decide');
  });
});
