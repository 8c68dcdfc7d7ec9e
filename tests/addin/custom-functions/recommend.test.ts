import { beforeAll, describe, expect, it, vi } from 'vitest';
import { reason, recommend, resolutions, rule } from '../../../addin/custom-functions/recommend.ts';
import { CellError, blanks, codes, excelFunctions, shown } from '../../support/excel-functions.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

const headers = [['Activity', 'Score']];
const rules = [
  ['Rule', 'activity', 'Score', 'Recommendation', 'Reason', 'Report order'],
  ['R1', 'Dormant', '-', 'End it', 'It is {Activity}.', 2],
  ['R2', 'not(Dormant)', '>= 50', 'Keep it', 'It scores {Score}.', 1],
  ['R3', 'blank', '-', 'Ask', '', null],
];

describe('RECOMMEND, RULE and REASON', () => {
  const facts = [
    ['dormant', 80],
    ['Active', 62.5],
    ['Active', 10],
    [null, null],
  ];

  it('answer one row per row of facts', () => {
    expect(codes(recommend(facts, headers, rules))).toEqual([['End it'], ['Keep it'], ['#N/A'], ['Ask']]);
    expect(codes(rule(facts, headers, rules))).toEqual([['R1'], ['R2'], ['#N/A'], ['R3']]);
    expect(codes(reason(facts.slice(0, 2), headers, rules))).toEqual([
      ['It is dormant.'],
      ['It scores 62.5.'],
    ]);
  });

  it('say why there is nothing to say', () => {
    expect(shown(recommend([['Active', 10]], headers, rules))).toEqual([['#N/A No rule holds.']]);
  });

  it.each(blanks)(
    'take a blank that arrives as %j, in a column no rule gives a number, as not stated',
    (blank) => {
      expect(recommend([[blank, null]], headers, rules)).toEqual([['Ask']]);
    },
  );

  it('take #N/A as not stated, and fail the row of any other error', () => {
    const errors = [
      [new CellError('#N/A'), new CellError('#N/A')],
      [new CellError('#NAME?'), 60],
      ['Active', 60],
    ];
    expect(codes(recommend(errors, headers, rules))).toEqual([['Ask'], ['#VALUE!'], ['Keep it']]);
    expect(shown(recommend(errors, headers, rules)[1])).toEqual([
      expect.stringMatching(/^#VALUE! Facts, row 2, column 1: /),
    ]);
  });

  it('answer one error for the call that names an unknown rule column or a bad condition by its cell', () => {
    const unknown = [
      ['Rule', 'Mood', 'Recommendation'],
      ['R1', 'Good', 'Keep it'],
    ];
    expect(shown(rule(facts, headers, unknown))).toEqual([[expect.stringMatching(/^#VALUE! Rules.*Mood/)]]);
    const bad = [
      ['Rule', 'Score', 'Recommendation'],
      ['R1', '>= high', 'Keep it'],
    ];
    expect(shown(reason(facts, headers, bad))).toEqual([
      [expect.stringMatching(/^#VALUE! Rules, row 2, column 2: /)],
    ]);
  });
});

describe('RESOLUTIONS', () => {
  it('answers letter, recommendation and places, by report order', () => {
    const facts = [
      ['Dormant', 1],
      ['Active', 60],
      ['Dormant', 2],
    ];
    expect(resolutions([['Anshan'], ['Lille'], ['Kotli']], facts, headers, rules)).toEqual([
      ['a', 'Keep it', 'Lille'],
      ['b', 'End it', 'Anshan; Kotli'],
    ]);
  });

  it('has nothing to say when no rule holds anywhere', () => {
    expect(codes(resolutions([['Lille']], [['Active', 10]], headers, rules))).toEqual([['#N/A']]);
  });

  it('would rather fail than leave a bad row out of a report', () => {
    const facts = [
      ['Active', 60],
      [new CellError('#REF!'), 60],
    ];
    expect(shown(resolutions([['Lille'], ['Kotli']], facts, headers, rules))).toEqual([
      [expect.stringMatching(/^#VALUE! Facts, row 2, column 1: /)],
    ]);
  });
});
