import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm, utf8Bytes } from '../../../shared/fingerprint/canonical.ts';
import { fingerprint } from '../../../shared/fingerprint/fingerprint.ts';
import { sha256Hex } from '../../../shared/fingerprint/sha256.ts';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { checkProperty } from '../../support/check-property.ts';

const sha256OfNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the digest', () => {
  it('FP-1: is SHA-256, as Node reckons it, for bytes of every length around the block edges', () => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      expect(sha256Hex(bytes)).toBe(sha256OfNode(bytes));
    }
  });

  it('FP-1: is SHA-256 for any bytes', () => {
    checkProperty(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(sha256OfNode(bytes));
      }),
    );
  });

  it('FP-1: is taken of UTF-8', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, 'utf8')]);
      }),
    );
    expect([...utf8Bytes('a\ud800b')]).toEqual([0x61, 0xef, 0xbf, 0xbd, 0x62]);
  });
});

describe('the fingerprint', () => {
  it('FP-1: is twelve hexadecimal digits in three groups, the same for ever', () => {
    expect(
      fingerprint([
        [
          ['Bochum', 4.5, null],
          [true, { error: '#N/A' }, 'Estelí'],
        ],
      ]),
    ).toBe('2B4D-5E1D-B3FD');
  });

  it.each<[string, readonly Grid[], readonly Grid[]]>([
    ['a blank and an empty text', [[[null]]], [[['']]]],
    ['a blank and the 0 that desktop Excel makes of it', [[[null]]], [[[0]]]],
    ['0 and -0', [[[0]]], [[[-0]]]],
    ['the same letters, composed or not', [[['Estelí']]], [[['Esteli\u0301']]]],
    ['a number and itself to 15 digits', [[[0.3]]], [[[0.1 + 0.2]]]],
    ['an error and its name', [[[{ error: '#N/A' }]]], [[['#N/A']]]],
  ])('FP-2: %s give one mark', (_, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b));
  });

  const different: readonly (readonly Grid[])[] = [
    [],
    [[]],
    [[[null]]],
    [[['0']]],
    [[[1]]],
    [[['1']]],
    [[[true]]],
    [[['TRUE']]],
    [[[' ']]],
    [[['-']]],
    [[[1, 2]]],
    [[[1], [2]]],
    [[[1]], [[2]]],
    [[[2]], [[1]]],
    [[['a', 'b']]],
    [[['a\nt1:b']]],
    [[['Active']]],
    [[['active']]],
    [[['Active ']]],
    [[[{ error: '#REF!' }]]],
  ];
  it('FP-3: other values, kinds, places, sizes and orders give other marks', () => {
    expect(new Set(different.map(fingerprint)).size).toBe(different.length);
  });

  it('FP-3: no two different blocks share a canonical form', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(null, true, false, 1, 2),
      fc.constantFrom('', '1', '-', 'n1', 't1:a', 'a\n-', '\n'),
    );
    const grid = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 });
    const plain = (block: Grid): string => JSON.stringify(block).replaceAll('""', 'null');
    checkProperty(
      fc.property(grid, grid, (a, b) => {
        expect(canonicalForm([a]) === canonicalForm([b])).toBe(plain(a) === plain(b));
      }),
    );
  });
});
