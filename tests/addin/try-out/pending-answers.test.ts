import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../addin/try-out/spreadsheet/pending-answers.ts';
import { createPendingAnswers } from '../../../addin/try-out/spreadsheet/pending-answers.ts';

const callAt = (row: number, args: unknown[] = ['kotli']) => ({
  id: 'RECORD',
  caller: { sheetId: 'sheet-1', row, column: 0 },
  args,
});

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

describe('asynchronous functions', () => {
  it('answers a function that returns at once at once', () => {
    const pending = createPendingAnswers(() => Promise.resolve());
    expect(pending.ask(callAt(1), () => 62)).toEqual({ returned: 62 });
    expect(pending.ask(callAt(1), () => undefined)).toEqual({ returned: undefined });
  });

  it('lets calls run together and calculates their cells once more, together', async () => {
    const recalculated: (readonly Caller[])[] = [];
    const pending = createPendingAnswers((callers) => {
      recalculated.push(callers);
      return Promise.resolve();
    });
    const begun: number[] = [];
    const start = (row: number): unknown =>
      pending.ask(callAt(row), () => {
        begun.push(row);
        return Promise.resolve(`row ${row}`);
      });
    expect([start(1), start(2), start(1)]).toEqual([null, null, null]);
    expect(begun).toEqual([1, 2]);
    await turns();
    expect(recalculated).toEqual([[callAt(1).caller, callAt(2).caller]]);
  });

  it('hands an ending over once, in the recalculation that it causes, and calls again after that', async () => {
    const read: unknown[] = [];
    let calls = 0;
    const run = (): unknown => Promise.resolve(`answer ${++calls}`);
    const pending = createPendingAnswers(() => {
      read.push(pending.ask(callAt(1), run));
      return Promise.resolve();
    });
    pending.ask(callAt(1), run);
    await turns();
    expect(read).toEqual([{ returned: 'answer 1' }]);
    expect(pending.ask(callAt(1), run)).toBeNull();
    expect(calls).toBe(2);
  });

  it('forgets an ending whose formula has changed meanwhile', async () => {
    let calls = 0;
    const run = (): unknown => Promise.resolve(`answer ${++calls}`);
    const pending = createPendingAnswers(() => Promise.resolve());
    pending.ask(callAt(1, ['kotli']), run);
    await turns();
    expect(pending.ask(callAt(1, ['kotli']), run)).toBeNull();
    expect(calls).toBe(2);
  });

  it('hands over a refusal as what was thrown', async () => {
    const read: unknown[] = [];
    const refuse = (): unknown => Promise.reject(new Error('signed out'));
    const pending = createPendingAnswers(() => {
      read.push(pending.ask(callAt(1), refuse));
      return Promise.resolve();
    });
    pending.ask(callAt(1), refuse);
    await turns();
    expect(read).toEqual([{ thrown: new Error('signed out') }]);
  });
});
