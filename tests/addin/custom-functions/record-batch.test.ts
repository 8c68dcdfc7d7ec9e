import { describe, expect, it } from 'vitest';
import type { SharedSession } from '../../../addin/app/session.ts';
import {
  createRecordReader,
  type RecordAnswer,
  type RecordRequest,
  type RecordResponse,
} from '../../../addin/custom-functions/record-batch.ts';
import { createHandTimer } from '../../support/hand-timer.ts';

interface Sent {
  readonly url: string;
  readonly token: string;
  readonly body: { readonly ids: readonly unknown[]; readonly fields: readonly string[] };
  readonly signal: AbortSignal;
}

const signedIn: SharedSession = { api: '/v1', token: () => Promise.resolve('a-token') };
const never = new Promise<never>(() => undefined);

function reply(status: number, body: unknown): RecordResponse {
  return { status, json: () => Promise.resolve(body) };
}

/** The record as the API has it: one answer per id, in order; `none` is not there. */
function answerAll({ body }: Sent): RecordResponse {
  const items = body.ids.map((asked) => {
    const id = typeof asked === 'string' ? asked : (asked as { id: string }).id;
    return id === 'none' ? { id, missing: true } : { id, version: 1, place: `Place of ${id}` };
  });
  return reply(200, { items, missing: items.filter((item) => 'missing' in item).map(({ id }) => id) });
}

function createRecord(
  respond: (sent: Sent) => RecordResponse | Promise<RecordResponse> = answerAll,
  session: SharedSession | undefined = signedIn,
) {
  const timer = createHandTimer();
  const sent: Sent[] = [];
  const read = createRecordReader({
    session: () => session,
    post: (url, token, body, signal) => {
      const request = { url, token, body: JSON.parse(body) as Sent['body'], signal };
      sent.push(request);
      return Promise.resolve(respond(request));
    },
    ...timer,
  });
  const ask = (id: string, rest: Partial<RecordRequest> = {}): Promise<RecordAnswer> =>
    read({ id, fields: ['place'], ...rest });
  return { ask, sent, timer };
}

const found = (id: string): RecordAnswer => ({
  kind: 'found',
  partnership: { id, version: 1, place: `Place of ${id}` },
});

describe('the cells of one recalculation', () => {
  it('travel in one request, with the pane’s token, and each gets its own answer', async () => {
    const { ask, sent, timer } = createRecord();
    const answers = Promise.all([ask('anshan'), ask('none'), ask('lille', { version: 3, fields: ['at'] })]);
    expect(sent).toHaveLength(0);
    await timer.pass(50);
    expect(sent).toMatchObject([
      {
        url: '/v1/partnerships/read',
        token: 'a-token',
        body: { ids: ['anshan', 'none', { id: 'lille', version: 3 }], fields: ['place', 'at'] },
      },
    ]);
    expect(await answers).toEqual([found('anshan'), { kind: 'missing' }, found('lille')]);
  });

  it('ask for the same thing once', async () => {
    const { ask, sent, timer } = createRecord();
    const answers = Promise.all(Array.from({ length: 500 }, (_, index) => ask(`p${index % 5}`)));
    await timer.pass(50);
    expect(sent.map(({ body }) => body.ids)).toEqual([['p0', 'p1', 'p2', 'p3', 'p4']]);
    expect(await answers).toHaveLength(500);
  });

  it('go in several requests only above 200 partnerships', async () => {
    const { ask, sent, timer } = createRecord();
    const answers = Promise.all(Array.from({ length: 450 }, (_, index) => ask(`p${index}`)));
    await timer.pass(50);
    expect(sent.map(({ body }) => body.ids.length)).toEqual([200, 200, 50]);
    expect((await answers).map(({ kind }) => kind)).toEqual(Array(450).fill('found'));
  });

  it('go in several requests only above 100 fields', async () => {
    const { ask, sent, timer } = createRecord();
    const answers = Promise.all(
      Array.from({ length: 150 }, (_, index) => ask('lille', { fields: [`facts.F${index}`] })),
    );
    await timer.pass(50);
    expect(sent.map(({ body }) => [body.ids.length, body.fields.length])).toEqual([
      [1, 100],
      [1, 50],
    ]);
    expect(await answers).toHaveLength(150);
  });

  it('wait for one another while they keep coming, but not for ever', async () => {
    const { ask, sent, timer } = createRecord();
    for (let asked = 0; asked < 11; asked += 1) {
      void ask(`p${asked}`);
      await timer.pass(39);
    }
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.ids).toHaveLength(11);
  });

  it('of a later recalculation travel in a request of their own', async () => {
    const { ask, sent, timer } = createRecord();
    void ask('anshan');
    await timer.pass(50);
    void ask('lille');
    await timer.pass(50);
    expect(sent.map(({ body }) => body.ids)).toEqual([['anshan'], ['lille']]);
  });
});

