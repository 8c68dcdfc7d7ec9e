import type { TravelMode } from '../../shared/reference/travel-modes.ts';
import { longestShortHaul, travelModes } from '../../shared/reference/travel-modes.ts';
import type { FactorRow } from '../../shared/reference/travel-carbon-factors.ts';
import { travelFactorSets } from '../../shared/reference/travel-carbon-factors.ts';
import type { HelpList, HelpPage } from './help-page.ts';

const [newest] = travelFactorSets;

function say({ kg, row }: FactorRow): string {
  return `${kg.toFixed(5)} (${row})`;
}

/** One line per published factor that a mode can come to: two for a mode that goes by distance. */
function factorRows({ name, covers, activityAt }: TravelMode): readonly (readonly string[])[] {
  const activities = [...new Set([activityAt(longestShortHaul), activityAt(longestShortHaul + 1)])];
  return activities.map((activity, index) => {
    const { withForcing, withoutForcing } = newest.factors[activity];
    const when = activities.length === 1 ? '' : index === 0 ? ', up to 3,700 km' : ', above 3,700 km';
    return [`${name}${when}`, covers, say(withForcing), say(withoutForcing)];
  });
}

const factors: HelpList = {
  title: `The factors of ${newest.year}`,
  note: `Kilograms of CO2 equivalent per passenger-kilometre, with and without radiative forcing, each with the publisher’s row in brackets. ${newest.title}, ${newest.publisher}, as at ${newest.asAt}, ${newest.licence}.`,
  headings: ['Mode', 'Covers', 'With forcing', 'Without forcing'],
  rows: travelModes.flatMap(factorRows),
};

export const travelCarbonHelp: HelpPage = {
  id: 'TRAVELCARBON',
  group: 'Travel',
  summary: 'Estimates the carbon of a journey in kilograms of CO2 equivalent, by published factors.',
  result: 'One number of kilograms of CO2 equivalent, 0 or more, for the journeys one way.',
  use: [
    'For the climate impact of a visit in the report, with the year and row of every factor at hand.',
    'To compare a flight with a train, or a visit with a video call.',
  ],
  avoid: [
    'For a council’s whole footprint: fuel production (well-to-tank), hotels and the way to the airport are not in it.',
    'To compare years by different sets of factors. State the year with the figure.',
  ],
  parameters: [
    {
      name: 'kilometres',
      give: 'Kilometres one way, 0 or more: of a flight the great circle, as DISTANCE gives it.',
    },
    {
      name: 'mode',
      give: 'One of the modes in the table below. Letter case and spaces around it do not matter.',
    },
    { name: 'travellers', give: 'How many people travel: a whole number.', leftOut: '1' },
    { name: 'trips', give: 'How many journeys one way: a whole number. Out and back are 2.', leftOut: '1' },
    {
      name: 'year',
      give: `The year of the factors. Known: ${travelFactorSets.map(({ year }) => year).join(', ')}.`,
      leftOut: `${newest.year}, the newest known`,
    },
    {
      name: 'forcing',
      give: '`with` or TRUE counts the extra warming that aircraft cause high up (radiative forcing), `without` or FALSE does not. On the ground it makes no difference.',
      leftOut: '`with`',
    },
  ],
  formula: {
    lines: ['carbon = kilometres × travellers × trips × factor'],
    notes: [
      '`flight` is economy to or from the UK: the short-haul factor up to and including 3,700 km, the long-haul one above. The long-haul factor is the smaller, so a flight just above 3,700 km counts for less than one just below.',
      'The factors of flights already hold 8% for detours, so the great circle is the right distance. Rounded to 12 decimals.',
    ],
  },
  lists: [factors],
  cases: [
    { input: 'Kilometres that are blank or `#N/A`', happens: '`#N/A`: there is no distance yet. 0 is 0 kg.' },
    {
      input: 'Travellers, trips, year or forcing that are blank or 0',
      happens: 'As if left out. FALSE is a choice, not a blank.',
    },
    { input: 'A mode that is blank or not in the table', happens: '`#VALUE!`, with a list of the modes.' },
    {
      input: 'A year without factors, such as 2026',
      happens:
        '`#VALUE!`, with a list of the years. The set of 2026 is published, but its rail factors have not been seen.',
    },
    { input: 'A number typed as text, half a traveller, an error', happens: '`#VALUE!`, with what to type.' },
  ],
  value: 'Something cannot be used. The message names it and says what to type.',
  notAvailable: 'The kilometres are blank or `#N/A`.',
  sources: [
    `${newest.title} (${newest.publisher}, as at ${newest.asAt}), under the ${newest.licence}. The rows were read from public transcriptions of the publisher’s file.`,
  ],
  examples: [
    {
      title: 'A visit of three people, out and back',
      tables: [
        {
          caption: 'Coordinates of city centres',
          at: 'A1',
          rows: [
            ['Place', 'Latitude', 'Longitude'],
            ['Sheffield', 53.3811, -1.4702],
            ['Bochum', 51.4818, 7.2162],
          ],
        },
      ],
      formula: '=PARTNERCITY.TRAVELCARBON(PARTNERCITY.DISTANCE(B2,C2,B3,C3),"flight",3,2)',
      result: { headings: ['kg CO2e'], rows: [[471.7]], decimals: 1 },
      reading: [
        '625.1 km × 3 people × 2 journeys × 0.12576 kg (short-haul economy, row 21_316_3164) = 471.7 kg.',
      ],
    },
    {
      title: 'The same distance by train',
      tables: [{ caption: 'Kilometres one way', at: 'A1', rows: [['Kilometres'], [625]] }],
      formula: '=PARTNERCITY.TRAVELCARBON(A2,"rail")',
      result: { headings: ['kg CO2e'], rows: [[22.1625]] },
      reading: ['625 × 0.03546 = 22.1625 kg for one person one way, by the factor of UK trains.'],
    },
    {
      title: 'Leaving arguments out in the middle',
      tables: [{ caption: 'Kilometres one way', at: 'A1', rows: [['Kilometres'], [8253]] }],
      formula: '=PARTNERCITY.TRAVELCARBON(A2,"flight",,2,,FALSE)',
      result: { headings: ['kg CO2e'], rows: [[1143.2]], decimals: 1 },
      reading: [
        'One traveller, out and back, the newest factors, without forcing: 8,253 × 2 × 0.06926 = 1,143.2 kg.',
      ],
    },
  ],
  seeAlso: ['DISTANCE'],
};
