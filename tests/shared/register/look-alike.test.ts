import { describe, expect, it } from 'vitest';
import type { Likeness } from '../../../shared/register/look-alike.ts';
import { findLookAlikes } from '../../../shared/register/look-alike.ts';
import { spellingOf } from '../../../shared/register/place-name.ts';
import { renamedPlaces } from '../../../shared/register/renamed-places.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

const likenessOf = (first: string, second: string, areas: readonly [string, string] = ['', '']) =>
  findLookAlikes([
    { name: first, areas: [areas[0]] },
    { name: second, areas: [areas[1]] },
  ])[0]?.likeness;

type Case = readonly [rule: string, first: string, second: string, likeness: Likeness];

const one: readonly Case[] = [
  ['LK-1', 'Nablus', 'Nablus', 'same'],
  ['LK-1', 'Nablus', 'nablus ', 'spelling'],
  ['LK-1', 'Rostov on  Don', 'Rostov-on-Don', 'spelling'],
  ['LK-1', 'Saint-Étienne', 'Saint Étienne', 'spelling'],
  ['LK-1', 'Este\u0301', 'Esté', 'same'],
  ['LK-1', "Xi'an", 'Xi’an', 'spelling'],
  ['LK-1', 'Xi’an', 'Xian', 'spelling'],
  ['LK-1', "Zikhron Ya'akov", 'Zikhron Yaʻakov', 'spelling'],
  ['LK-1', "L'Haÿ-les-Roses", 'L’Haÿ les Roses', 'spelling'],
  ['LK-1', 'Centro Storico – Piedicastello', 'Centro Storico-Piedicastello', 'spelling'],
  ['LK-1', 'St. Albans', 'St Albans', 'spelling'],
  ['LK-1', 'Gießen', 'GIESSEN', 'spelling'],
  ['LK-2', 'Galaţi', 'Galați', 'spelling'],
  ['LK-2', 'Constanţa', 'Constanța', 'spelling'],
  ['LK-2', 'Ploieşti', 'Ploiești', 'spelling'],
  ['LK-2', 'Omihachiman', 'Ōmihachiman', 'spelling'],
  ['LK-2', 'İzmir', 'Izmir', 'spelling'],
  ['LK-2', 'İZMİR', 'izmir', 'spelling'],
  ['LK-2', 'Diyarbakır', 'DIYARBAKIR', 'spelling'],
  ['LK-3', 'Itabashi', 'Itabashi (Tokyo)', 'qualifier'],
  ['LK-3', 'Newcastle (Australia)', 'Newcastle', 'qualifier'],
  ['LK-3', 'Centro Storico – Piedicastello (Trento)', 'Centro Storico – Piedicastello', 'qualifier'],
  ['LK-4', 'Biel/Bienne', 'Biel', 'half'],
  ['LK-4', 'Bienne', 'Biel / Bienne', 'half'],
  ['LK-4', 'Biel/Bienne', 'Bienne/Biel', 'spelling'],
  ['LK-5', 'Kyiv', 'Kiev', 'renamed'],
  ['LK-5', 'Dnipropetrovsk', 'Dnipro', 'renamed'],
  ['LK-5', 'Nazareth Illit', 'Nof HaGalil', 'renamed'],
  ['LK-5', 'Stalingrad', 'Volgograd', 'renamed'],
  ['LK-5', 'Stalino', 'Donetsk', 'renamed'],
  ['LK-5', 'Donezk', 'Донецк', 'renamed'],
  ['LK-5', 'Stalino/Donezk', 'Donetsk', 'renamed'],
  ['LK-5', 'Leningrad', 'St. Petersburg', 'renamed'],
];

describe('names of one place', () => {
  it.each(one)('%s: %s and %s', (_rule, first, second, likeness) => {
    expect(likenessOf(first, second)).toBe(likeness);
    expect(likenessOf(second, first)).toBe(likeness);
  });
});

