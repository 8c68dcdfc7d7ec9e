import type { Standing } from '../app/compare-record.ts';
import type { RecordFailure, SignInFailure, WorkbookFailure } from '../app/ports.ts';

/** Every word the pane shows, in one table; what it says about the officer's own cells comes from the core. */
export const strings = {
  product: 'Partner City Assessor',
  tabs: { place: 'Place', check: 'Check', record: 'Record', tools: 'Tools', list: 'Parts of the pane' },
  problemCount: (count: number) => (count === 1 ? '1 problem' : `${String(count)} problems`),

  /** The last of several names in a sentence, after those before it. */
  andLast: (before: string, last: string) => `${before} and ${last}`,
  takeMeThere: 'Take me there',
  tryAgain: 'Try again',
  checkAgain: 'Check again',
  stopWaiting: 'Stop waiting',
  opening: 'Opening…',
  partNotLoaded: 'This page could not be fetched',
  partNotLoadedHow: 'Check the connection, then try again. Nothing in your sheets was changed.',
  reading: 'Reading the workbook…',
  notRead: 'The workbook can’t be read just now',
  rowNumber: (row: number) => `row ${String(row)}`,
  keptInView: (place: string) => `Staying with ${place} while the selection is elsewhere.`,
  recommended: (recommendation: string) => `Recommended: ${recommendation}.`,
  notRecommended: 'No recommendation yet.',

  broken: {
    heading: 'The pane has stopped',
    sentence: 'This is a fault of ours, not of your workbook; nothing in your sheets was changed.',
    tell: (fault: string) => `If it happens again, tell your IT team: ${fault}.`,
    action: 'Start the pane again',
  },

  empty: {
    noTables: 'Nothing to assess here yet',
    noRows: 'The register has no rows yet',
    noRowsHow:
      'Type a place in the first row under its headings. Its score and recommendation follow here as you fill in the row.',
    notSelected: 'Select a row of the register',
    notSelectedHow: (sheet: string) =>
      `Click any cell in a partnership's row on ${sheet}. Its score, its recommendation and the rule that decided appear here, and follow as you type.`,
    goToFirst: (place: string) => `Go to ${place}`,
    goToRegister: 'Go to the register',
  },

  score: {
    heading: 'Score',
    none: 'No score.',
    noneBecauseBad: 'A rating in this row can’t be read.',
    noneBecauseFramework: 'The framework can’t be read: see Check.',
    noneAssessed: 'Nothing in this row has been assessed yet.',
    withBand: (score: string, band: string) => `${score}, ${band}.`,
    withoutBand: (score: string) => `${score}.`,
    between: (low: string, high: string, until: string) => `Between ${low} and ${high} until ${until}.`,
    assessed: (names: string, isOne: boolean) => `${names} ${isOne ? 'is' : 'are'} assessed`,
    manyAssessed: (count: number) => `${String(count)} criteria are assessed`,
    coverage: (share: string) => `${share} of the weight is assessed.`,
    scaleName: 'Score on its scale from 0 to 100',
    points: (points: string) => `${points} of 100`,
    from: (edge: number) => `from ${String(edge)}`,
  },

  firmness: {
    settled: (grade: string, band: string, share: string) =>
      `${grade}: if a quarter of the weight could fall anywhere, ${band} would hold in ${share} of cases.`,
    always: (grade: string, band: string) =>
      `${grade}: ${band} holds even if a quarter of the weight falls anywhere.`,
    open: (grade: string, band: string, from: string, to: string) =>
      `${grade}: if a quarter of the weight could fall anywhere, ${band} would hold in ${from} to ${to} of cases, depending on the gaps.`,
  },

  recommendation: {
    heading: 'Recommendation',
    none: 'No recommendation',
    noneBecauseNoRule: 'No rule holds for this row.',
    noneBecauseBad: 'A cell in this row can’t be read, so no rule is tried.',
    noneBecauseNoRules: 'This workbook has no rules: a table headed Rule and Recommendation.',
    noneBecauseTables: 'The framework or the rules can’t be read: see Check.',
    rule: (rule: string, conditions: string) => `Rule ${rule}: ${conditions}.`,
    ruleAlways: (rule: string) => `Rule ${rule}: decides when no rule before it does.`,
    tried: (count: number) =>
      count === 1 ? '1 rule tried before it' : `${String(count)} rules tried before it`,
    triedLine: (condition: string, found: string) => `asks whether ${condition}; it is ${found}`,
    notStated: 'not stated',
    adviceOnly: 'What the rules advise. People decide.',
  },

  contributions: {
    heading: 'Contributions',
    legend: 'rating · points',
    noRating: 'no rating',
    unreadable: 'can’t be read',
    outOf: (lowest: number, highest: number) => `on ${String(lowest)} to ${String(highest)}`,
    goToCell: 'Go to its cell.',
    rated: (rating: string, scale: string) => `points, rated ${rating} ${scale}.`,
    notApplicable: (names: string, isOne: boolean) =>
      `${names} ${isOne ? 'does' : 'do'} not apply here, and ${isOne ? 'its weight is' : 'their weights are'} left out.`,
    noWeight: (names: string, isOne: boolean) =>
      `${names} ${isOne ? 'describes and carries' : 'describe and carry'} no weight.`,
    lengths: 'A bar is as long as the criterion’s weight, and filled with what the rating earns of it.',
    asTable: 'Show as table',
    asBars: 'Show as bars',
    columns: { criterion: 'Criterion', weight: 'Weight', rating: 'Rating', points: 'Points' },
    notApplicableShort: 'n/a',
    dash: '–',
    total: 'Score',
  },

  illustrative: 'Weights, bands and ratings in this workbook are illustrative: its framework says so.',

  check: {
    inRow: 'In this row',
    rowAlone: (row: number) => `Row ${String(row)}`,
    rowOf: (place: string, row: number) => `${place}, row ${String(row)}`,
    goTo: (sheet: string, cell: string) => `Take me there: ${sheet}, ${cell}`,
  },

  record: {
    signedOutHeading: 'The council’s record',
    signedOutHow:
      'The record keeps every version of a partnership outside any one file: who published it, when, and what it said. Sign in to publish the selected place and to read it back.',
    name: 'Your name',
    nameHint: 'Shown beside every version you publish.',
    nameMissing: 'Type your name.',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    signOut: 'Sign out',
    signedInAs: (name: string, roles: string) => `${name} · ${roles}`,
    noIssuer: 'No record is connected',
    noIssuerHow:
      'This copy of the pane was set up without a record. Scores, recommendations and checks work without one. To connect it, your IT team names the record and its sign-in in config.json beside the pane.',
    noPlace: 'Select a row of the register to see its record.',
    publish: (place: string) => `Publish ${place}`,
    publishOver: (place: string, version: number) => `Publish ${place} over version ${String(version)}`,
    publishing: (place: string) => `Publishing ${place}…`,
    readBack: 'Read back',
    readingBack: (place: string) => `Reading ${place} back…`,
    notPublishable:
      'This row can’t be published while a rating in it can’t be read, its override has no reason, or its override or evidence shows an error.',
    seeProblems: 'See what to put right',
    version: (version: number) => `Version ${String(version)}`,
    by: (author: string, when: string) => `by ${author}, ${when}`,
    recordHeading: 'In the record',
    differencesHeading: 'What differs',
    conflictHeading: 'Both sides',
    columns: { what: 'What', sheet: 'Sheet', record: 'Record' },
    nothing: '(nothing)',
    showAll: (count: number) => `Show all ${String(count)}`,
    notices: {
      published: (place: string, version: number) => `${place} is published as version ${String(version)}.`,
      unchanged: (place: string, version: number) =>
        `Version ${String(version)} already says the same of ${place}; no new version was made.`,
      confirmed: (place: string, version: number) =>
        `Confirmed: ${place} is in the record as version ${String(version)}.`,
      read: (place: string) => `${place} was read back from the record.`,
      sheetNotRead: (place: string) =>
        `${place} was not published: the sheet can’t be read just now. Press Enter or Esc in the cell you are editing, then publish again.`,
      stopped: (place: string) => `Stopped waiting for ${place}’s record. Nothing was changed.`,
    },
  },
} as const;

