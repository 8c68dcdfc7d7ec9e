import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { holds } from '../../../shared/recommendation/condition.ts';
import { readFact } from '../../../shared/recommendation/fact.ts';
import { parseCondition } from '../../../shared/recommendation/parse-condition.ts';
import { sayCondition } from '../../../shared/recommendation/say-condition.ts';
import { checkProperty } from '../../support/check-property.ts';
import { valueOf } from '../../support/outcomes.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

const meets = (condition: Cell, fact: Cell): boolean =>
  holds(valueOf(parseCondition(condition)), readFact(fact, false));

const notStated: readonly Cell[] = [
  null,
  '',
  '  ',
  'Not stated',
  'NOT STATED ',
  '?',
  '-',
  { error: '#N/A' },
  '#N/A',
];

/** A condition, facts that meet it and facts that do not. */
const cases: readonly (readonly [
  rule: string,
  condition: Cell,
  met: readonly Cell[],
  unmet: readonly Cell[],
])[] = [
  ['CN-3: blank', null, ['Active', 0, true, 43_830, ...notStated], []],
  ['CN-3: empty text', ' ', ['Active', ...notStated], []],
  ['CN-3: a hyphen', ' - ', ['Active', ...notStated], []],
  ['CN-2: a text', 'Active', ['Active', ' active ', 'ACTIVE'], ['Inactive', 'Activ', 3, true, ...notStated]],
  ['CN-2: an accented text', 'Estelí', ['Esteli\u0301', 'ESTELÍ'], ['Esteli']],
  [
    'CN-2: a text with parentheses',
    'Asia (excluding China)',
    ['Asia (excluding China)'],
    ['Asia', 'excluding China'],
  ],
  ['CN-2: a text with a parenthesis', 'a) first', ['a) first'], ['first']],
  ['CN-2: a text with a hyphen', 'Twin-city', ['twin-city'], ['twin']],
  ['CN-2: a text that begins like not', 'Not known (yet)', ['not known (yet)'], ['known']],
  [
    'CN-2: a quoted text with a comma',
    '"Durham, North Carolina"',
    ['durham, north carolina'],
    ['Durham', 'North Carolina'],
  ],
  [
    'CN-2: doubled quotation marks',
    '"the ""Ruhr"" link", x',
    ['The "Ruhr" link', 'x'],
    ['Ruhr', 'the Ruhr link'],
  ],
  ['CN-2: a quoted number', '"3"', ['3'], [3]],
  ['CN-2: a quoted date', '"2019-12-31"', ['2019-12-31'], [43_830]],
  ['CN-2: a quoted word of the grammar', '"blank"', ['Blank'], [...notStated]],
  ['CN-2: a quoted comparison', '">= 3"', ['>= 3'], [3, 4]],
  ['CN-2: a text with a quotation mark inside', 'the "Ruhr" link', ['The "Ruhr" link'], ['Ruhr']],
  ['CN-3: a list', 'Active, Dormant', ['dormant', 'Active'], ['Active, Dormant', 'Ended', ...notStated]],
  ['CN-3: a list of kinds', 'Active, >= 10, blank', ['Active', 10, 11, ...notStated], ['Ended', 9]],
  ['CN-3: blank as a test', 'blank', notStated, ['blank', 'Active', 0, false]],
  ['CN-3: BLANK in capitals', 'BLANK', notStated, ['Active']],
  ['CN-3: Not stated as a test', 'Not stated', notStated, ['Active']],
  ['CN-3: a question mark as a test', '?', notStated, ['Active']],
  ['CN-4: not a text', 'not(Active)', ['Dormant', 3, ...notStated], ['Active', ' ACTIVE']],
  ['CN-4: not, with spaces and capitals', ' NOT ( Active ) ', ['Dormant', ...notStated], ['active']],
  ['CN-4: not a list', 'not(Active, Dormant)', ['Ended', ...notStated], ['Active', 'Dormant']],
  ['CN-4: not a quoted list', 'not("a, b", c)', ['a', 'b', ...notStated], ['A, B', 'C']],
  ['CN-4: not blank', 'not(blank)', ['Active', 0, false], notStated],
  ['CN-4: not blank among others', 'not(Active, blank)', ['Dormant'], ['Active', ...notStated]],
  ['CN-4: not a comparison', 'not(>= 10)', [9, 'ten', ...notStated], [10]],
  ['CN-4: not an interval', 'not((1..5])', [1, 6, ...notStated], [2, 5]],
  [
    'CN-4: not a text with parentheses',
    'not(Asia (excluding China), Africa)',
    ['Europe'],
    ['asia (excluding china)', 'Africa'],
  ],
  ['CN-4: not in a list', 'blank, not(Active)', ['Dormant', ...notStated], ['Active']],
  ['CN-4: not of not', 'not(not(Active))', ['Active'], ['Dormant', ...notStated]],
  ['CN-5: below', '< 10', [9.9, -1, 0], [10, '9', 'nine', ...notStated]],
  ['CN-5: at most', '<=10', [10], [10.1]],
  ['CN-5: above', '>10', [10.1], [10, '11']],
  ['CN-5: at least', '>=   60', [60, 100], [59.999, '60', true, ...notStated]],
  ['CN-5: at least a negative', '>= -2.5', [-2.5, 0], [-3]],
  ['CN-5: a closed interval', '[1..5]', [1, 3, 5], [0.9, 5.1, '3', ...notStated]],
  ['CN-5: an open interval', '(1..5)', [1.1, 4.9], [1, 5]],
  ['CN-5: half open above', '[1..5)', [1, 4.9], [5]],
  ['CN-5: half open below', '(1..5]', [1.1, 5], [1]],
  ['CN-5: an interval with spaces, signs and fractions', '[ -1.5 .. .5 ]', [-1.5, 0, 0.5], [0.6]],
  ['CN-5: an interval of one number', '[5..5]', [5], [4, 6]],
  ['CN-5: intervals in a list', '[1..2], (4..5]', [1, 2, 5], [3, 4]],
  ['CN-5: a number', '3', [3], ['3', 4, ...notStated]],
  ['CN-5: numbers in a list', '3, -4.5', [3, -4.5], [4.5]],
  ['CN-5: zero', '0', [0], ['0', false, ...notStated]],
  [
    'CN-6: a date',
    '2019-12-31',
    ['2019-12-31', 43_830, 43_830.75, ' 2019-12-31 '],
    ['31/12/2019', 43_831, ...notStated],
  ],
  [
    'CN-6: before a date',
    '< 2019-12-31',
    ['2019-12-30', 43_829, '1893-05-01'],
    ['2019-12-31', 43_830, 'soon', ...notStated],
  ],
  ['CN-6: on or after a date', '>= 2019-12-31', ['2019-12-31', 43_830.5], ['2019-12-30', 43_829.9]],
  [
    'CN-6: an interval of dates',
    '[2019-01-01..2019-12-31]',
    ['2019-01-01', 43_830.9],
    ['2020-01-01', '2018-12-31'],
  ],
  ['CN-6: a day that is no date literal', '2019-1-1', ['2019-1-1'], [43_466]],
  ['CN-7: a number cell of 0', 0, ['Active', 0, 7, ...notStated], []],
  ['CN-7: a number cell', 3, [3], ['3', 4, ...notStated]],
  ['CN-7: a date cell', 43_830, [43_830, '2019-12-31'], ['2019-12-30', '43830']],
  ['CN-7: a boolean cell', true, [true, 'TRUE', 'true'], [false, 1, 'yes', ...notStated]],
  ['CN-7: the word false', 'FALSE', [false, 'false'], [true, 0, ...notStated]],
  ['CN-7: a quoted word true', '"true"', ['TRUE'], [true]],
  ['CN-8: numbers are compared exactly', '>= 60', [60], [59.999_999_999]],
];

