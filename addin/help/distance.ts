import type { HelpPage } from './help-page.ts';

const noCoordinates = {
  error: '#N/A',
  says: 'There are no coordinates of one of the places. Type its latitude and longitude.',
} as const;

export const distanceHelp: HelpPage = {
  id: 'DISTANCE',
  group: 'Travel',
  summary: 'Measures the great-circle distance between two places, in kilometres.',
  result: 'One number of kilometres, from 0 to about 20,015, which is half way round the globe.',
  use: [
    'For the length of a flight, from the coordinates of two cities, to hand to TRAVELCARBON.',
    'To sort partners by how far away they are.',
  ],
  avoid: [
    'For the length of a journey by rail or road, which is longer: use a route planner and type its kilometres.',
    'For surveying. The Earth is taken as a ball, so the distance may be wrong by about half a per cent.',
  ],
  parameters: [
    {
      name: 'latitude1',
      give: 'Latitude of the first place in decimal degrees, -90 to 90; south is below 0.',
    },
    { name: 'longitude1', give: 'Its longitude in decimal degrees, -180 to 180; west is below 0.' },
    { name: 'latitude2', give: 'Latitude of the second place, likewise.' },
    { name: 'longitude2', give: 'Its longitude, likewise.' },
  ],
  formula: {
    lines: [
      'h = sin²((φ2 − φ1) ÷ 2) + cos φ1 × cos φ2 × sin²((λ2 − λ1) ÷ 2)',
      'distance = 2 × 6371.0088 × arcsin √h',
    ],
    notes: [
      'φ is the latitude, λ the longitude, 6371.0088 km the Earth’s mean radius.',
      'Where h is above a half, the opposite point of the globe takes the place of the second: distance = 2 × 6371.0088 × (π ÷ 2 − arcsin √a), with a = sin²((φ1 + φ2) ÷ 2) + cos φ1 × cos φ2 × cos²((λ2 − λ1) ÷ 2). That keeps all digits for places nearly opposite.',
      'It is not rounded. The distance is the same both ways, and 0 from a place to itself.',
    ],
  },
  cases: [
    {
      input: '0',
      happens:
        'A place on the equator or on the meridian of Greenwich. Some builds of Excel hand a blank over as 0: there a blank is taken for such a place, so fill in the coordinates first.',
    },
    { input: 'Blank, or `#N/A`', happens: '`#N/A`: there are no coordinates yet.' },
    {
      input: 'A text such as `53.38` typed as text, or 53° 23′ N',
      happens: '`#VALUE!`. Type decimal degrees as a number.',
    },
    { input: 'Longitudes 180 and -180', happens: 'They are the same meridian.' },
  ],
  value: 'A coordinate is text, TRUE or FALSE, an error, several cells, or off the globe.',
  notAvailable: 'A coordinate is blank or `#N/A`.',
  sources: [
    'The haversine formula: Sinnott, Virtues of the haversine, Sky and Telescope 68 (1984).',
    'The mean radius of the Earth: Geodetic Reference System 1980.',
  ],
  examples: [
    {
      title: 'From Sheffield',
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
      formula: '=PARTNERCITY.DISTANCE(B2,C2,B3,C3)',
      result: { headings: ['Kilometres'], rows: [[625.1]], decimals: 1 },
      reading: [
        'Write `$B$2` and `$C$2` for Sheffield, and the formula can be filled down beside every place.',
      ],
    },
    {
      title: 'A place without coordinates',
      tables: [
        {
          caption: 'Coordinates of city centres',
          at: 'A1',
          rows: [
            ['Place', 'Latitude', 'Longitude'],
            ['Sheffield', 53.3811, -1.4702],
            ['Kotli', null, null],
          ],
        },
      ],
      formula: '=PARTNERCITY.DISTANCE(B2,C2,B3,C3)',
      result: { headings: ['Kilometres'], rows: [[noCoordinates]] },
      reading: ['The cell stays `#N/A` until both coordinates are there.'],
    },
  ],
  seeAlso: ['TRAVELCARBON'],
};
