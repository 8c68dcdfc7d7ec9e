import type { Cell } from '../../kernel/cell.ts';

/** What can be wrong between two scorers' tables; what is in a rating's cell is the core's to judge. */
export type ScorersIssue =
  | { readonly code: 'scorers.only-first'; readonly place: string; readonly sheet: string }
  | { readonly code: 'scorers.only-second'; readonly place: string; readonly sheet: string }
  | { readonly code: 'scorers.repeated-place'; readonly place: string }
  | { readonly code: 'scorers.no-place' }
  | { readonly code: 'scorers.no-criterion'; readonly criterion: string }
  | { readonly code: 'moderation.no-column'; readonly header: string }
  /** A line of what was agreed is about a place or a criterion that is not there, or about none. */
  | {
      readonly code: 'moderation.stray';
      readonly what: 'place' | 'criterion';
      readonly place: string;
      readonly criterion: string;
    }
  /** The register holds another rating than the one that was agreed. */
  | {
      readonly code: 'moderation.changed-since';
      readonly criterion: string;
      readonly agreed: string;
      readonly found: string;
    };

/** Why a second scorer's sheet was not planned. */
export type SecondScoringIssue =
  | { readonly code: 'second.no-framework' }
  | { readonly code: 'second.no-places' }
  | { readonly code: 'second.already-there'; readonly sheet: string };

/** Why an agreed rating was not planned. */
export type ModerationIssue =
  | { readonly code: 'moderation.no-pair'; readonly place: string; readonly criterion: string }
  /** A cell of the two is no rating, so that the originals could not be kept. */
  | { readonly code: 'moderation.bad-cell'; readonly sheet: string; readonly cell: string }
  | { readonly code: 'moderation.no-reason' }
  | { readonly code: 'moderation.no-name' }
  | { readonly code: 'moderation.no-day'; readonly found: string }
  /** The register works the rating out; an agreed one would write over how. */
  | { readonly code: 'moderation.formula'; readonly sheet: string; readonly cell: string }
  | {
      readonly code: 'moderation.off-scale';
      readonly found: Cell;
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly code: 'moderation.no-column'; readonly header: string; readonly sheet: string }
  | { readonly code: 'moderation.no-room'; readonly sheet: string; readonly cell: string };
