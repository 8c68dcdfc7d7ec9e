import { describe, expect, it } from 'vitest';
import type { ChangeState } from '../../../addin/app/changes.ts';
import { sayChange } from '../../../addin/taskpane/parts/change-view.ts';

const state: ChangeState = {
  phase: 'idle',
  words: { doing: 'Writing…', done: 'Written.' },
  progress: { cells: 0, of: 0 },
  differences: [],
  kept: [],
  failure: null,
  canPutBack: false,
  canPutBackEarlier: false,
};
const kept = ['A1', 'A2', 'A3', 'A4'].map((cell) => ({ sheet: 'Register', cell, given: '', found: '' }));

describe('a change in words', () => {
  it('says that it is put back, and names what stays', () => {
    expect(sayChange({ ...state, phase: 'put-back', kept })?.sentences).toEqual([
      'It is put back as it was.',
      'Someone has changed Register A1, Register A2, Register A3, 1 more since, so that stays.',
    ]);
  });

  it.each([
    ['sheet-missing', /^A sheet that was changed is not there under its name\. Give it its name back/u],
    ['columns-moved', /^Columns or rows have moved since, or a heading above was changed/u],
    ['all-changed', /^Everything that was written there holds something else by now/u],
  ] as const)('says what to do where putting back is refused: %s', (failure, sentence) => {
    const refused = { kind: 'put-back-refused', failure, left: 'all' } as const;
    const view = sayChange({ ...state, phase: 'failed', failure: refused, canPutBack: true });
    expect(view?.sentences[0]).toMatch(sentence);
    expect(view?.sentences[0]).toMatch(/Nothing is put back yet\.$/u);
    expect(view?.putBack).toBe('Put it back');
  });

  it('says of a sheet that is gone before anything was written to look again, not to give it a name', () => {
    const failure = { kind: 'host', failure: 'sheet-missing', sheet: 'Register', left: 'as-it-was' } as const;
    expect(sayChange({ ...state, phase: 'failed', failure })?.sentences[0]).toMatch(
      /^That sheet or table is no longer in the workbook\./u,
    );
  });
});
