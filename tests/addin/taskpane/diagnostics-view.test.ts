import { describe, expect, it } from 'vitest';
import { functionIds } from '../../../addin/app/known-functions.ts';
import { copyText } from '../../../addin/taskpane/pages/diagnostics/copy-text.ts';
import type { DiagnosticFacts } from '../../../addin/taskpane/pages/diagnostics/diagnostics-view.ts';
import {
  diagnosticsText,
  viewDiagnostics,
} from '../../../addin/taskpane/pages/diagnostics/diagnostics-view.ts';
import { methodVersion, productVersion } from '../../../shared/version.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { publishedSheets, registerWith } from '../../support/sheet-builder.ts';

const facts: DiagnosticFacts = {
  host: {
    platform: 'PC',
    version: '16.0.17928',
    requirementSets: { ExcelApi: '1.17', NestedAppAuth: 'none' },
  },
  associated: { product: productVersion, ids: functionIds },
  assessment: assessWorkbook(
    publishedSheets({ register: registerWith('Kotli', 'Profile', 'Ms A. Khan, 0114') }),
  ),
  tookMs: 43,
  problems: [
    { source: 'record', code: 'unreachable', at: '2026-11-25T10:24:00.000Z', times: 3 },
    { source: 'fault', code: 'TypeError at taskpane.js:1:22', at: '2026-11-25T10:20:00.000Z', times: 1 },
  ],
};

const textOf = (more: Partial<DiagnosticFacts> = {}) =>
  diagnosticsText(viewDiagnostics({ ...facts, ...more }, (at) => at));

describe('the diagnostics', () => {
  it('say versions, Excel, functions, what was read, and the last problems', () => {
    expect(textOf().split('\n')).toEqual([
      'Partner City Assessor: diagnostics',
      '',
      'Versions',
      `  Product: ${productVersion}`,
      `  Method: ${methodVersion}`,
      `  Functions script: ${productVersion}`,
      '',
      'Excel',
      '  Platform: PC',
      '  Version: 16.0.17928',
      '  ExcelApi: 1.17',
      '  NestedAppAuth: not supported',
      '',
      'Custom functions',
      '  Associated in this page: 21 of 21',
      '',
      'Read from the workbook',
      '  Places: 15',
      '  Criteria: 6',
      '  Rules: 13',
      '  Problems found: 1',
      '  Time taken: 0.04 s',
      '',
      'Last problems',
      '  2026-11-25T10:24:00.000Z, 3 times: The record: unreachable',
      '  2026-11-25T10:20:00.000Z: A fault of ours: TypeError at taskpane.js:1:22',
      '',
    ]);
  });

  it('hold nothing of a cell, a place, a sheet or a person', () => {
    expect(textOf()).not.toMatch(/Kotli|Khan|0114|Cities|Weights|Profile/);
  });

  it('name the functions that are missing, and say when their script has not run', () => {
    const some = { product: '0.0.9', ids: functionIds.filter((id) => id !== 'RECORD' && id !== 'RULE') };
    expect(textOf({ associated: some })).toContain('  Functions script: 0.0.9\n');
    expect(textOf({ associated: some })).toContain(
      '  Associated in this page: 19 of 21\n  Missing: RULE, RECORD\n',
    );
    expect(textOf({ associated: null })).toContain('  Functions script: not loaded\n');
    expect(textOf({ associated: null })).toContain('  Missing: all of them\n');
  });

  it('do without a reading, rules and problems', () => {
    const text = textOf({ assessment: null, problems: [] });
    expect(text).toContain('  Places: not read\n');
    expect(text).toContain('  Rules: not read\n');
    expect(text).toContain('Last problems\n  None since the pane was opened.\n');
    const withoutRules = assessWorkbook(publishedSheets().filter(({ name }) => name !== 'Decisions'));
    expect(textOf({ assessment: withoutRules })).toContain('  Rules: not read\n');
  });
});

describe('copying a text', () => {
  it('says whether it is on the clipboard', async () => {
    const held: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void held.push(text)) };
    expect(await copyText('one', clipboard)).toBe(true);
    expect(held).toEqual(['one']);
    expect(await copyText('two', { writeText: () => Promise.reject(new Error('not allowed')) })).toBe(false);
    expect(await copyText('three', undefined)).toBe(false);
  });
});
