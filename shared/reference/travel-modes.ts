import { foldText } from '../kernel/text.ts';
import type { TravelActivity } from './travel-carbon-factors.ts';

/** The longest flight to or from the UK, in kilometres, that counts as short-haul. SPEC TC-3. */
export const longestShortHaul = 3700;

/** A mode of travel as an officer names it, and the published kind of travel it stands for. */
export interface TravelMode {
  readonly name: string;
  /** What it covers, in a few words. */
  readonly covers: string;
  readonly activityAt: (kilometres: number) => TravelActivity;
}

function mode(name: string, activity: TravelActivity, covers: string): TravelMode {
  return { name, covers, activityAt: () => activity };
}

/** Every mode, in the order in which the help and a message list them. SPEC TC-2, TC-3. */
export const travelModes: readonly TravelMode[] = [
  {
    name: 'flight',
    covers: 'to or from the UK, economy; short-haul up to 3,700 km, long-haul above',
    activityAt: (kilometres) => (kilometres <= longestShortHaul ? 'short-haul-economy' : 'long-haul-economy'),
  },
  mode('domestic flight', 'domestic', 'within the UK, average passenger'),
  mode('short-haul economy', 'short-haul-economy', 'to or from the UK'),
  mode('short-haul business', 'short-haul-business', 'to or from the UK'),
  mode('short-haul average', 'short-haul-average', 'to or from the UK, class not known'),
  mode('long-haul economy', 'long-haul-economy', 'to or from the UK'),
  mode('long-haul premium economy', 'long-haul-premium-economy', 'to or from the UK'),
  mode('long-haul business', 'long-haul-business', 'to or from the UK'),
  mode('long-haul first', 'long-haul-first', 'to or from the UK'),
  mode('long-haul average', 'long-haul-average', 'to or from the UK, class not known'),
  mode('flight outside the UK', 'non-uk-economy', 'economy; neither end in the UK'),
  mode('rail', 'national-rail', 'trains within the UK'),
  mode('international rail', 'international-rail', 'Eurostar and the like'),
  mode('light rail', 'light-rail', 'trams and metros'),
  mode('underground', 'underground', 'London Underground'),
];

/** The mode that a text names, by NFC, trimmed, letter case ignored; undefined when it names none. SPEC TC-2. */
export function modeNamed(text: string): TravelMode | undefined {
  const folded = foldText(text);
  return travelModes.find(({ name }) => foldText(name) === folded);
}
