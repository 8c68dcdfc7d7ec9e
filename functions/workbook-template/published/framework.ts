/** One criterion as the Framework sheet shows it. Only the heading is published; all else is illustrative. */
export interface TemplateCriterion {
  readonly criterion: string;
  readonly question: string;
  /** `null` leaves the cell blank for the council to fill. */
  readonly weight: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** What each level from lowest to highest means. Short: they are also the input message of a rating cell. */
  readonly levels: readonly string[];
  /** What else an officer should know of it; empty when there is nothing. */
  readonly remark: string;
}

/** The six headings as published, in the report's order, with an illustrative weight, scale, question and levels. */
export const illustrativeFramework: readonly TemplateCriterion[] = [
  {
    criterion: 'Location overview',
    question: 'How well do we know the place, and how well does it compare with ours?',
    weight: 0,
    lowest: 1,
    highest: 5,
    levels: [
      'hardly known to us',
      'a few facts on file',
      'known, few likenesses',
      'well known, some likenesses',
      'well known, much alike',
    ],
    remark: 'With a weight of 0 it describes and does not count',
  },
  {
    criterion: 'Strategic fit',
    question: 'How far would the link serve priorities the council has already adopted?',
    weight: 25,
    lowest: 1,
    highest: 5,
    levels: ['serves none of them', 'touches one', 'serves one', 'serves several', 'central to several'],
    remark: '',
  },
  {
    criterion: 'Profile',
    question: 'What standing does the link have, here and there?',
    weight: 15,
    lowest: 1,
    highest: 5,
    levels: [
      'unknown in both places',
      'known to a few',
      'known in one place',
      'known in both places',
      'widely valued in both',
    ],
    remark: '',
  },
  {
    criterion: 'Due diligence considerations',
    question: 'What concerns stand in the way: legal, financial, security, human rights?',
    weight: 20,
    lowest: 1,
    highest: 5,
    levels: ['grave concerns', 'serious concerns', 'concerns to manage', 'minor concerns', 'none found'],
    remark: 'The higher the rating, the fewer the concerns',
  },
  {
    criterion: 'Connections',
    question: 'Which living ties are there: communities, schools, universities, business, culture?',
    weight: 25,
    lowest: 1,
    highest: 5,
    levels: ['none', 'one, occasional', 'one, regular', 'several, regular', 'many, growing'],
    remark: '',
  },
  {
    criterion: 'Resources and purpose',
    question: 'Is there a shared purpose, and the people and money to pursue it?',
    weight: 15,
    lowest: 1,
    highest: 5,
    levels: [
      'neither',
      'purpose, no resources',
      'purpose, few resources',
      'purpose, enough resources',
      'purpose, resources agreed',
    ],
    remark: '',
  },
];
