import type { HelpPage, HelpTable } from './help-page.ts';

const review: HelpTable = {
  caption: 'Results on the officer’s sheet, and on a copy',
  at: 'A1',
  rows: [
    ['Place', 'Score', 'In the copy', 'Score'],
    ['Bochum', 95, 'Bochum', 95],
    ['Kotli', 34.375, 'Kotli', 34.4],
  ],
};

export const fingerprintHelp: HelpPage = {
  id: 'FINGERPRINT',
  group: 'Record',
  summary: 'Makes a short mark of the values in a range, by which two copies can be seen to agree.',
  result: 'One text of twelve signs in three groups, such as 0A1B-2C3D-4E5F.',
  use: [
    'On a report, beside the results: anybody who has the workbook can make the mark again and compare.',
    'To see that a copy, the report and the record hold the same figures.',
  ],
  avoid: [
    'As a signature. The mark shows that values are the same, not who made them.',
    'To find what differs. It says only that something does.',
  ],
  parameters: [
    { name: 'range', give: 'A range of any size.' },
    { name: 'range2', give: 'A second range; the order of the ranges counts.', leftOut: 'one range only' },
    { name: 'range3', give: 'A third range.', leftOut: 'two ranges only' },
  ],
  formula: {
    lines: ['mark = first 12 hexadecimal digits of the SHA-256 of the values in a fixed form'],
    notes: [
      'The values, their kinds, their places and the size of each range all count. Formats and formulas do not.',
    ],
  },
  cases: [
    {
      input: 'A blank, an empty text and 0',
      happens: 'They make the same mark, because builds of Excel hand a blank over in all these ways.',
    },
    {
      input: 'A text',
      happens: 'Its letters and capitals count, however their accents are stored (Unicode NFC).',
    },
    { input: 'A number', happens: 'Counts to 15 significant digits, which is what Excel keeps.' },
    { input: 'An error in a cell', happens: 'Counts as a value like any other.' },
  ],
  value: 'Never, unless the range itself is an error.',
  notAvailable: 'Never.',
  sources: ['SHA-256: FIPS 180-4, Secure Hash Standard (National Institute of Standards and Technology).'],
  examples: [
    {
      title: 'The officer’s sheet',
      tables: [review],
      formula: '=PARTNERCITY.FINGERPRINT(A2:B3)',
      result: { headings: ['Mark'], rows: [['BBAC-837D-559D']] },
      reading: ['Print it under the table in the report.'],
    },
    {
      title: 'The copy, in which a score was rounded',
      tables: [review],
      formula: '=PARTNERCITY.FINGERPRINT(C2:D3)',
      result: { headings: ['Mark'], rows: [['4BF3-969E-CF61']] },
      reading: ['34.4 is not 34.375: the mark differs, and one sees at once that the copy is not the same.'],
    },
  ],
  seeAlso: ['VERSION', 'RECORD'],
};
