import { methodVersion, productVersion } from '../../shared/version.ts';
import type { HelpPage } from './help-page.ts';

export const versionHelp: HelpPage = {
  id: 'VERSION',
  group: 'Record',
  summary: 'Names the version of the product and of the method that make the results in this workbook.',
  result: 'One text with both versions.',
  use: [
    'On the sheet that is printed or published, so that a result can be made again years later.',
    'In a question to support.',
  ],
  avoid: ['To tell whether two results agree. FINGERPRINT does that.'],
  parameters: [],
  formula: {
    lines: ['Partner City Assessor (version of the product), method (version of the method)'],
    notes: [
      'The version of the method is raised whenever the same cells could give another score or recommendation; that of the product with every release.',
    ],
  },
  cases: [],
  value: 'Never.',
  notAvailable: 'Never.',
  sources: ['The list of changes that comes with the product says what each version changed.'],
  examples: [
    {
      title: 'What made these results',
      tables: [],
      formula: '=PARTNERCITY.VERSION()',
      result: {
        headings: ['Version'],
        rows: [[`Partner City Assessor ${productVersion}, method ${methodVersion}`]],
      },
      reading: ['It takes no arguments; the brackets are needed all the same.'],
    },
  ],
  seeAlso: ['FINGERPRINT'],
};
