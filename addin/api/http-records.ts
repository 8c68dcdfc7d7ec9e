import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import { partnershipSchema } from '../../shared/contract/partnership.ts';
import { problemSchema } from '../../shared/contract/problem.ts';
import type { StoredPartnership } from '../app/partnership-document.ts';
import type { Attempt, BodyIssue, RecordFailure, RecordPort } from '../app/ports.ts';

/* The gateway answers within 30 seconds or not at all; an officer should not wait that long for one record. */
const PATIENCE_MS = 15_000;

export interface HttpRecordsParts {
  /** Root of the API, without a slash at its end. */
  readonly api: string;
  readonly token: () => string | null;
  readonly fetchIt: typeof fetch;
}

type Answer<Value> = Attempt<Value, RecordFailure>;

/** The council's record over HTTP; every reply is parsed with the contract's own schemas. */
export function createHttpRecords(parts: HttpRecordsParts): RecordPort {
  return {
    async read(id, signal) {
      const answer = await ask(parts, { method: 'GET', id, headers: {}, signal });
      if (!answer.ok) return answer;
      if (answer.value.status === 404) return { ok: true, value: null };
      return toStored(answer.value);
    },
    async publish(id, document, { seen, signal }) {
      const condition: HeadersInit =
        seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${String(seen)}"` };
      const answer = await ask(parts, { method: 'PUT', id, headers: condition, signal, document });
      return answer.ok ? toStored(answer.value) : answer;
    },
  };
}

interface Question {
  readonly method: 'GET' | 'PUT';
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly document?: PartnershipDocument;
}

interface Reply {
  readonly status: number;
  readonly isGood: boolean;
  readonly body: unknown;
}

async function ask(parts: HttpRecordsParts, question: Question): Promise<Answer<Reply>> {
  const token = parts.token();
  if (token === null) return { ok: false, failure: { kind: 'signed-out' } };
  const lost: RecordFailure = { kind: question.method === 'PUT' ? 'unconfirmed' : 'unreachable' };
  const patience = limitPatience(question.signal);
  try {
    const answer = await parts.fetchIt(
      ...requestFor(parts.api, question, { token, signal: patience.signal }),
    );
    /* A gateway that gave up, or a fault behind it, says nothing about whether the write happened. */
    if (answer.status >= 500) return { ok: false, failure: lost };
    return judge({ status: answer.status, isGood: answer.ok, body: await answer.json() }, question.method);
  } catch {
    return { ok: false, failure: lost };
  } finally {
    patience.end();
  }
}

function requestFor(
  api: string,
  { method, id, headers, document }: Question,
  by: { readonly token: string; readonly signal: AbortSignal },
): [string, RequestInit] {
  const authorization = `Bearer ${by.token}`;
  const body = document === undefined ? null : JSON.stringify(document);
  const type = body === null ? {} : { 'content-type': 'application/json' };
  return [
    `${api}/partnerships/${encodeURIComponent(id)}`,
    { method, headers: { authorization, ...type, ...headers }, body, signal: by.signal },
  ];
}

/* Written out, because the browser's own ways to join signals are younger than the web views Excel runs in. */
function limitPatience(signal: AbortSignal): { readonly signal: AbortSignal; readonly end: () => void } {
  const either = new AbortController();
  const abort = () => either.abort();
  const timer = setTimeout(abort, PATIENCE_MS);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  return {
    signal: either.signal,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}

function judge(reply: Reply, method: 'GET' | 'PUT'): Answer<Reply> {
  if (reply.isGood || (method === 'GET' && reply.status === 404)) return { ok: true, value: reply };
  return { ok: false, failure: failureOf(reply) };
}

function failureOf({ status, body }: Reply): RecordFailure {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'forbidden' };
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return { kind: 'not-understood' };
  if (problem.data.code === 'version-conflict') return staleWith(problem.data.current);
  const issues = (problem.data.issues ?? []).map(toIssue);
  return {
    kind: 'refused',
    issues: issues.length > 0 ? issues : [{ pointer: '', message: problem.data.detail }],
  };
}

/* No record at all is a conflict too: it was expected at a version and is not there. */
function staleWith(current: unknown): RecordFailure {
  if (current === null || current === undefined) return { kind: 'stale', current: null };
  const stored = parseStored(current);
  return stored === null ? { kind: 'not-understood' } : { kind: 'stale', current: stored };
}

function toIssue(issue: {
  pointer?: string | undefined;
  parameter?: string | undefined;
  detail: string;
}): BodyIssue {
  return { pointer: issue.pointer ?? issue.parameter ?? '', message: issue.detail };
}

function toStored(reply: Reply): Answer<StoredPartnership> {
  const stored = parseStored(reply.body);
  return stored === null ? { ok: false, failure: { kind: 'not-understood' } } : { ok: true, value: stored };
}

function parseStored(body: unknown): StoredPartnership | null {
  const parsed = partnershipSchema.safeParse(body);
  if (!parsed.success) return null;
  const { id, version, author, at, place, facts, ratings, evidence, recommendation, override, framework } =
    parsed.data;
  const document: PartnershipDocument = {
    place,
    facts,
    ratings,
    evidence,
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(override === undefined ? {} : { override }),
    ...(framework === undefined ? {} : { framework }),
  };
  return { id, version, author: author.name, at, document };
}
