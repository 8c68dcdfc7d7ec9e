import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { CellRange } from '../../../shared/native/cell-range.ts';
import { fixedAddress, partOf, rowAddress } from '../../../shared/native/cell-range.ts';
import { searchLiteral, storedForm, textLiteral, withinLimits } from '../../../shared/native/formula.ts';
import { isTwin } from '../../../shared/native/is-twin.ts';
import type { TwinCall } from '../../../shared/native/native-twin.ts';
import { nativeTwin, twinIds } from '../../../shared/native/native-twin.ts';
import { checkProperty } from '../../support/check-property.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { bandCases, ruleCases, scoringCases } from '../../support/twin-cases.ts';

const block = (row: number, column: number, rows: number, columns: number): CellRange => ({
  sheet: null,
  row,
  column,
  rows,
  columns,
});
const on = (sheet: string, range: CellRange): CellRange => ({ ...range, sheet });
const first = { row: 0, column: 0 };
const twin = (call: TwinCall, place = first): string => valueOf(nativeTwin(call, place));

/** Computed alike by LibreOffice 7.4 and by Univer 0.25.1 when tried, and by Excel 2016 as documented. */
const safeFunctions = new Set(
  [
    'IF IFERROR IFNA ISNA ISNUMBER SUM SUMPRODUCT COUNTIF COUNTIFS AGGREGATE ROUND LOOKUP INDEX CHOOSE SEARCH SUBSTITUTE',
  ]
    .concat('SIN COS ACOS RADIANS')
    .flatMap((names) => names.split(' ')),
);

const sizeOf = (grid: Grid): readonly [number, number] => [grid.length, grid[0]?.length ?? 0];

/** Every formula that the cases of the comparison with LibreOffice come to, by their calls. */
function makeEveryFormula(): readonly string[] {
  const scoring = scoringCases.flatMap(({ ratings, weights, scale, missing }): TwinCall[] => {
    const ranges = {
      ratings: block(9, 0, ...sizeOf(ratings)),
      weights: on('The "weights", agreed', block(0, 0, ...sizeOf(weights))),
      scale: scale && block(0, 20, ...sizeOf(scale)),
    };
    const word = typeof missing === 'object' && missing ? block(0, 30, 1, 1) : missing;
    return [
      { id: 'SCORE', ranges: { ...ranges, missing: word } },
      { id: 'COVERAGE', ranges },
      { id: 'BOUNDS', ranges },
      { id: 'CONTRIBUTIONS', ranges },
    ];
  });
  const bands = bandCases.map((each): TwinCall => ({
    id: 'BAND',
    ranges: { scores: block(9, 0, ...sizeOf(each.scores)), bands: block(0, 0, ...sizeOf(each.bands)) },
  }));
  const rules = ruleCases.flatMap(({ facts, headers, rules: ruleCells }): TwinCall[] => {
    const ranges = {
      facts: block(9, 0, ...sizeOf(facts)),
      headers: [headers],
      rules: block(40, 0, ...sizeOf(ruleCells)),
      ruleCells,
    };
    return [
      { id: 'RECOMMEND', ranges },
      { id: 'RULE', ranges },
    ];
  });
  const calls = [...scoring, ...bands, ...rules, distance];
  // The second row and column show what moves along and what stays.
  return [...new Set(calls.flatMap((call) => [twin(call), twin(call, { row: 1, column: 1 })]))];
}

const [latitude1, longitude1, latitude2, longitude2] = [0, 1, 2, 3].map((column) => block(1, column, 1, 1));
if (!latitude1 || !longitude1 || !latitude2 || !longitude2) throw new Error('four cells were made');
const distance: TwinCall = { id: 'DISTANCE', ranges: { latitude1, longitude1, latitude2, longitude2 } };

let made: readonly string[] | undefined;

/** Made once, and only when a test asks. */
function everyFormula(): readonly string[] {
  made ??= makeEveryFormula();
  return made;
}

