import { describe, expect, it } from 'vitest';
import { parseConfig, parseLogLevel } from '../../../functions/runtime/config.ts';
import { createLog } from '../../../functions/runtime/logger.ts';

const guid = '11111111-1111-4111-8111-111111111111';
const whole = {
  PARTNER_CITY_TABLE: 'record',
  PARTNER_CITY_TENANT: guid,
  PARTNER_CITY_CLIENTS: `${guid} ${guid}`,
};

describe('the settings of a Lambda', () => {
  it('are read once and typed', () => {
    expect(parseConfig(whole)).toEqual({
      table: 'record',
      tenant: guid,
      clients: [guid, guid],
      storeEndpoint: null,
    });
    expect(
      parseConfig({ ...whole, PARTNER_CITY_DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' }).storeEndpoint,
    ).toBe('http://127.0.0.1:1');
  });

  it.each([
    ['PARTNER_CITY_TABLE', undefined],
    ['PARTNER_CITY_TENANT', 'common'],
    ['PARTNER_CITY_CLIENTS', ''],
    ['PARTNER_CITY_CLIENTS', '*'],
    ['PARTNER_CITY_DYNAMODB_ENDPOINT', 'nowhere'],
  ])('stop the start when %s is %j', (name, value) => {
    expect(() => parseConfig({ ...whole, [name]: value })).toThrow(name);
  });

  it('log everything unless told otherwise', () => {
    expect(parseLogLevel({})).toBe('info');
    expect(parseLogLevel({ PARTNER_CITY_LOG_LEVEL: 'warn' })).toBe('warn');
    expect(() => parseLogLevel({ PARTNER_CITY_LOG_LEVEL: 'loud' })).toThrow('PARTNER_CITY_LOG_LEVEL');
  });
});

describe('the logger', () => {
  it('writes one JSON object per event, from the level it is given', () => {
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line), now: () => 'now', least: 'warn' });
    log('request.answered', { correlationId: '1' });
    log('store.unavailable', { correlationId: '1' });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        at: 'now',
        level: 'warn',
        event: 'store.unavailable',
        message: 'The store did not answer in time, or not now.',
        correlationId: '1',
      },
    ]);
  });
});
