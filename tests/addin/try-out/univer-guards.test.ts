import { readFileSync } from 'node:fs';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { ArrayValueObject, functionLookup, NumberValueObject } from '@univerjs/engine-formula';
import { describe, expect, it } from 'vitest';
import { CopyingSort } from '../../../addin/try-out/spreadsheet/copying-sort.ts';

const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function column(...numbers: readonly number[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: numbers.map((number) => [NumberValueObject.create(number)]),
    rowCount: numbers.length,
    columnCount: 1,
    unitId: 'book',
    sheetId: 'sheet-1',
    row: 0,
    column: 0,
  });
}

function numbersOf(value: BaseValueObject): unknown[] {
  return value.getArrayValue().flatMap((row) => row.map((cell) => cell?.getValue()));
}

function findSort(): BaseFunction {
  const [Sort] = functionLookup.find(([, name]) => String(name) === 'SORT') ?? [];
  if (typeof Sort !== 'function') throw new Error('Univer has no SORT.');
  return new (Sort as new (name: string) => BaseFunction)('SORT');
}

describe('SORT', () => {
  const descending = [NumberValueObject.create(1), NumberValueObject.create(-1)];

  it('of Univer itself still disturbs its source: when this fails, the guard can go', () => {
    const source = column(20, 40, 30);
    findSort().calculate(source, ...descending);
    expect(numbersOf(source)).toEqual([40, 30, 20]);
  });

  it('leaves the source as it was when it sorts a copy', () => {
    const source = column(20, 40, 30);
    const sorted = new CopyingSort(findSort()).calculate(source, ...descending);
    expect(sorted.isArray() && numbersOf(sorted as ArrayValueObject)).toEqual([40, 30, 20]);
    expect(numbersOf(source)).toEqual([20, 40, 30]);
  });
});

describe('the packages', () => {
  const lock = parse('package-lock.json') as { packages: Record<string, { version?: string }> };
  const univer = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/@univerjs'));

  it('include none of the closed add-ons', () => {
    expect(Object.keys(lock.packages).filter((path) => path.includes('@univerjs-pro'))).toEqual([]);
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('@univerjs/presets'))).toEqual([]);
  });

  it('are pinned to 0.25.1 where they are Univer’s sheets: the newest tag does not install', () => {
    const own = parse('package.json') as { devDependencies: Record<string, string> };
    const named = Object.entries(own.devDependencies).filter(([name]) => name.startsWith('@univerjs/'));
    expect(new Set(named.map(([, version]) => version))).toEqual(new Set(['0.25.1']));
    expect(univer.length).toBeGreaterThan(10);
  });
});
