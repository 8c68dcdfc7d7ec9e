import type { EvidenceIssue } from '../../../shared/workbook/plan-evidence.ts';
import type { OverrideIssue } from '../../../shared/workbook/plan-override.ts';

/** What the Place page says beside score, recommendation and contributions. */
export const placeWords = {
  change: {
    heading: 'What would change it',
    rating: (criterion: string, from: string, to: string) => `${criterion} ${from} to ${to}`,
    gapAtLeast: (criterion: string, rating: string) => `${criterion} at ${rating} or more`,
    gapAtMost: (criterion: string, rating: string) => `${criterion} at ${rating} or less`,
    gapAt: (criterion: string, rating: string) => `${criterion} at ${rating}`,
    above: (criterion: string, share: string, now: string) =>
      `A weight on ${criterion} above ${share} (now ${now})`,
    below: (criterion: string, share: string, now: string) =>
      `A weight on ${criterion} below ${share} (now ${now})`,
    settles: (criterion: string) => `Assessing ${criterion} settles it either way.`,
    makes: (what: string, band: string) => `${what} would make it ${band}`,
    falls: (what: string) => `${what} would put it below all bands`,
    andRecommends: (what: string, recommendation: string) =>
      `${what}, and the recommendation “${recommendation}”`,
    andRecommendsNothing: (what: string) => `${what}, and leave it without a recommendation`,
    recommends: (what: string, recommendation: string) =>
      `${what} would make the recommendation “${recommendation}”`,
    recommendsNothing: (what: string) => `${what} would leave it without a recommendation`,
    stays: (recommendation: string) => `The recommendation stays “${recommendation}” in each case.`,
    ofWhatApplies: 'Weights are shares of what applies to this place.',
    nothing: 'No one rating and no one weight would change its band or its recommendation.',
  },

  missing: {
    heading: 'Missing evidence',
    order: 'what settles most first',
    ofOpen: (share: string, points: string) => `${share} of the ${points} points still open`,
    allOpen: (points: string) => `all of the ${points} points still open`,
    settlesAlone: 'settles the band by itself',
    noWeight: 'carries no weight',
    noColumn: 'has no column in the register',
    whatever: (band: string) => `The band is ${band} however they turn out.`,
    goTo: (criterion: string) => `Take me there: ${criterion}`,
  },

  evidence: {
    heading: 'Evidence',
    none: (place: string) => `No evidence is kept for ${place} yet.`,
    unsupported: (names: string) => `Rated without evidence: ${names}.`,
    asAWhole: 'The place as a whole',
    noDate: 'No date',
    from: (source: string) => `Source: ${source}`,
    goTo: (sheet: string, cell: string) => `Take me there: ${sheet}, ${cell}`,
    showAll: (count: number) => `Show all ${String(count)}`,
    add: 'Add evidence',
    criterion: 'Criterion',
    text: 'What it shows',
    source: 'Source',
    sourceHint: 'A report, a page, a person: where someone else can look it up.',
    date: 'Date',
    save: 'Add to the sheet',
    cancel: 'Cancel',
    doing: (place: string) => `Adding evidence for ${place}…`,
    done: (place: string, sheet: string, cell: string) =>
      `The evidence for ${place} is added: ${sheet}, ${cell}.`,
  },

  override: {
    heading: 'Override',
    what: 'People decide. Where they decide otherwise than the rules recommend, keep here what and why.',
    add: 'Override the recommendation',
    change: 'Change it',
    takeBack: 'Take it back',
    noReason: 'No reason is written. An override needs one.',
    by: (name: string, day: string) => [name, day].filter((part) => part !== '').join(', '),
    rulesSay: (recommendation: string) => `The rules recommend “${recommendation}”.`,
    rulesSayNothing: 'The rules recommend nothing for this row.',
    outcome: 'What is decided',
    outcomeHint: 'Choose one of the rules’ recommendations, or write your own.',
    reason: 'Reason',
    reasonHint: 'It stands in the register beside the recommendation.',
    name: 'Decided by',
    date: 'Date',
    save: 'Write into the register',
    cancel: 'Cancel',
    doing: (place: string) => `Writing the override for ${place}…`,
    done: (place: string, sheet: string, row: number) =>
      `The override for ${place} is written: ${sheet}, row ${String(row)}.`,
    takingBack: (place: string) => `Taking back the override for ${place}…`,
    takenBack: (place: string) => `The override for ${place} is taken back; what the rules recommend stands.`,
  },
} as const;

/** Why a line of evidence was not added, and what to do. */
export function sayEvidenceIssue(issue: EvidenceIssue): string {
  switch (issue.code) {
    case 'evidence.no-text':
      return 'Write what the evidence shows.';
    case 'evidence.no-day':
      return 'Choose a day that exists, or leave the date empty.';
    case 'evidence.no-place':
      return `Row ${String(issue.row)} of the register has no place. Type its name there first.`;
    case 'evidence.no-room':
      return `${issue.sheet}, ${issue.cell} holds something where the next line belongs. Move it, or insert a row above it, then add again.`;
  }
}

/** Why an override was not written, and what to do. */
export function sayOverrideIssue(issue: OverrideIssue): string {
  switch (issue.code) {
    case 'override.no-outcome':
      return 'Write what is decided.';
    case 'override.no-reason':
      return 'Write the reason: an override needs one.';
    case 'override.no-name':
      return 'Write who decided.';
    case 'override.no-day':
      return 'Choose the day on which it was decided.';
    case 'override.no-register':
      return 'The register is no longer there. Check the workbook, then try again.';
    case 'override.no-room':
      return `${issue.sheet}, ${issue.cell} holds something where the override’s columns belong, right of the register. Move it, or insert columns before it, then try again.`;
  }
}