/** A word for the header's mark, and the sentence that explains it. */
export const standings: Readonly<Record<Standing, { readonly word: string; readonly sentence: string }>> = {
  absent: { word: 'Not in the record', sentence: 'The record has nothing for this place yet.' },
  'in-step': { word: 'In step', sentence: 'The sheet and the record say the same.' },
  ahead: {
    word: 'Ahead',
    sentence: 'The sheet has changed since the two agreed. Publish to bring the record up to it.',
  },
  behind: {
    word: 'Behind',
    sentence:
      'The record has moved on since the two agreed; the sheet has not. Type the record’s values into the sheet, or publish over it.',
  },
  conflict: {
    word: 'Conflict',
    sentence:
      'Both the sheet and the record have changed since the two agreed. Look at both sides before you publish.',
  },
  differs: { word: 'Differs', sentence: 'The sheet and the record do not say the same.' },
};

export const workbookFailures: Readonly<Record<WorkbookFailure, string>> = {
  'cell-being-edited': 'A cell is being edited. Press Enter or Esc in it, then try again.',
  'sheet-missing':
    'That sheet or table is no longer in the workbook. Check again to bring the list up to date.',
  'sheet-hidden': 'That sheet is hidden. Right-click any sheet tab, choose Unhide, then try again.',
  'several-areas': 'Several separate areas are selected. Select one cell, then try again.',
  'access-denied':
    'Excel does not allow changes here: the workbook is open for reading only, or is protected. Save a copy of your own, or ask whoever protected it, then try again.',
  'not-supported':
    'This version of Excel can’t do that. It needs Excel 2021 or newer, Microsoft 365, or Excel on the web.',
  'rows-moved':
    'Rows have moved since, or a place was renamed, and what was written there belongs to other rows now. Sort them as they were, then try again.',
  'columns-moved':
    'Columns or rows have moved since, or a heading above was changed, so what was written may stand elsewhere now. Take that back first, then try again.',
  'all-changed':
    'Everything that was written there holds something else by now, because somebody has changed it or what its formulas name. Take that back first, then try again.',
  'undo-not-supported': 'Excel did not take this together with its own undo. Try again.',
  'too-large':
    'This workbook is too large for Excel to hand over. Remove unused rows and sheets, or work in a copy that holds only the tables.',
  'host-refused':
    'Excel did not answer. Try again; if it happens again, close the pane and open it from the ribbon.',
};