describe('native twins', () => {
  it('NT-1: are there for the functions that go on calculating without the add-in', () => {
    expect(twinIds).toEqual([
      'SCORE',
      'COVERAGE',
      'BOUNDS',
      'CONTRIBUTIONS',
      'BAND',
      'RECOMMEND',
      'RULE',
      'DISTANCE',
    ]);
  });

  it('NT-1: are, to the letter, the formulas that LibreOffice was compared with', async () => {
    await expect(`${everyFormula().join('\n')}\n`).toMatchFileSnapshot(
      '../../golden/native-twins/formulas.txt',
    );
  });

  it('NT-2: use no function but those that every spreadsheet at hand computes alike', () => {
    const used = everyFormula().flatMap((formula) =>
      Array.from(
        formula.replaceAll(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z.0-9]*)\(/g),
        ([, name = '']) => name,
      ),
    );
    expect([...new Set(used)].filter((name) => !safeFunctions.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(1000);
  });

  it('NT-2: have ranges in calculations only where SUMPRODUCT, AGGREGATE or LOOKUP takes them whole', () => {
    const wholeForms = /(?:SUMPRODUCT|AGGREGATE|LOOKUP|SUM|COUNTIFS?|INDEX)\(/;
    for (const formula of everyFormula()) {
      for (const { index } of formula.matchAll(/\$[A-Z]+\$?\d+:\$[A-Z]+\$?\d+/g)) {
        expect(enclosing(formula, index).some((name) => wholeForms.test(name))).toBe(true);
      }
    }
  });

  it('NT-8: are known again, and nothing else is', () => {
    const made = everyFormula().filter((formula) => formula !== '#VALUE!');
    // DISTANCE never fills a result column, and a `missing` of its own is never written into one.
    const others = made.filter((formula) => !isTwin(formula) && !/ACOS|"refuse"/.test(formula));
    expect(others).toEqual([]);
    for (const formula of [
      'SUMPRODUCT(A1:A3,B1:B3)',
      'IF(A1="","",SUMPRODUCT(ISNUMBER(B1:B3)*1))',
      'IF(1,#VALUE!,2)',
    ])
      expect(isTwin(formula), formula).toBe(false);
  });

  it('NT-1: take ratings that stand apart, one column for each criterion', () => {
    const apart = [4, 2, 7].map((column) => block(9, column, 5, 1));
    const ranges = { ratings: apart, weights: block(0, 0, 1, 3), scale: null };
    const inOrder = { ...ranges, ratings: block(9, 2, 5, 3) };
    const cells = 'CHOOSE({1,2,3},$E11,$C11,$H11)';
    for (const id of ['COVERAGE', 'BOUNDS'] as const) {
      expect(twin({ id, ranges }, { row: 1, column: 0 })).toBe(
        twin({ id, ranges: inOrder }, { row: 1, column: 0 }).replaceAll('$C11:$E11', cells),
      );
    }
    expect(twin({ id: 'CONTRIBUTIONS', ranges }, { row: 1, column: 1 })).toContain('IF(ISNUMBER($C11),');
    expect(twin({ id: 'COVERAGE', ranges: { ...ranges, ratings: apart.slice(0, 2) } })).toBe('#VALUE!');
  });

  it('NT-3: look for words as they are, not as the wildcards that they hold', () => {
    expect(searchLiteral('a*b? ~"c"')).toBe('"a~*b~? ~~""c"""');
  });

  it('NT-4: give labels as texts', () => {
    const ranges = { scores: block(9, 0, 3, 1), bands: block(0, 0, 3, 2) };
    expect(twin({ id: 'BAND', ranges })).toContain('$B$1:$B$3)&""');
  });

  it('NT-5: refer to the cells of facts and answers, and hold the conditions as they are', () => {
    const [each] = ruleCases.filter(({ title }) => title === 'an answer that is a number');
    const ruleCells = each?.rules ?? [];
    const ranges = {
      facts: on('Facts', block(9, 4, 1, 1)),
      headers: [['Kind']],
      rules: block(0, 0, 3, 3),
      ruleCells,
    };
    const formula = twin({ id: 'RECOMMEND', ranges });
    expect(formula).toContain("'Facts'!$E10");
    expect(formula).toContain('INDEX($A$2:$A$3,');
    expect(formula).toContain('"Friendship"');
  });

  it('NT-5: stop at the first rule without conditions, because none after it is ever reached', () => {
    const ruleCells = [
      ['Rule', 'Kind', 'Recommendation'],
      ['A', null, 'Keep'],
      ['B', 'Never', 'Drop'],
    ];
    const ranges = { facts: block(9, 0, 1, 1), headers: [['Kind']], rules: block(0, 0, 3, 3), ruleCells };
    expect(twin({ id: 'RULE', ranges })).not.toContain('Never');
  });

  it('NT-6: are not made when they would be too long', () => {
    const rules: Cell[][] = Array.from({ length: 200 }, (_, index) => [
      `R${String(index)}`,
      `Kind ${String(index)}`,
      'Keep',
    ]);
    const ruleCells = [['Rule', 'Kind', 'Recommendation'], ...rules];
    const ranges = { facts: block(9, 0, 1, 1), headers: [['Kind']], rules: block(0, 0, 201, 3), ruleCells };
    expect(codesOf(nativeTwin({ id: 'RECOMMEND', ranges }, first))).toBe('twin.too-long');
  });

  it('NT-6: are not made when they would hold a longer text than Excel takes', () => {
    const ruleCells = [
      ['Rule', 'Kind', 'Recommendation'],
      ['A', 'x'.repeat(256), 'Keep'],
    ];
    const ranges = { facts: block(9, 0, 1, 1), headers: [['Kind']], rules: block(0, 0, 2, 3), ruleCells };
    expect(codesOf(nativeTwin({ id: 'RULE', ranges }, first))).toBe('twin.long-text');
  });

  it('NT-6: are not made when conditions nest deeper than functions may', () => {
    const deep = `${'not('.repeat(62)}Twin${')'.repeat(62)}`;
    const ruleCells = [
      ['Rule', 'Kind', 'Recommendation'],
      ['A', deep, 'Keep'],
    ];
    const ranges = { facts: block(9, 0, 1, 1), headers: [['Kind']], rules: block(0, 0, 2, 3), ruleCells };
    expect(codesOf(nativeTwin({ id: 'RULE', ranges }, first))).toBe('twin.too-deep');
  });

  it('NT-6: are as long and as deep as Excel takes, and no more', () => {
    expect(codesOf(withinLimits(`1${'+1'.repeat(4095)}`))).toBe('ok');
    expect(codesOf(withinLimits(`1${'+1'.repeat(4096)}`))).toBe('twin.too-long');
    expect(codesOf(withinLimits(`${'('.repeat(64)}1${')'.repeat(64)}`))).toBe('ok');
    expect(codesOf(withinLimits(`${'('.repeat(65)}1${')'.repeat(65)}`))).toBe('twin.too-deep');
    expect(codesOf(withinLimits(`"${'('.repeat(255)}"`))).toBe('ok');
  });

  it('NT-6: hold fifty criteria with a scale of their own each', () => {
    const ranges = {
      ratings: block(9, 0, 1, 50),
      weights: block(0, 60, 50, 1),
      scale: block(0, 61, 50, 2),
      missing: null,
    };
    expect(codesOf(nativeTwin({ id: 'SCORE', ranges }, first))).toBe('ok');
  });

  it('NT-7: stand in a file behind prefixes, names of sheets and texts untouched', () => {
    expect(storedForm(`IFNA('IFNA(x)'!A1,"AGGREGATE(")+AGGREGATE(14,6,A1,1)+IF(1,2,3)`)).toBe(
      `_xlfn.IFNA('IFNA(x)'!A1,"AGGREGATE(")+_xlfn.AGGREGATE(14,6,A1,1)+IF(1,2,3)`,
    );
  });
});

/** The functions that a place in a formula stands within, each with its opening parenthesis. */
function enclosing(formula: string, at: number): readonly string[] {
  const open: string[] = [];
  for (const { 0: found } of formula.slice(0, at).matchAll(/"[^"]*"|'[^']*'!|[A-Z.0-9]*\(|\)/g)) {
    if (found === ')') open.pop();
    else if (found.endsWith('(')) open.push(found);
  }
  return open;
}

describe('addresses', () => {
  it('NT-5: stay where they are, or move with their row', () => {
    const range = on("Bob's", block(4, 2, 3, 25));
    expect(fixedAddress(range)).toBe("'Bob''s'!$C$5:$AA$7");
    expect(rowAddress(range, 2)).toBe("'Bob''s'!$C7:$AA7");
    expect(fixedAddress(partOf(range, [1, 1]))).toBe("'Bob''s'!$D$6");
    expect(rowAddress(block(0, 0, 1, 1), 0)).toBe('$A1');
  });

  it('NT-3: a text in a formula is the text itself, in NFC', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const literal = textLiteral(text);
        expect(literal.slice(1, -1).replaceAll('""', '"')).toBe(text.normalize('NFC'));
      }),
    );
  });
});
