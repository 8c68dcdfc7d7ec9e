import type { ProblemCode, ProblemIssue } from '../../shared/contract/problem.ts';

/** A good answer. */
export interface Good {
  readonly kind: 'good';
  readonly status: 200 | 201;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal; the status follows from the code. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: ProblemCode;
  /** Sentences for a person: what is wrong and what to do. */
  readonly detail: string;
  readonly issues?: readonly ProblemIssue[];
  readonly current?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an operation answers. */
export type Answer = Good | Refusal;

/** Builds a refusal. */
export function refuse(
  code: ProblemCode,
  detail: string,
  more: Omit<Refusal, 'kind' | 'code' | 'detail'> = {},
): Refusal {
  return { kind: 'refusal', code, detail, ...more };
}

/** The refusal for a store that did not answer. A write may have happened all the same, so the text does not say it failed. */
export function unavailable(): Refusal {
  return refuse(
    'unavailable',
    'The record could not be reached, so it is not known whether anything was written. Send the same request again.',
    { headers: { 'retry-after': '2' } },
  );
}
