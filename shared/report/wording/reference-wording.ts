import type { RangeName } from '../../kernel/at.ts';
import type { DistanceIssue } from '../../reference/distance.ts';
import type { TravelIssue } from '../../reference/travel-carbon.ts';
import type { WordingOf } from './words.ts';
import { quote, size, typedAsText } from './words.ts';

/** What can be wrong with the arguments of DISTANCE and TRAVELCARBON. */
export type ReferenceIssue = DistanceIssue | TravelIssue;

/** What to type where a number is due and something else was found. */
const numberAdvice: Partial<Record<RangeName, string>> = {
  latitude1: 'Type degrees from -90 (south) to 90 (north), such as 53.38.',
  latitude2: 'Type degrees from -90 (south) to 90 (north), such as 53.38.',
  longitude1: 'Type degrees from -180 (west) to 180 (east), such as -1.47.',
  longitude2: 'Type degrees from -180 (west) to 180 (east), such as -1.47.',
  kilometres: 'Type kilometres one way, such as 625.',
  travellers: 'Type how many people travel, or leave it out for 1.',
  trips: 'Type how many journeys one way, or leave it out for 1.',
  year: 'Type a year, such as 2025, or leave it out for the newest.',
};

/** What is wrong and what to do, without the place. */
export const referenceWording: WordingOf<ReferenceIssue> = {
  'argument.shape': ({ rows, columns }) => `${size(rows, columns)} given. Choose one cell.`,
  'argument.text-number': ({ found, number }) => typedAsText(found, number),
  'argument.not-a-number': ({ at, found }) =>
    `${quote(found)} is not a number. ${numberAdvice[at.range] ?? 'Type a number.'}`,
  'coordinate.off-range': ({ found, most }) =>
    `${quote(found)} is off the globe. Type degrees from -${String(most)} to ${String(most)}.`,
  'kilometres.negative': ({ found }) => `${quote(found)} is below 0. Type kilometres one way, such as 625.`,
  'mode.unknown': ({ found, known }) => `${quote(found)} is not a mode. Use one of ${known.join(', ')}.`,
  'count.not-whole': ({ found }) => `${quote(found)} is not a whole number of 1 or more. Type one.`,
  'year.unknown': ({ found, known }) =>
    `${quote(found)} has no factors here. Use one of ${known.join(', ')}.`,
  'forcing.unknown': ({ found }) => `${quote(found)} is not known. Use one of with, without, TRUE, FALSE.`,
  'journey.too-large': () => 'The journey is too large to work out. Check kilometres, travellers and trips.',
};
