/** A line of prose: what it is about, and the prose. */
export type Line = readonly [about: string, text: string];

/** A group of lines under a heading. */
export interface Section {
  readonly heading: string;
  /** Set apart in colour: what a reader must not miss. */
  readonly isWarning?: boolean;
  readonly lines: readonly Line[];
}

const publishedSheets: readonly Line[] = [
  [
    'Analysis',
    'What could change the outcome: for one place, for all, for the ranks. Its tables spill, and need the add-in.',
  ],
  ['Plain scores', 'The scores once more in formulas that go on calculating without the add-in.'],
];

const sheetsOf = (published: boolean): readonly Line[] => [
  ['Register', 'One row per partnership or approach: its facts, its ratings, and beside them the results.'],
  ['Framework', 'The criteria: question, weight, scale, and what each level means.'],
  ['Rules', 'The decision table: tried from the top, the first rule that holds gives the recommendation.'],
  ['Bands', 'The words for a score, and the score from which each holds.'],
  ['Summary', 'What the register comes to: counts, and the recommendations lettered for the report.'],
  ...(published ? publishedSheets : []),
  ['Notes', 'The vocabulary of ratings, facts and conditions; the functions; sources and limits.'],
];

const steps: readonly Line[] = [
  [
    'Rate',
    'On Register, select a rating cell: the note beside it says what each level means. Give a number of the scale, ? where nobody has assessed it yet, n/a where the criterion does not apply.',
  ],
  [
    'Never 0',
    'Not assessed, not applicable and the lowest level are three different things. A gap lowers the coverage, never the score.',
  ],
  [
    'Read',
    'Score runs from 0 to 100. Low and High show how far the gaps could move it. Recommendation comes from the rules, which look at facts first: a total is not a recommendation.',
  ],
  [
    'Decide',
    'The rules recommend; people decide. Where the decision differs, write down the reason in the report.',
  ],
  ['Change', 'Weights, bands and rules are plain tables. Change them, and every row follows.'],
];

const addIn: readonly Line[] = [
  [
    'With the add-in',
    'The tinted columns hold PARTNERCITY functions and follow every change. The task pane explains any row.',
  ],
  [
    'Without it',
    'The last results stay visible, but a cell that is recalculated shows #NAME?. Ask for a copy that needs no add-in before passing the workbook on.',
  ],
];

/** What is made up in the published workbook, in the words every sheet repeats. */
const illustrativePublished: readonly Line[] = [
  [
    'Published',
    'The places, their facts, the criterion headings, the outcomes and their letters (a) to (j).',
  ],
  [
    'Illustrative',
    'The weights, scale, level descriptions, bands and all ratings, and so every score, coverage, band and firmness. The council published none: do not quote them.',
  ],
  [
    'Ours',
    'The rules: written so that the published facts give the published outcomes. The council published outcomes and reasons, not rules.',
  ],
];

const illustrativeEmpty: readonly Line[] = [
  [
    'To fill in',
    'The weights on Framework are blank: they are your council’s to agree. Nothing can be scored before they are there.',
  ],
  [
    'Illustrative',
    'The questions, scale and level descriptions on Framework and the words on Bands are only a start. Replace them with what your council approves.',
  ],
  [
    'A start',
    'The rules reproduce the outcomes of one published review. They are a pattern to change, not advice.',
  ],
];

/** The sections of the Start here sheet. */
export function startHereSections(published: boolean): readonly Section[] {
  return [
    {
      heading: published ? 'What is real and what is illustrative' : 'Before you start',
      isWarning: true,
      lines: published ? illustrativePublished : illustrativeEmpty,
    },
    { heading: 'The sheets', lines: sheetsOf(published) },
    { heading: 'How it works', lines: steps },
    { heading: 'The add-in', lines: addIn },
  ];
}

const vocabulary: readonly Line[] = [
  ['A number', 'A rating within the scale of its criterion, typed as a number.'],
  [
    'Not assessed',
    'Blank, 0, ?, - , not assessed, or not stated. The criterion waits: it lowers the coverage.',
  ],
  ['Not applicable', 'n/a, na, or not applicable. The criterion leaves the sum, and its weight with it.'],
  [
    'Anything else',
    'A mistake: its row shows #VALUE!, and the pane names the cell. The other rows stay right.',
  ],
  [
    'A fact not stated',
    'Blank, Not stated, ? or -. It meets no comparison, and does meet not(...) of anything but blank.',
  ],
  ['Years', 'A date where the day is known; the year as text where only the year is known.'],
];

const conditions: readonly Line[] = [
  ['- or blank', 'Always holds.'],
  ['Active', 'The fact is this text; capitals and spaces around it do not matter.'],
  ['Active, Dormant', 'Either of them. Put a text that itself holds a comma in quotation marks.'],
  ['not(Active)', 'Anything but this.'],
  ['>= 60', 'A number, or a date such as 2024-10-29; also < <= and >.'],
  ['[40..65)', 'From 40 up to, but without, 65. A square bracket includes its end, a round one does not.'],
  ['blank', 'The fact is not stated.'],
];

const functions: readonly Line[] = [
  [
    'SCORE',
    'For each rating (rating - lowest) / (highest - lowest), weighted, over the criteria that are assessed, times 100.',
  ],
  ['COVERAGE', 'The share of the applicable weight that is assessed.'],
  ['BOUNDS', 'The score with every gap at the lowest rating (Low), and at the highest (High).'],
  ['BAND', 'The word for the score, from Bands.'],
  [
    'FIRMNESS',
    'Firm, Leaning or Undecided: how surely the band stays what it is when the weights are in doubt by a quarter and the gaps are filled either way.',
  ],
  [
    'RECOMMEND, RULE, REASON',
    'The first rule that holds: what it recommends, its name, and its reason with the facts filled in.',
  ],
  ['RESOLUTIONS', 'The recommendations lettered in report order, with their places.'],
  ['#N/A', 'There is nothing to say yet, for instance because nothing has been assessed.'],
];

const publishedSources: readonly Line[] = [
  [
    'Facts and outcomes',
    'Sheffield City Council, first annual International Update (2024), as approved; further sources by row in Fact source on Register.',
  ],
  [
    'Inferred',
    'Where a source gives an anniversary and no year, Fact source says so. “Not stated” means that no source at hand says.',
  ],
  [
    'Ratings and weights',
    'Invented to show how the workbook behaves. They say nothing about the places themselves.',
  ],
];

const limits: readonly Line[] = [
  [
    'Band colours',
    'They go by the words on Bands when this workbook was made. After renaming a band, adjust them under Conditional Formatting.',
  ],
  [
    'Drop-downs',
    'They offer the scale when this workbook was made and accept other words. The functions check every rating.',
  ],
  ['New rows', 'Type under the last row of a table: it grows, and the tinted columns fill.'],
];

/** The sections of the Notes sheet. */
export function notesSections(published: boolean): readonly Section[] {
  return [
    { heading: 'What a cell may say', lines: vocabulary },
    { heading: 'What a condition may say', lines: conditions },
    { heading: 'What the functions work out', lines: functions },
    ...(published ? [{ heading: 'Sources', lines: publishedSources }] : []),
    { heading: 'Good to know', lines: limits },
  ];
}
