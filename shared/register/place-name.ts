import { renamedPlaces } from './renamed-places.ts';

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const apostrophesAndStops = /['‘’‚‛`´ʹʻʼʽʾʿˈ′＇.]/g;
const dashesAndSpaces = /[\p{Pd}\u2212\s]+/gu;
const macron = /\u0304/g;
const cedilla = /\u0327/g;
const dotOfI = /i\u0307/g;

/**
 * The spelling by which two names of places are compared: what people leave out or write otherwise is evened out. Letter case,
 * with ß as ss and ı as i, as capitals write them; dashes and spaces; apostrophes and full stops; cedilla for the comma below;
 * the macron; the dot of İ. Every other accent stays, for it tells towns apart: Lohne is not Löhne. Empty for a blank. SPEC LK-1,
 * LK-2.
 */
export function spellingOf(name: string): string {
  return name
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(macron, '')
    .replaceAll(cedilla, '\u0326')
    .replaceAll(dotOfI, 'i')
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(apostrophesAndStops, '')
    .replaceAll(dashesAndSpaces, ' ')
    .trim();
}

/** The name of a place taken apart, each part as `spellingOf` gives it. */
export interface PlaceName {
  /** Without what stands in brackets: one name, or the several between slashes. */
  readonly names: readonly string[];
  /** The same under today's name, where a place was renamed; each once. */
  readonly today: readonly string[];
  /** What stands in brackets; empty without any. */
  readonly qualifier: string;
}

const brackets = /[([（［]([^()[\]（）［］]*)[)\]）］]/g;

/** Takes the name of a place apart: `Biel/Bienne (Bern)` has two names and a qualifier. A blank has no names. SPEC LK-3 to LK-5. */
export function readPlaceName(name: string): PlaceName {
  const outside = spellingOf(name.replaceAll(brackets, ' '));
  const base = outside === '' ? spellingOf(name) : outside;
  const inside = outside === '' ? [] : [...name.matchAll(brackets)].map((match) => match[1] ?? '');
  const names = distinct(base.split('/').map((half) => half.trim()));
  return {
    names,
    today: distinct(names.map((each) => nameToday.get(each) ?? each)),
    qualifier: spellingOf(inside.join(' ')),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}

const nameToday: ReadonlyMap<string, string> = new Map(
  renamedPlaces.flatMap(({ names }) => {
    const [today = '', ...others] = names.map(spellingOf);
    return others.map((other) => [other, today] as const);
  }),
);
