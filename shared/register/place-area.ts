import { spellingOf } from './place-name.ts';

/** Other labels of one country, as lists of partner cities mix them. */
const sameCountry: ReadonlyMap<string, string> = new Map([
  ['uk', 'united kingdom'],
  ['gb', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['republic of korea', 'south korea'],
  ['peoples republic of china', 'china'],
  ['prc', 'china'],
  ['russian federation', 'russia'],
  ['czech republic', 'czechia'],
  ['türkiye', 'turkey'],
]);

const nationsOfTheUnitedKingdom: ReadonlySet<string> = new Set([
  'england',
  'scotland',
  'wales',
  'northern ireland',
]);

/** The parts of an area's label, compared by spelling: `England, UK` is England and the United Kingdom. */
export type Area = ReadonlySet<string>;

/** Reads the label of a country or area; without parts where nothing is stated. SPEC LK-6. */
export function readArea(label: string): Area {
  const parts = label.split(/[,;/()]/).map((part) => {
    const spelling = spellingOf(part).replace(/^the /, '');
    return sameCountry.get(spelling) ?? spelling;
  });
  const stated = parts.filter((part) => part !== '');
  const isInTheUnitedKingdom = stated.some((part) => nationsOfTheUnitedKingdom.has(part));
  return new Set([...stated, ...(isInTheUnitedKingdom ? ['united kingdom'] : [])]);
}

/**
 * Says whether two labels can be of one area: one of them says nothing that the other does not say as well. `Connecticut, United
 * States` can be `United States`, and not `New York, United States`. SPEC LK-6.
 */
export function canBeOneArea(a: Area, b: Area): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const part of small) {
    if (!large.has(part)) return false;
  }
  return true;
}
