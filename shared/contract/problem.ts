import * as z from 'zod';

/** Every code a problem can carry, with the HTTP status it goes with. Codes never change once released. */
export const statusByProblemCode = {
  'invalid-body': 400,
  'invalid-query': 400,
  'invalid-path': 400,
  'invalid-header': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'version-conflict': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'precondition-required': 428,
  internal: 500,
  unavailable: 503,
} as const;

/** What kind of problem a caller has. */
export type ProblemCode = keyof typeof statusByProblemCode;

/** One thing wrong in a request: where (a JSON pointer into the body, or the name of a parameter or header) and what to do. */
export const problemIssueSchema = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  detail: z.string(),
});

/** One thing wrong in a request. */
export type ProblemIssue = z.infer<typeof problemIssueSchema>;

/**
 * An RFC 9457 problem document, media type `application/problem+json`. `code` is stable and is what a program
 * should look at; `correlationId` finds the request in the logs; `current` is there for `version-conflict` only:
 * the record as it is now, null if there is none.
 */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    correlationId: z.string(),
    issues: z.array(problemIssueSchema).optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });

/** An RFC 9457 problem document. */
export type Problem = z.infer<typeof problemSchema>;

/** The standard phrase of each status a problem can have. */
export const titleByStatus: Readonly<Record<(typeof statusByProblemCode)[ProblemCode], string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  428: 'Precondition Required',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Builds the problem document for a code; the status and the title follow from the code. */
export function buildProblem(
  code: ProblemCode,
  detail: string,
  correlationId: string,
  more: { readonly issues?: readonly ProblemIssue[]; readonly current?: unknown } = {},
): Problem {
  const status = statusByProblemCode[code];
  return {
    type: 'about:blank',
    title: titleByStatus[status],
    status,
    detail,
    code,
    correlationId,
    ...(more.issues && { issues: [...more.issues] }),
    ...('current' in more && { current: more.current }),
  };
}