export const signInFailures: Readonly<Record<SignInFailure, string>> = {
  unreachable: 'The sign-in service can’t be reached. Check the connection, then try again.',
  refused: 'The sign-in service did not accept that name. Check it, then try again.',
  'not-understood': 'The sign-in service gave an answer the pane can’t read. Tell your IT team.',
};

/** What a failure of the record means and what to do, by kind; `title` is set in bold before `sentence`. */
export const recordFailures: Readonly<
  Record<RecordFailure['kind'], { readonly title: string; readonly sentence: string }>
> = {
  'signed-out': { title: 'Signed out.', sentence: 'The sign-in has ended. Sign in again to go on.' },
  forbidden: {
    title: 'Not allowed.',
    sentence: 'Publishing needs the role Officer. Ask whoever manages your sign-in.',
  },
  stale: {
    title: 'Not published.',
    sentence:
      'Someone changed the record after you last saw it. Nothing was overwritten; both sides are below.',
  },
  refused: { title: 'Not published.', sentence: 'The record did not accept what the row says:' },
  unreachable: {
    title: 'Not reached.',
    sentence: 'The record did not answer. Check the connection, then read back.',
  },
  unconfirmed: {
    title: 'Not confirmed.',
    sentence:
      'The answer was lost, so it may or may not be in the record. Read back to find out; nothing is published twice.',
  },
  'not-understood': {
    title: 'Not understood.',
    sentence:
      'The record gave an answer this pane can’t read. Reload the pane; if it happens again, tell your IT team.',
  },
};
