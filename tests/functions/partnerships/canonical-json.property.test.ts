import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../functions/partnerships/canonical-json.ts';

/** The same value with the members of every object in the opposite order. */
function turnedRound(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => turnedRound(item));
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turnedRound(member ?? null)]),
  );
}

const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turnedRound(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is the known text for a known value (RFC 8785)', () => {
    const value = { '\u20ac': 'Euro', '\r': 'Return', a: [1e21, 4.5, 2e-3, -0], b: { d: null, c: true } };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Return","a":[1e+21,4.5,0.002,0],"b":{"c":true,"d":null},"€":"Euro"}',
    );
  });
});
