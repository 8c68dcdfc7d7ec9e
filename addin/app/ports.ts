import type { Grid } from '../../shared/kernel/cell.ts';
import type { Entries, SheetArea } from '../../shared/workbook/change.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { StoredPartnership } from './partnership-document.ts';

/** What came of asking the outside world: the value, or why it said no. */
export type Attempt<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Why Excel did not do what was asked, in the words the pane has sentences for. */
export type WorkbookFailure =
  | 'cell-being-edited'
  | 'sheet-missing'
  | 'sheet-hidden'
  | 'several-areas'
  | 'too-large'
  | 'access-denied'
  | 'not-supported'
  | 'undo-not-supported'
  | 'rows-moved'
  | 'columns-moved'
  | 'all-changed'
  | 'host-refused';

/** The cells the officer has selected; row and column are those of the first cell, counted from 1. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** Stops whatever was started. */
export type Stop = () => void;

/** An area as it stands. */
export interface AreaContents {
  /** Values; blank cells are null. */
  readonly values: Grid;
  /** What was entered: formulas with their equals sign, else the value; blank cells are empty text. */
  readonly entries: Entries;
  /** Excel's number format of each cell. */
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * What may be done to the workbook within one change. Everything a hand refuses leaves the workbook as the last
 * successful one left it; putting back is the caller's.
 */
export interface WorkbookHands {
  readonly readArea: (area: SheetArea) => Promise<Attempt<AreaContents, WorkbookFailure>>;
  readonly writeArea: (area: SheetArea, entries: Entries) => Promise<Attempt<null, WorkbookFailure>>;
  /** One format for the whole area, or one for each cell. */
  readonly formatNumbers: (
    area: SheetArea,
    formats: string | readonly (readonly string[])[],
  ) => Promise<Attempt<null, WorkbookFailure>>;
  readonly isProtected: (sheet: string) => Promise<Attempt<boolean, WorkbookFailure>>;
  readonly addSheet: (name: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** The smallest area around everything that a sheet holds; null when it holds nothing. */
  readonly usedArea: (sheet: string) => Promise<Attempt<SheetArea | null, WorkbookFailure>>;
  /** For a sheet that this very change, or the one being put back, has added. */
  readonly removeSheet: (name: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** Makes an Excel table of an area whose first row holds its headers. */
  readonly addTable: (area: SheetArea, name: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** Turns a table back into a plain range; its cells stay. */
  readonly removeTable: (name: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** Where a table stands, header row included. */
  readonly tableArea: (name: string) => Promise<Attempt<SheetArea, WorkbookFailure>>;
  readonly resizeTable: (name: string, area: SheetArea) => Promise<Attempt<null, WorkbookFailure>>;
}

/** What the host is and can, for the diagnostics page. */
export interface HostFacts {
  readonly platform: string;
  readonly version: string;
  /** The newest version of each requirement set that it supports, by name; `none` where it has none. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

export interface WorkbookPort {
  /** Every sheet with its values, hidden ones included. */
  readonly readSheets: () => Promise<Attempt<readonly Sheet[], WorkbookFailure>>;
  readonly readSelection: () => Promise<Attempt<Selection, WorkbookFailure>>;
  /** Brings the sheet to the front and selects the cell. */
  readonly goTo: (sheet: string, cell: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** Calls back after every change of a cell, typed or calculated, and every change of the selection. */
  readonly watch: (on: {
    readonly change: () => void;
    readonly selection: () => void;
  }) => Promise<Attempt<Stop, WorkbookFailure>>;
  /**
   * Runs a change. `asOne` asks for one step of the host's undo where it can group; a host that groups refuses what it
   * could not undo (`undo-not-supported`), such as taking a sheet away.
   */
  readonly change: <Value>(
    work: (hands: WorkbookHands) => Promise<Value>,
    options?: { readonly asOne: boolean },
  ) => Promise<Attempt<Value, WorkbookFailure>>;
  /** The add-in's own custom XML part of a namespace, or null when the workbook has none. */
  readonly readPart: (namespace: string) => Promise<Attempt<string | null, WorkbookFailure>>;
  /** Replaces the add-in's custom XML part of the namespace that the XML's root names. */
  readonly writePart: (namespace: string, xml: string) => Promise<Attempt<null, WorkbookFailure>>;
  /** Says whether the host has an API of at least this version, such as `CustomFunctionsRuntime` `1.1`. */
  readonly supports: (set: string, version: string) => boolean;
  readonly hostFacts: () => HostFacts;
  /** Small state kept with the workbook; text only. */
  readonly recall: (name: string) => string | null;
  readonly remember: (name: string, text: string) => void;
}

/** One thing wrong with a body that was sent, by JSON pointer. */
export interface BodyIssue {
  readonly pointer: string;
  readonly message: string;
}

/** Why the record did not answer as hoped. `unconfirmed` means that it may have happened. */
export type RecordFailure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'stale'; readonly current: StoredPartnership | null }
  | { readonly kind: 'refused'; readonly issues: readonly BodyIssue[] }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'not-understood' };

export interface RecordPort {
  /** The current version, or null when the record has none. */
  readonly read: (
    id: string,
    signal: AbortSignal,
  ) => Promise<Attempt<StoredPartnership | null, RecordFailure>>;
  /** Writes one version, provided the record is still at the version that was seen (null: has none). */
  readonly publish: (
    id: string,
    document: PartnershipDocument,
    options: { readonly seen: number | null; readonly signal: AbortSignal },
  ) => Promise<Attempt<StoredPartnership, RecordFailure>>;
}

/** Who is signed in. */
export interface Caller {
  readonly name: string;
  readonly roles: readonly string[];
}

export type SignInFailure = 'unreachable' | 'refused' | 'not-understood';

export interface SignInPort {
  /** `none`: this copy has no issuer to ask. */
  readonly kind: 'local' | 'none';
  readonly signIn: (name: string) => Promise<Attempt<Caller, SignInFailure>>;
  readonly signOut: () => void;
  /** The bearer token, or null when signed out or expired. */
  readonly token: () => string | null;
}

/** Later, and how to change one's mind; a fake one makes tests immediate. */
export interface TimerPort {
  readonly after: (milliseconds: number, run: () => void) => Stop;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}