const two = [
  ['LK-2', 'Lohne', 'Löhne'],
  ['LK-2', 'Furth', 'Fürth'],
  ['LK-2', 'Esteli', 'Estelí'],
  ['LK-2', 'Lodz', 'Łódź'],
  ['LK-1', 'Newcastle', 'New Castle'],
  ['LK-3', 'Coventry (Connecticut)', 'Coventry (New York)'],
  ['LK-4', 'Tokyo/Itabashi', 'Tokyo/Minato'],
  ['LK-5', 'Khmelnytskyi', 'Kropyvnytskyi'],
  ['LK-5', 'Nazareth', 'Nof HaGalil'],
  ['LK-1', '', ''],
  ['LK-1', '-', '–'],
] as const;

describe('names of two places', () => {
  it.each(two)('%s: %s and %s', (_rule, first, second) => {
    expect(likenessOf(first, second)).toBeUndefined();
  });
});

const areas = [
  ['León', 'Mexico', 'Nicaragua', false],
  ['Coventry', 'Connecticut, United States', 'New York, United States', false],
  ['Coventry', 'Rhode Island', 'New York', false],
  ['Newport', 'England', 'Wales', false],
  ['Victoria', '', 'Seychelles', true],
  ['Pittsburgh', 'USA', 'United States of America', true],
  ['Pittsburgh', 'U.S.', 'Pennsylvania, United States', true],
  ['Durham', 'England', 'England, United Kingdom', true],
  ['Durham', 'England', 'UK', true],
  ['Ghent', 'The Netherlands', 'Netherlands', true],
  ['İzmir', 'Türkiye', 'Turkey', true],
] as const;

describe('areas', () => {
  it.each(areas)('LK-6: %s in %s and in %s', (name, first, second, isOne) => {
    expect(likenessOf(name, name, [first, second])).toBe(isOne ? 'same' : undefined);
  });

  it('LK-6: keep an old and a new name apart too, and any of several columns does', () => {
    expect(likenessOf('Odessa', 'Odesa', ['United States', 'Ukraine'])).toBeUndefined();
    const places = ['Connecticut', 'New York'].map((state) => ({
      name: 'Coventry',
      areas: ['United States', state],
    }));
    expect(findLookAlikes(places)).toEqual([]);
  });
});

describe('several that are alike', () => {
  it('LK-7: each is named once, with the first before it', () => {
    const names = ['Kyiv', 'Bochum', 'Kiev', 'KYIV', 'Bochum (Ruhr)'];
    expect(findLookAlikes(names.map((name) => ({ name, areas: [] })))).toEqual([
      { earlier: 0, later: 2, likeness: 'renamed' },
      { earlier: 0, later: 3, likeness: 'spelling' },
      { earlier: 1, later: 4, likeness: 'qualifier' },
    ]);
  });

  it('LK-7: a name without a qualifier is compared beside those that have one', () => {
    const names = ['Newcastle (Australia)', 'Newcastle', 'Newcastle (Ontario)'];
    expect(findLookAlikes(names.map((name) => ({ name, areas: [] })))).toEqual([
      { earlier: 0, later: 1, likeness: 'qualifier' },
      { earlier: 1, later: 2, likeness: 'qualifier' },
    ]);
  });

  it.skipIf(isInstrumented).each([
    ['all different', (row: number) => ({ name: `Place ${String(row)}`, areas: ['Ukraine'] })],
    ['all the same', () => ({ name: 'Biel/Bienne', areas: ['Switzerland'] })],
    ['of one name in as many areas', (row: number) => ({ name: 'Victoria', areas: [`Area ${String(row)}`] })],
  ])('LK-7: takes no long time over many, %s', (_what, place) => {
    const places = (count: number) => Array.from({ length: count }, (_, row) => place(row));
    expect(growthOf(1_000, places, findLookAlikes)).toBeLessThan(linear);
  });
});

describe('renamed places', () => {
  it('LK-5: each has a source, and no name is that of two', () => {
    expect(renamedPlaces.filter(({ source }) => source.length < 10)).toEqual([]);
    const names = renamedPlaces.flatMap((place) => place.names.map(spellingOf));
    expect(new Set(names).size).toBe(names.length);
  });
});
