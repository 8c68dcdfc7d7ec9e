/** What is said of two scorers. */
export const scorersWords = {
  notReady: 'A second scoring needs a register and a framework',
  notReadyHow:
    'It holds one person’s ratings against another’s, so it needs places to rate and criteria to rate them by. See what Check says of both.',

  invite: 'A second pair of eyes',
  inviteHow: (places: number, criteria: number) =>
    `A second person rates the same ${String(places)} ${places === 1 ? 'place' : 'places'} by the same ${String(criteria)} ${criteria === 1 ? 'criterion' : 'criteria'}, without seeing the first ratings. Here you then see how far the two agree, talk about the gaps, and keep the rating you agree on with the reason. Both originals stay.`,
  make: 'Make the second scoring sheet',
  making: 'Making the second scoring sheet…',
  made: (sheet: string) =>
    `${sheet} is made, with the places and a blank column for each criterion. None of the first ratings are on it.`,

  waiting: 'Waiting for the second scorer',
  waitingHow: (sheet: string) =>
    `No rating on ${sheet} can be compared yet. The second scorer types there: a number on the scale, ? where it can’t be judged, n/a where it does not apply.`,
  scales: 'Scales',
  scale: (lowest: number, highest: number) => `${String(lowest)} to ${String(highest)}`,
  apart:
    'To keep the two apart, give the second scorer that sheet in a file of its own and paste the ratings back.',
  goToSheet: (sheet: string) => `Go to ${sheet}`,

  where: (sheet: string, given: number, of: number) =>
    `The second scorer’s ratings are on ${sheet}: ${String(given)} of ${String(of)} given.`,
  notNamed: (sheet: string, row: number) =>
    `Taken for the second scorer’s table: ${sheet}, row ${String(row)}, because it has places and criteria and is not the register. If it is something else, make a sheet for the second scorer; that one will then count.`,

  agreement: 'Agreement',
  onScale: (lowest: number, highest: number) => `On a scale of ${String(lowest)} to ${String(highest)}: `,
  finding: (same: number, of: number, share: string) =>
    `${String(same)} of ${String(of)} ${of === 1 ? 'pair' : 'pairs'} ${same === 1 ? 'is' : 'are'} the same (${share})`,
  within: (close: number, share: string) => `${String(close)} at most one apart (${share}).`,
  and: (one: string, other: string) => `${one}, ${other}`,
  kappa: (kappa: string) => `Kappa is ${kappa}.`,
  noKappa: 'Kappa has no meaning here, because both gave one and the same rating throughout.',
  kappaMeans:
    'Kappa is 1 where two people always agree and 0 where they agree as often as by chance. With few pairs it is rough: talk about the gaps below.',
  legend: { same: 'the same', one: 'one apart', further: 'further apart' },
  spoken: (pairs: number, same: number, one: number, further: number) =>
    `Of ${String(pairs)} pairs ${String(same)} the same, ${String(one)} one apart, ${String(further)} further apart.`,
  noPairs: 'no pairs',
  asTable: 'Show as table',
  asBars: 'Show as bars',
  columns: { criterion: 'Criterion', pairs: 'Pairs', same: 'Same', within: 'Within one', kappa: 'Kappa' },
  dash: '–',

  gaps: (count: number) => `To talk about (${String(count)})`,
  noGaps: 'Nothing to talk about',
  noGapsHow: 'No two ratings are two or more apart, and none stands beside a gap.',
  allAgreed: 'Every gap has been talked about: what was agreed is below.',
  heading: (place: string, criterion: string) => `${place}, ${criterion}`,
  ratingsApart: (apart: string) => `${apart} apart`,
  oneSided: 'one rating only',
  first: 'First',
  second: 'Second',
  goToFirst: (sheet: string, cell: string) => `Take me there: the first scorer’s cell, ${sheet}, ${cell}`,
  goToSecond: (sheet: string, cell: string) => `Take me there: the second scorer’s cell, ${sheet}, ${cell}`,
  showAll: (count: number) => `Show all ${String(count)}`,

  by: 'Moderated by',
  byHint: 'Kept with every rating that is agreed here.',
  agree: 'Agree a rating',
  agreeAgain: 'Agree again',
  agreeFor: (heading: string) => `Agree a rating for ${heading}`,
  agreed: 'Agreed rating',
  agreedHint: (lowest: number, highest: number) => `${String(lowest)} to ${String(highest)}, or n/a`,
  reason: 'Reason',
  reasonHint: 'What the evidence shows, against the criterion.',
  keep: 'Keep it',
  cancel: 'Cancel',
  keeping: (heading: string) => `Keeping what was agreed on ${heading}…`,
  kept: (heading: string, rating: string) =>
    `${heading} is agreed at ${rating}, and the register says so. Both originals are kept on the sheet of agreed ratings.`,

  agreedList: (count: number) => `Agreed (${String(count)})`,
  agreedLine: (agreed: string) => `Agreed ${agreed}.`,
  signed: (by: string, day: string) => [by, day].filter((part) => part !== '').join(', '),

  problems: (count: number) => `Can’t be compared, or looks wrong (${String(count)})`,
  inRow: (sheet: string, row: number) => `${sheet}, row ${String(row)}`,
} as const;
