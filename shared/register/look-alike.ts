import { canBeOneArea, readArea, type Area } from './place-area.ts';
import { readPlaceName, spellingOf, type PlaceName } from './place-name.ts';

/** A place as a register has it: its name, and what each column of areas says of it; empty text where it says nothing. */
export interface NamedPlace {
  readonly name: string;
  readonly areas: readonly string[];
}

/**
 * How two names are of one place: quite the same; spelled otherwise; one with a qualifier in brackets; one that is half of a
 * name with a slash; an old and a new name.
 */
export type Likeness = 'same' | 'spelling' | 'qualifier' | 'half' | 'renamed';

/** A place that is very likely the one of an earlier row; both by their index in the list. */
export interface LookAlike {
  readonly earlier: number;
  readonly later: number;
  readonly likeness: Likeness;
}

interface ReadPlace {
  readonly index: number;
  readonly text: string;
  readonly spelling: string;
  readonly name: PlaceName;
  readonly areas: readonly Area[];
}

/* So many that bear one name and differ in their area are compared with the next: a name that is everywhere stays quick. */
const mostOfOneName = 50;

/**
 * Which places of a register are one place under two spellings: each that is, once, with the first before it that it looks
 * like. Names whose areas differ are never one, however alike. Takes time in proportion to the places. SPEC LK-1 to LK-7.
 */
export function findLookAlikes(places: readonly NamedPlace[]): readonly LookAlike[] {
  const seen = new Map<string, ReadPlace[]>();
  return places.flatMap(({ name, areas }, index) => {
    const place: ReadPlace = {
      index,
      text: name.normalize('NFC').trim(),
      spelling: spellingOf(name),
      name: readPlaceName(name),
      areas: areas.map(readArea),
    };
    const found = findEarlier(place, seen);
    remember(place, seen);
    return found === undefined ? [] : [found];
  });
}

function remember(place: ReadPlace, seen: Map<string, ReadPlace[]>): void {
  for (const name of place.name.today) {
    const those = seen.get(name) ?? [];
    if (those.length < mostOfOneName) those.push(place);
    seen.set(name, those);
  }
}

function findEarlier(
  place: ReadPlace,
  seen: ReadonlyMap<string, readonly ReadPlace[]>,
): LookAlike | undefined {
  const alike = place.name.today
    .flatMap((name) => seen.get(name) ?? [])
    .filter((other) => other.areas.every((area, column) => canBeOneArea(area, place.areas[column] ?? area)))
    .sort((a, b) => a.index - b.index);
  for (const other of alike) {
    const likeness = likenessOf(other, place);
    if (likeness !== undefined) return { earlier: other.index, later: place.index, likeness };
  }
  return undefined;
}

function likenessOf(a: ReadPlace, b: ReadPlace): Likeness | undefined {
  if (a.text === b.text) return 'same';
  if (a.spelling === b.spelling) return 'spelling';
  const qualifiers = new Set([a.name.qualifier, b.name.qualifier]);
  // Two places of one name that brackets tell apart.
  if (qualifiers.size === 2 && !qualifiers.has('')) return undefined;
  return likenessOfNames(a.name, b.name, qualifiers.size === 2);
}

function likenessOfNames(a: PlaceName, b: PlaceName, isQualified: boolean): Likeness | undefined {
  if (hasSameNames(a.names, b.names)) return isQualified ? 'qualifier' : 'spelling';
  if (isOneOf(a.names, b.names)) return 'half';
  return hasSameNames(a.today, b.today) || isOneOf(a.today, b.today) ? 'renamed' : undefined;
}

function hasSameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** Says whether either is a single name and the other holds it. */
function isOneOf(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length === 1 && few.every((name) => many.includes(name));
}