describe('a condition', () => {
  it.each(cases)('%s', (_, condition, met, unmet) => {
    expect(met.filter((fact) => !meets(condition, fact))).toEqual([]);
    expect(unmet.filter((fact) => meets(condition, fact))).toEqual([]);
  });

  it.each(notStated.map((cell) => [cell]))('CN-1: %j is a fact that is not stated', (cell) => {
    expect(readFact(cell, false)).toEqual({ kind: 'not-stated' });
  });

  it.each<[Cell]>([['n/a'], ['None'], ['unknown'], [0], [false], ['—']])('CN-1: %j is a fact', (cell) => {
    expect(readFact(cell, false).kind).not.toBe('not-stated');
  });

  it.each<[Cell, string]>([
    ['Active,', 'condition.empty-item'],
    [', Active', 'condition.empty-item'],
    ['a,,b', 'condition.empty-item'],
    ['not()', 'condition.empty-item'],
    ['not(-)', 'condition.empty-item'],
    ['Active, -', 'condition.empty-item'],
    ['""', 'condition.empty-item'],
    ['"Active', 'condition.quote'],
    ['"Active" now', 'condition.quote'],
    ['"a"b"', 'condition.quote'],
    ['not(Active', 'condition.parenthesis'],
    ['not(Active) or so', 'condition.parenthesis'],
    ['Asia (excluding China, Japan)', 'condition.parenthesis'],
    ['not(a))', 'condition.parenthesis'],
    ['>=', 'condition.comparison'],
    ['>= sixty', 'condition.comparison'],
    ['> "60"', 'condition.comparison'],
    ['<> 5', 'condition.comparison'],
    ['>= 60%', 'condition.comparison'],
    ['< 31/12/2019', 'condition.comparison'],
    ['[1..]', 'condition.interval'],
    ['[1..5', 'condition.interval'],
    [']1..5[', 'condition.interval'],
    ['[1..2020-01-01]', 'condition.interval'],
    ['[a..b]', 'condition.interval'],
    ['[5..1]', 'condition.interval-empty'],
    ['(5..5]', 'condition.interval-empty'],
    ['[2020-01-01..2019-01-01]', 'condition.interval-empty'],
    ['2019-02-29', 'condition.date'],
    ['>= 2019-13-01', 'condition.date'],
    ['= 5', 'condition.equals'],
    ['!= Active', 'condition.equals'],
    [{ error: '#REF!' }, 'condition.error'],
    ['#N/A', 'condition.error'],
  ])('CN-9: %j is no condition (%s)', (condition, fault) => {
    const read = parseCondition(condition);
    expect(read.ok ? 'a condition' : read.issues).toEqual([fault]);
  });

  it('CN-9: any text is a condition or is refused, never a crash', () => {
    const pieces = fc.constantFrom(
      'not(',
      ')',
      '(',
      '[',
      ']',
      '..',
      ',',
      '"',
      '-',
      '<',
      '>=',
      '=',
      '1',
      'a',
      ' ',
      '2019-12-31',
    );
    checkProperty(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const read = parseCondition(parts.join(''));
        if (read.ok) expect(typeof holds(read.value, readFact('a', true))).toBe('boolean');
      }),
    );
  });

  it
    .skipIf(isInstrumented)
    .each([
      'a,',
      '"a",',
      'not(a),',
      '[1..2], ',
      '[,',
      '2019-01-01,',
      '..',
      '1..',
      '" ',
      'not(',
      'not ',
      '[ ',
      ' ',
      '""',
    ])(
    'CN-9: 32,767 characters of %j are read or refused in a time that grows with them, with or without a bracket before',
    (piece) => {
      const all = (length: number) =>
        ['', '[', '(', 'not(', '"'].map((opening) => `${opening}${piece.repeat(length)}`.slice(0, length));
      expect(growthOf(2_047, all, (texts) => texts.map(parseCondition))).toBeLessThan(linear);
    },
  );

  it('CN-2: every text, quoted, meets itself and CN-4: does not meet its negation', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(readFact(text, false).kind === 'text');
        const quoted = `"${text.replaceAll('"', '""')}"`;
        expect(meets(quoted, text)).toBe(true);
        expect(meets(`not(${quoted})`, text)).toBe(false);
      }),
    );
  });

  it('CN-5: an interval holds what both of its comparisons hold', () => {
    const number = fc.integer({ min: -20, max: 20 });
    checkProperty(
      fc.property(number, number, number, (a, b, fact) => {
        fc.pre(a < b);
        expect(meets(`[${a}..${b})`, fact)).toBe(meets(`>= ${a}`, fact) && meets(`< ${b}`, fact));
        expect(meets(`(${a}..${b}]`, fact)).toBe(meets(`> ${a}`, fact) && meets(`<= ${b}`, fact));
      }),
    );
  });
});

describe('a condition in words', () => {
  it.each<[Cell, string]>([
    ['Active', 'is Active'],
    ['Active, Dormant, Ended', 'is Active, Dormant or Ended'],
    ['>= 60', 'is at least 60'],
    ['< 2019-12-31', 'is below 2019-12-31'],
    ['[1..5)', 'is at least 1 and below 5'],
    ['blank', 'is not stated'],
    ['not(blank)', 'is stated'],
    ['not(Active)', 'is not Active'],
    ['not(Active, Dormant)', 'is none of Active and Dormant'],
    [true, 'is TRUE'],
    [3, 'is 3'],
  ])('RS-4: %j reads "%s"', (condition, words) => {
    expect(sayCondition(valueOf(parseCondition(condition)))).toBe(words);
  });
});
