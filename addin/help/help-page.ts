/** The groups in which the list of functions shows them, in this order. */
export const helpGroups = [
  'Scoring',
  'Sensitivity',
  'Recommendations',
  'Checks',
  'Travel',
  'Record',
] as const;

export type HelpGroup = (typeof helpGroups)[number];

/** An error as a cell shows it, and the message that comes with it. */
export interface HelpError {
  readonly error: '#N/A' | '#VALUE!';
  readonly says: string;
}

/** What a cell of an example holds; null is blank. */
export type HelpCell = string | number | boolean | null | HelpError;

export type HelpRows = readonly (readonly HelpCell[])[];

/** A block of cells as it stands on a sheet, its first row being headings. */
export interface HelpTable {
  readonly caption: string;
  /** The address of its first cell. */
  readonly at: string;
  readonly rows: HelpRows;
}

/**
 * A formula with the cells it reads and what it answers. A test runs the formula in the built functions and compares
 * every cell: numbers to the digits shown.
 */
export interface WorkedExample {
  readonly title: string;
  readonly tables: readonly HelpTable[];
  /** As typed, without spaces around it; functions of ours, references, numbers and texts in quotation marks. */
  readonly formula: string;
  readonly result: {
    /** Headings over the answer, which are not part of it. */
    readonly headings: readonly string[];
    /** What each row of the answer is about, likewise no part of it. */
    readonly names?: readonly string[];
    readonly rows: HelpRows;
    /** How many decimals are shown; all there are when left out. */
    readonly decimals?: number;
  };
  /** How to read the answer. */
  readonly reading: readonly string[];
  /** What the council's record holds, for a function that reads it. */
  readonly recorded?: readonly Recorded[];
}

/** A partnership as the record holds it, as far as an example needs it. */
export interface Recorded {
  readonly id: string;
  readonly recommendation: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** A parameter, beyond the one line that Excel shows of it. */
export interface HelpParameter {
  readonly name: string;
  /** Its shape, unit and range. */
  readonly give: string;
  /** What holds when it is left out; only where it may be. */
  readonly leftOut?: string;
}

/** What happens to some kind of input. */
export interface HelpCase {
  readonly input: string;
  readonly happens: string;
}

/** A drawing for people who would rather look than read. */
export interface HelpPicture {
  readonly title: string;
  /** What it shows, in words that replace it. */
  readonly description: string;
  readonly caption: string;
  /** The drawing inside its frame, in SVG. */
  readonly shapes: string;
  readonly height: number;
}

/** A table of plain facts, such as the published factors. */
export interface HelpList {
  readonly title: string;
  readonly note: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The help page of one function. Words between backticks are code; the id of a function in capitals becomes a link
 * to its page.
 */
export interface HelpPage {
  readonly id: string;
  readonly group: HelpGroup;
  /** One sentence: what it does. */
  readonly summary: string;
  /** What comes back: shape, unit and range. */
  readonly result: string;
  readonly use: readonly string[];
  readonly avoid: readonly string[];
  readonly parameters: readonly HelpParameter[];
  readonly formula: {
    /** Each a line of the formula, or of the steps. */
    readonly lines: readonly string[];
    readonly notes: readonly string[];
  };
  readonly cases: readonly HelpCase[];
  readonly value: string;
  readonly notAvailable: string;
  readonly sources: readonly string[];
  readonly examples: readonly [WorkedExample, ...WorkedExample[]];
  readonly picture?: HelpPicture;
  readonly lists?: readonly HelpList[];
  readonly seeAlso: readonly string[];
}