describe('a cell is never left waiting', () => {
  const answers: readonly (readonly [
    string,
    () => RecordResponse | Promise<RecordResponse>,
    RecordAnswer,
  ])[] = [
    ['the network fails', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'unreachable' }],
    ['the token is refused', () => reply(401, { code: 'unauthenticated' }), { kind: 'expired' }],
    [
      'the role is refused',
      () => reply(403, { detail: 'You may not read the record.' }),
      { kind: 'refused', status: 403, detail: 'You may not read the record.' },
    ],
    [
      'the server fails without a problem document',
      () => ({ status: 502, json: () => Promise.reject(new SyntaxError('<html>')) }),
      { kind: 'refused', status: 502, detail: null },
    ],
    [
      'the answer is no JSON',
      () => ({ status: 200, json: () => Promise.reject(new SyntaxError()) }),
      { kind: 'unreachable' },
    ],
    ['the answer has another shape', () => reply(200, { items: 'none' }), { kind: 'unreachable' }],
    ['the answer lacks an item', () => reply(200, { items: [] }), { kind: 'unreachable' }],
    ['an item is none', () => reply(200, { items: [null] }), { kind: 'unreachable' }],
  ];

  it.each(answers)('when %s', async (_, respond, answer) => {
    const { ask, timer } = createRecord(respond);
    const asked = ask('anshan');
    await timer.pass(50);
    expect(await asked).toEqual(answer);
  });

  it('when the server never answers: the request is given up after its time', async () => {
    const { ask, sent, timer } = createRecord(() => never);
    const asked = ask('anshan');
    await timer.pass(50);
    await timer.pass(14_000);
    expect(sent[0]?.signal.aborted).toBe(false);
    await timer.pass(1_000);
    expect(await asked).toEqual({ kind: 'late' });
    expect(sent[0]?.signal.aborted).toBe(true);
  });

  it('when the token never comes', async () => {
    const { ask, sent, timer } = createRecord(answerAll, { api: '/v1', token: () => never });
    const asked = ask('anshan');
    await timer.pass(50);
    await timer.pass(15_000);
    expect(await asked).toEqual({ kind: 'late' });
    expect(sent).toHaveLength(0);
  });

  it('when the token cannot be had', async () => {
    const { ask, timer } = createRecord(answerAll, {
      api: '/v1',
      token: () => Promise.reject(new Error('closed')),
    });
    const asked = ask('anshan');
    await timer.pass(50);
    expect(await asked).toEqual({ kind: 'unreachable' });
  });

  it.each([
    ['the pane has not opened', undefined],
    ['the pane has no sign-in', { api: '/v1' }],
    ['nobody is signed in', { api: '/v1', token: () => Promise.resolve(null) }],
  ] satisfies [string, SharedSession | undefined][])(
    'when %s: signed out, and nothing is sent',
    async (_, session) => {
      const timer = createHandTimer();
      const read = createRecordReader({
        session: () => session,
        post: () => Promise.reject(new Error('nothing may be sent')),
        ...timer,
      });
      const asked = read({ id: 'anshan', fields: ['place'] });
      await timer.pass(50);
      expect(await asked).toEqual({ kind: 'signed-out' });
    },
  );

  it('and one request that fails leaves the other right', async () => {
    const { ask, timer } = createRecord((sent) =>
      sent.body.ids.length === 200 ? Promise.reject(new TypeError('Failed to fetch')) : answerAll(sent),
    );
    const asked = Promise.all(Array.from({ length: 201 }, (_, index) => ask(`p${index}`)));
    await timer.pass(50);
    const kinds = (await asked).map(({ kind }) => kind);
    expect(kinds.slice(0, 200)).toEqual(Array(200).fill('unreachable'));
    expect(kinds[200]).toBe('found');
  });
});
