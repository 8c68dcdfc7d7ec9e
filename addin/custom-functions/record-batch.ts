import type { TimerPort } from '../app/ports.ts';
import type { SharedSession } from '../app/session.ts';

/** What one cell asks of the record. */
export interface RecordRequest {
  readonly id: string;
  /** The current version when left out. */
  readonly version?: number;
  readonly fields: readonly string[];
}

/** Why the record could not answer at all. `detail` is the record's own sentence, where it gave one. */
export type RecordFailure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'late' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string | null };

export type RecordAnswer =
  | { readonly kind: 'found'; readonly partnership: Readonly<Record<string, unknown>> }
  | { readonly kind: 'missing' }
  | RecordFailure;

/** The answer to a request over the network, as much of it as is used here. */
export interface RecordResponse {
  readonly status: number;
  readonly json: () => Promise<unknown>;
}

/** What the reader needs of the world: the pane's session, the network, and time. */
export interface RecordPorts extends TimerPort {
  readonly session: () => SharedSession | undefined;
  readonly post: (url: string, token: string, body: string, signal: AbortSignal) => Promise<RecordResponse>;
}

/** How long cells are gathered after the last one asked, and after the first at most. */
const pauseMs = 40;
const longestGatheringMs = 400;
/** How long a cell stays #BUSY! at most. */
const timeLimitMs = 15_000;
/** What the API takes in one request. */
const mostIds = 200;
const mostFields = 100;

interface Waiting {
  readonly request: RecordRequest;
  readonly settle: (answer: RecordAnswer) => void;
}

/** Cells that can share one request, by the key of what they ask for; the same key is asked once. */
type Batch = Map<string, Waiting[]>;
/** The answers by the same keys. */
type Answers = ReadonlyMap<string, RecordAnswer>;

const keyOf = ({ id, version }: RecordRequest): string => JSON.stringify([id, version ?? null]);

function fieldsOf(waiting: Iterable<Waiting>): Set<string> {
  return new Set([...waiting].flatMap(({ request }) => request.fields));
}

/** Shares the cells out over as few requests as the API's limits allow; nearly always one. */
function toBatches(waiting: readonly Waiting[]): readonly Batch[] {
  const batches: { batch: Batch; fields: Set<string> }[] = [];
  for (const each of waiting) {
    const key = keyOf(each.request);
    const fits = batches.find(
      ({ batch, fields }) =>
        (batch.has(key) || batch.size < mostIds) &&
        new Set([...fields, ...each.request.fields]).size <= mostFields,
    );
    const into = fits ?? { batch: new Map<string, Waiting[]>(), fields: new Set<string>() };
    if (!fits) batches.push(into);
    into.batch.set(key, [...(into.batch.get(key) ?? []), each]);
    for (const field of each.request.fields) into.fields.add(field);
  }
  return batches.map(({ batch }) => batch);
}

function toBody(batch: Batch): string {
  const all = [...batch.values()];
  const ids = all.flatMap(([first]) => (first ? [first.request] : []));
  return JSON.stringify({
    ids: ids.map(({ id, version }) => (version === undefined ? id : { id, version })),
    fields: [...fieldsOf(all.flat())],
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function toRefusal(response: RecordResponse): Promise<RecordFailure> {
  if (response.status === 401) return { kind: 'expired' };
  const problem = await response.json().catch(() => null);
  const detail = isObject(problem) && typeof problem['detail'] === 'string' ? problem['detail'] : null;
  return { kind: 'refused', status: response.status, detail };
}

/** One answer per asked key, in order, as the API promises; anything else is no answer. */
function toAnswers(body: unknown, batch: Batch): Answers | RecordFailure {
  const items: unknown = isObject(body) ? body['items'] : undefined;
  if (!Array.isArray(items) || items.length !== batch.size) return { kind: 'unreachable' };
  const answers = [...batch.keys()].map((key, index): [string, RecordAnswer] => {
    const item: unknown = items[index];
    if (!isObject(item)) return [key, { kind: 'unreachable' }];
    return [key, item['missing'] === true ? { kind: 'missing' } : { kind: 'found', partnership: item }];
  });
  return new Map(answers);
}

async function ask(batch: Batch, ports: RecordPorts, signal: AbortSignal): Promise<Answers | RecordFailure> {
  const session = ports.session();
  const token = await session?.token?.();
  if (!session || !token) return { kind: 'signed-out' };
  const response = await ports.post(`${session.api}/partnerships/read`, token, toBody(batch), signal);
  return response.status === 200 ? toAnswers(await response.json(), batch) : toRefusal(response);
}

/** Settles every cell of the batch, whatever happens: an answer never given would leave its cell #BUSY! for ever. */
async function settleBatch(batch: Batch, ports: RecordPorts): Promise<void> {
  const abort = new AbortController();
  const late = new Promise<RecordFailure>((resolve) => {
    const cancel = ports.after(timeLimitMs, () => resolve({ kind: 'late' }));
    abort.signal.addEventListener('abort', cancel);
  });
  const asked = ask(batch, ports, abort.signal).catch((): RecordFailure => ({ kind: 'unreachable' }));
  const outcome = await Promise.race([asked, late]);
  abort.abort();
  for (const [key, waiting] of batch) {
    const answer = 'kind' in outcome ? outcome : outcome.get(key);
    for (const { settle } of waiting) settle(answer ?? { kind: 'unreachable' });
  }
}

/**
 * Makes the reader that all RECORD cells share. Cells that ask close together travel in one request; every one
 * of them is answered within the time limit, by a failure if need be, and the promise never rejects.
 */
export function createRecordReader(ports: RecordPorts): (request: RecordRequest) => Promise<RecordAnswer> {
  let waiting: Waiting[] = [];
  let gatheringSince = 0;
  let cancel = (): void => undefined;

  function send(): void {
    const batches = toBatches(waiting);
    waiting = [];
    for (const batch of batches) void settleBatch(batch, ports);
  }

  return (request) =>
    new Promise((settle) => {
      if (waiting.length === 0) gatheringSince = ports.now();
      waiting.push({ request, settle });
      const left = gatheringSince + longestGatheringMs - ports.now();
      cancel();
      cancel = ports.after(Math.max(0, Math.min(pauseMs, left)), send);
    });
}
