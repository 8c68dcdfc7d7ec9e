import { describe, expect, it } from 'vitest';
import { createChangeDesk, type ChangeState } from '../../../addin/app/changes.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const words = { doing: 'Writing…', done: 'Written.' };

function open() {
  const workbook = createMemoryWorkbook([
    sheetOf(
      'Register',
      [
        ['Place', 'Began', 'Profile'],
        ['Kotli', '1983', 3],
        ['Kitwe', null, 4],
      ],
      {
        tables: [{ name: 'Partnerships', row: 0, column: 0, rows: 3, columns: 3 }],
        formulas: new Map([['C3', '2+2']]),
      },
    ),
  ]);
  let reads = 0;
  const desk = createChangeDesk(workbook, () => {
    reads += 1;
    return Promise.resolve();
  });
  const entries = async (address: { row: number; column: number; rows: number; columns: number }) => {
    const read = await workbook.change((hands) => hands.readArea({ sheet: 'Register', ...address }));
    return read.ok && read.value.ok ? read.value.value.entries : null;
  };
  return { workbook, desk, entries, reads: () => reads };
}

const whole = { row: 1, column: 1, rows: 3, columns: 3 };
const atFirst = [
  ['Place', 'Began', 'Profile'],
  ['Kotli', '1983', 3],
  ['Kitwe', '', '=2+2'],
];

function writeStep(entries: readonly (readonly (string | number | null)[])[], more: object = {}): ChangeStep {
  const area = { sheet: 'Register', row: 2, column: 2, rows: 2, columns: 2 };
  return { kind: 'write', area, entries, ...more };
}

const twoWrites = [
  writeStep([
    ['a', 1],
    ['b', 2],
  ]),
  writeStep([
    ['c', 3],
    ['d', 4],
  ]),
];

