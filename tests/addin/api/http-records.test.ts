import { describe, expect, it } from 'vitest';
import { createHttpRecords } from '../../../addin/api/http-records.ts';
import { buildProblem } from '../../../shared/contract/problem.ts';
import { describeRecords, kotliDocument } from '../../support/records-contract.ts';
import { serveApi } from '../../support/served-api.ts';

const api = 'https://record.invalid/v1';
const signal = new AbortController().signal;

function createPort(fetchIt: typeof fetch, token: string | null = 'token') {
  return createHttpRecords({ api, token: () => token, fetchIt });
}

describeRecords('the record over HTTP, answered by the real API', () => createPort(serveApi()));

describe('answers of the record that are no record', () => {
  const answerWith = (status: number, body: unknown) => () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));
  const lose = () => Promise.reject(new TypeError('the connection broke'));

  it('never asks without a token', async () => {
    const records = createPort(() => Promise.reject(new Error('was asked')), null);
    expect(await records.read('kotli', signal)).toEqual({ ok: false, failure: { kind: 'signed-out' } });
  });

  it.each([
    ['a lost answer', lose],
    ['a gateway that gave up', answerWith(504, {})],
    ['a fault behind the gateway', answerWith(500, buildProblem('internal', 'Quote 1.', '1'))],
    ['an answer cut short', () => Promise.resolve(new Response('{"id":', { status: 200 }))],
  ])('calls a write not confirmed, and a reading not reached, after %s', async (_name, fetchIt) => {
    const records = createPort(fetchIt);
    const written = await records.publish('kotli', kotliDocument, { seen: null, signal });
    expect(written).toEqual({ ok: false, failure: { kind: 'unconfirmed' } });
    expect(await records.read('kotli', signal)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it.each([
    ['signed-out', answerWith(401, { message: 'Unauthorized' })],
    ['forbidden', answerWith(403, { message: 'Forbidden' })],
    ['not-understood', answerWith(200, { id: 'kotli', version: 'one' })],
    ['not-understood', answerWith(409, { message: 'what?' })],
    [
      'not-understood',
      answerWith(412, buildProblem('version-conflict', 'Stale.', '1', { current: { id: 1 } })),
    ],
  ])('says %s', async (kind, fetchIt) => {
    expect(await createPort(fetchIt).publish('kotli', kotliDocument, { seen: null, signal })).toEqual({
      ok: false,
      failure: { kind },
    });
  });

  it('lists what the real API will not take', async () => {
    const records = createPort(serveApi());
    const refused = await records.publish('kotli', { ...kotliDocument, place: ' ' }, { seen: null, signal });
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'refused', issues: [{ pointer: '/place' }] },
    });
  });

  it('is told by the real API that another role is needed', async () => {
    const records = createPort(serveApi({ roles: '[Auditor]' }));
    const refused = await records.publish('kotli', kotliDocument, { seen: null, signal });
    expect(refused).toEqual({ ok: false, failure: { kind: 'forbidden' } });
  });
});
