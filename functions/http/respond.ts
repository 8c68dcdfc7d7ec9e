import { buildProblem } from '../../shared/contract/problem.ts';
import { refuse, type Answer, type Refusal } from './answer.ts';

/** The most bytes of an answer. A Lambda may give 6 MB; beyond it the gateway would answer with a bare error. */
const answerByteLimit = 5_500_000;

const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** A refusal as a problem document. */
function respondProblem(refusal: Refusal, correlationId: string): Response {
  const { code, detail, issues, headers } = refusal;
  const problem = buildProblem(code, detail, correlationId, {
    ...(issues && { issues }),
    ...('current' in refusal && { current: refusal.current }),
  });
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'x-correlation-id': correlationId,
      ...common,
      ...headers,
    },
  });
}

/** What the client gets for an answer. */
export function respond(answer: Answer, correlationId: string): Response {
  if (answer.kind === 'refusal') return respondProblem(answer, correlationId);
  const body = new TextEncoder().encode(JSON.stringify(answer.body));
  if (body.byteLength > answerByteLimit)
    return respondProblem(
      refuse(
        'too-large',
        'The answer would be larger than 5.5 MB. Ask for fewer at a time, or for fewer fields.',
      ),
      correlationId,
    );
  return new Response(body, {
    status: answer.status,
    headers: {
      'content-type': 'application/json',
      'x-correlation-id': correlationId,
      ...common,
      ...answer.headers,
    },
  });
}
