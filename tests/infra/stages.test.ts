import { describe, expect, it } from 'vitest';
import { exampleStage, issuerOf, readStage } from '../../infra/stages.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const read = (context: Readonly<Record<string, unknown>>) => readStage((name) => context[name]);

describe('a stage', () => {
  it('is the example when none is asked for', () => {
    expect(read({})).toBe(exampleStage);
  });

  it('is made from what the command line gives', () => {
    const stage = read({
      stage: 'production',
      tenantId,
      apiClientId: tenantId,
      clients: `${tenantId},${tenantId}`,
    });
    expect(stage).toMatchObject({
      name: 'production',
      tenantId,
      clients: [tenantId, tenantId],
      region: 'eu-west-2',
    });
    expect(issuerOf(stage)).toBe(`https://login.microsoftonline.com/${tenantId}/v2.0`);
  });

  it.each([
    ['stage', 'Live!'],
    ['tenantId', undefined],
    ['tenantId', 'common'],
    ['apiClientId', 'https://evil.example'],
    ['clients', undefined],
    ['clients', `${tenantId},*`],
  ])('is refused when %s is %j', (name, value) => {
    const whole = { stage: 'live', tenantId, apiClientId: tenantId, clients: tenantId };
    expect(() => read({ ...whole, [name]: value })).toThrow(name);
  });
});