describe('a change of the workbook', () => {
  it('is made, read back, and taken back: text that spells a number stays text, formulas stay formulas', async () => {
    const { desk, entries, reads, workbook } = open();
    expect(
      await desk.apply(
        [
          writeStep(
            [
              ['new', 1],
              ['=A3', 2],
            ],
            { numberFormat: '0%' },
          ),
        ],
        words,
      ),
    ).toBe(true);
    expect(await entries(whole)).toEqual([atFirst[0], ['Kotli', 'new', 1], ['Kitwe', '=A3', 2]]);
    expect(desk.current()).toMatchObject({ phase: 'done', differences: [], canPutBack: true });
    await desk.putBack();
    expect(await entries(whole)).toEqual(atFirst);
    expect(workbook.sheets()[0]?.cells[1]?.[1]).toBe('1983');
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [], canPutBack: false });
    expect(reads()).toBe(2);
  });

  it('leaves alone what it gave nothing to, also when it is taken back: a spilled cell must not be written over', async () => {
    const { desk, workbook, entries } = open();
    await desk.apply(
      [
        writeStep([
          [null, 1],
          ['x', null],
        ]),
      ],
      words,
    );
    workbook.type('Register', 'B2', 'theirs');
    workbook.type('Register', 'C3', 9);
    await desk.putBack();
    expect(desk.current().kept).toEqual([]);
    expect(await entries(whole)).toEqual([atFirst[0], ['Kotli', 'theirs', 3], ['Kitwe', '', 9]]);
  });

  it('tells how far it is, in blocks', async () => {
    const { desk } = open();
    const told: number[] = [];
    desk.subscribe(() => told.push(desk.current().progress.cells));
    const rows = 4_500;
    const area = { sheet: 'Register', row: 10, column: 1, rows, columns: 1 };
    const entries = Array.from({ length: rows }, (_, row) => [row]);
    await desk.apply([{ kind: 'write', area, entries }], words);
    expect([...new Set(told)]).toEqual([0, 2_000, 4_000, 4_500]);
  });

  it('takes back what it has done when it is cancelled', async () => {
    const { desk, entries } = open();
    const stop = desk.subscribe(() => {
      if (desk.current().progress.cells > 0) desk.cancel();
    });
    const area = { sheet: 'Register', row: 2, column: 1, rows: 3_000, columns: 1 };
    const made = await desk.apply(
      [{ kind: 'write', area, entries: Array.from({ length: 3_000 }, () => ['x']) }],
      words,
    );
    stop();
    expect(made).toBe(false);
    expect(desk.current()).toMatchObject({
      phase: 'failed',
      failure: { kind: 'cancelled' },
      canPutBack: false,
    });
    expect(await entries(whole)).toEqual(atFirst);
  });

  it('touches nothing when one of its sheets is protected', async () => {
    const { desk, entries, workbook } = open();
    workbook.protect('Register');
    const steps: readonly ChangeStep[] = [
      { kind: 'add-sheet', sheet: 'Evidence' },
      writeStep([
        ['a', 1],
        ['b', 2],
      ]),
    ];
    expect(await desk.apply(steps, words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'sheet-protected', sheet: 'Register' });
    expect(workbook.sheets()).toHaveLength(1);
    expect(await entries(whole)).toEqual(atFirst);
  });

  it('touches nothing when a cell is no longer what it was when the change was planned', async () => {
    const { desk, entries } = open();
    const expected = [
      ['1983', 3],
      ['', 4],
    ];
    expect(
      await desk.apply(
        [
          writeStep(
            [
              ['a', 1],
              ['b', 2],
            ],
            { expected },
          ),
        ],
        words,
      ),
    ).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Register', cell: 'C3' });
    expect(await entries(whole)).toEqual(atFirst);
  });

  it('leaves the sheet as it was when Excel fails in the middle', async () => {
    const { desk, entries, workbook } = open();
    workbook.failAfterWrites(1, 'host-refused', 1);
    expect(await desk.apply(twoWrites, words)).toBe(false);
    expect(desk.current()).toMatchObject({ failure: { kind: 'host', left: 'as-it-was' }, canPutBack: false });
    expect(await entries(whole)).toEqual(atFirst);
  });

  it('says that part is left when Excel refuses to take it back too, and offers it again', async () => {
    const { desk, entries, workbook } = open();
    workbook.failAfterWrites(1, 'host-refused');
    await desk.apply(twoWrites, words);
    expect(desk.current()).toMatchObject({ failure: { kind: 'host', left: 'partly' }, canPutBack: true });
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'failed', canPutBack: true });
    workbook.failAfterWrites(0, null);
    await desk.putBack();
    expect(await entries(whole)).toEqual(atFirst);
  });

  it('takes back a new sheet, a new table and a table’s area', async () => {
    const { desk, workbook } = open();
    const area = { sheet: 'Evidence', row: 1, column: 1, rows: 2, columns: 1 };
    const steps: readonly ChangeStep[] = [
      { kind: 'add-sheet', sheet: 'Evidence' },
      { kind: 'write', area, entries: [['Place'], ['Kotli']] },
      { kind: 'add-table', area, name: 'EvidenceLines' },
      { kind: 'grow-table', name: 'Partnerships', sheet: 'Register', rows: 0, columns: 1 },
    ];
    expect(await desk.apply(steps, words)).toBe(true);
    expect(workbook.sheets().map(({ tables }) => tables.map(({ columns }) => columns))).toEqual([[4], [1]]);
    await desk.putBack();
    expect(workbook.sheets().map(({ tables }) => tables.map(({ columns }) => columns))).toEqual([[3]]);
  });

  it.each([
    ['within what was written', 'A2', 'Kitwe'],
    ['below it', 'B7', 'a note'],
  ])('leaves a new sheet whole when somebody has used it since: %s', async (_, cell, typed) => {
    const { desk, workbook } = open();
    const area = { sheet: 'Evidence', row: 1, column: 1, rows: 2, columns: 1 };
    const steps: readonly ChangeStep[] = [
      { kind: 'add-sheet', sheet: 'Evidence' },
      { kind: 'write', area, entries: [['Place'], ['Kotli']] },
      { kind: 'add-table', area, name: 'EvidenceLines' },
    ];
    await desk.apply(steps, words);
    workbook.type('Evidence', cell, typed);
    await desk.putBack();
    expect(desk.current().kept).toMatchObject([{ sheet: 'Evidence', cell }]);
    const evidence = workbook.sheets().find(({ name }) => name === 'Evidence');
    expect(evidence?.cells[0]?.[0]).toBe('Place');
    expect(evidence?.tables).toHaveLength(1);
  });

  it('keeps what somebody has typed since, and names it', async () => {
    const { desk, workbook, entries } = open();
    await desk.apply(
      [
        writeStep([
          ['a', 1],
          ['b', 2],
        ]),
      ],
      words,
    );
    workbook.type('Register', 'B2', 'theirs');
    await desk.putBack();
    expect(desk.current().kept).toMatchObject([{ sheet: 'Register', cell: 'B2', found: 'theirs' }]);
    expect(await entries(whole)).toEqual([atFirst[0], ['Kotli', 'theirs', 3], atFirst[2]]);
  });

  it('names the cells that did not keep what was written', async () => {
    const { desk } = open();
    await desk.apply(
      [
        writeStep([
          ["'4", 1],
          ['007', 2],
        ]),
      ],
      words,
    );
    expect(desk.current().differences).toMatchObject([{ cell: 'B3', given: '007', found: 7 }]);
  });

  it('makes one change at a time', async () => {
    const { desk, workbook } = open();
    const first = desk.apply(
      [
        writeStep([
          ['a', 1],
          ['b', 2],
        ]),
      ],
      words,
    );
    expect(
      await desk.apply(
        [
          writeStep([
            ['c', 3],
            ['d', 4],
          ]),
        ],
        words,
      ),
    ).toBe(false);
    expect(await first).toBe(true);
    expect(workbook.changes()).toBe(1);
  });

  it.each<[string, readonly ChangeStep[]]>([
    ['a sheet', [{ kind: 'add-sheet', sheet: 'Register' }]],
    ['a table', [{ kind: 'grow-table', name: 'Gone', sheet: 'Register', rows: 1, columns: 0 }]],
  ])('says that Excel refused %s, and that all is as it was', async (_, steps) => {
    const { desk } = open();
    await desk.apply(steps, words);
    expect(desk.current().failure).toMatchObject({ kind: 'host', left: 'as-it-was' });
  });

  it('has nothing to say after it was dismissed', async () => {
    const { desk } = open();
    await desk.apply(
      [
        writeStep([
          ['a', 1],
          ['b', 2],
        ]),
      ],
      words,
    );
    desk.dismiss();
    const state: ChangeState = desk.current();
    expect(state).toMatchObject({ phase: 'idle', canPutBack: false });
  });
});

