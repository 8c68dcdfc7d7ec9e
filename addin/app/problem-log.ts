import { createState } from './state.ts';
import type { State } from './state.ts';

/** Where a problem came from: Excel itself, reading or changing the workbook, the record, signing in, or a fault of ours. */
export type ProblemSource = 'excel' | 'reading' | 'change' | 'record' | 'sign-in' | 'fault';

/** A problem by its code: nothing of a cell, a place or a person. */
export interface LoggedProblem {
  readonly source: ProblemSource;
  readonly code: string;
  /** When it last happened, as `2026-11-25T10:00:00Z`. */
  readonly at: string;
  /** How often in a row. */
  readonly times: number;
}

/** The last problems, the newest first. */
export interface ProblemLog extends State<readonly LoggedProblem[]> {
  readonly note: (source: ProblemSource, code: string) => void;
}

/** What outlives the page: after a fault the pane is started again, and what happened must still be there. */
export interface Keeping {
  readonly recall: () => string | null;
  readonly remember: (text: string) => void;
}

const MOST = 20;

/* A code is a word or two. Anything longer would be somebody's text. */
const codeForm = /^[\w .:-]{1,80}$/u;

/** Keeps the last twenty problems. `now` gives the time as an ISO text. */
export function createProblemLog(now: () => string, keeping: Keeping): ProblemLog {
  const state = createState(readKept(keeping.recall()));
  return {
    current: state.current,
    subscribe: state.subscribe,
    note(source, code) {
      const [last, ...others] = state.current();
      const problem = { source, code: codeForm.test(code) ? code : 'unknown', at: now() };
      const isAgain = last?.source === source && last.code === problem.code;
      const next = isAgain
        ? [{ ...problem, times: last.times + 1 }, ...others]
        : [{ ...problem, times: 1 }, ...state.current()].slice(0, MOST);
      keeping.remember(JSON.stringify(next));
      state.set(next);
    },
  };
}

function readKept(text: string | null): readonly LoggedProblem[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLogged).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const sources: ReadonlySet<unknown> = new Set<ProblemSource>([
  'excel',
  'reading',
  'change',
  'record',
  'sign-in',
  'fault',
]);

function isLogged(value: unknown): value is LoggedProblem {
  if (typeof value !== 'object' || value === null) return false;
  const { source, code, at, times } = value as Readonly<Record<string, unknown>>;
  const hasCode = typeof code === 'string' && codeForm.test(code);
  return sources.has(source) && hasCode && typeof at === 'string' && typeof times === 'number';
}
