/** One way of doing a task. */
export interface Contender<Answer> {
  readonly name: string;
  /** Ours, as the built add-in runs it (`function`) or as the core does (`core`), or what it is held against. */
  readonly side: 'function' | 'core' | 'against';
  /** What is timed: from when the input lies ready to when the answer does, in whatever form. */
  readonly run: () => unknown;
  /** Does it once, untimed, and gives the answer in the form in which answers are compared. */
  readonly answer: () => Promise<Answer>;
  /** So slow that it is timed once, after the run that its answer is checked by. */
  readonly isSlow: boolean;
  /** Lets go of what it holds, a spreadsheet for instance. */
  readonly close: () => void;
}

interface ContenderParts<Raw, Answer> {
  readonly name: string;
  readonly side: Contender<Answer>['side'];
  readonly run: () => Raw | Promise<Raw>;
  readonly read: (raw: Raw) => Answer;
  readonly isSlow?: boolean;
  readonly close?: () => void;
}

/** A contender from what it runs and how the answer is read out of that. */
export function contender<Raw, Answer>(parts: ContenderParts<Raw, Answer>): Contender<Answer> {
  const { name, side, run, read, isSlow = false, close = () => undefined } = parts;
  return { name, side, run, answer: async () => read(await run()), isSlow, close };
}

/** The same task done in several ways, the answers of which must agree before anything is timed. */
export interface Contest<Answer = unknown> {
  readonly id: string;
  readonly title: string;
  /** The first is ours, and its answer is the one that the others are held against. */
  readonly contenders: readonly Contender<Answer>[];
  /** Says how two answers differ, or undefined. */
  readonly findDifference: (ours: Answer, theirs: Answer) => string | undefined;
}

/** How two columns of numbers differ by more than a tolerance, NaN being the same as NaN; undefined when they do not. */
export function findNumberDifference(
  ours: ArrayLike<number>,
  theirs: ArrayLike<number>,
  tolerance: number,
): string | undefined {
  if (ours.length !== theirs.length) return `${ours.length} against ${theirs.length} numbers`;
  for (let index = 0; index < ours.length; index += 1) {
    const [a = NaN, b = NaN] = [ours[index], theirs[index]];
    const isSame = Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= tolerance;
    if (!isSame) return `number ${index + 1} is ${a} against ${b}`;
  }
  return undefined;
}

/** How two columns of texts differ; undefined when they do not. */
export function findTextDifference(ours: readonly string[], theirs: readonly string[]): string | undefined {
  if (ours.length !== theirs.length) return `${ours.length} against ${theirs.length} texts`;
  const index = ours.findIndex((text, at) => text !== theirs[at]);
  return index < 0
    ? undefined
    : `text ${index + 1} is ${String(ours[index])} against ${String(theirs[index])}`;
}