describe('what counts as the same formula', () => {
  it.each([
    [
      '=PARTNERCITY.SCORE(Partnerships[[#This Row],[Fit]:[Profile]],W)',
      '=PARTNERCITY.SCORE(Partnerships[@[Fit]:[Profile]],W)',
    ],
    ['=partnercity.score(C5:D5, $B$2:$B$3)', '=PARTNERCITY.SCORE(C5:D5,$B$2:$B$3)'],
    ['=PARTNERCITY.BAND([@Score],B)', '=@PARTNERCITY.BAND([@[Score]],B)'],
  ])('%s is given back as %s', async (given, back) => {
    const { workbook, desk } = open();
    await desk.apply(
      [
        {
          kind: 'write',
          area: { sheet: 'Register', row: 5, column: 5, rows: 1, columns: 1 },
          entries: [[given]],
        },
      ],
      words,
    );
    // Excel's own spelling, where somebody has entered the same formula again.
    workbook.type('Register', 'E5', back);
    await desk.putBack();
    expect(desk.current().kept).toEqual([]);
  });
});

describe('a fault of ours in the middle of putting back', () => {
  it('is thrown on, and leaves the desk free for another try', async () => {
    const { workbook } = open();
    let isBroken = false;
    const breaking: typeof workbook.change = (work, options) =>
      isBroken ? Promise.reject(new TypeError('a bug')) : workbook.change(work, options);
    const desk = createChangeDesk({ ...workbook, change: breaking }, () => Promise.resolve());
    await desk.apply(twoWrites, words);
    isBroken = true;
    await expect(desk.putBack()).rejects.toThrow('a bug');
    expect(desk.current()).toMatchObject({ phase: 'failed', failure: { kind: 'fault' }, canPutBack: true });
    isBroken = false;
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back' });
  });
});
