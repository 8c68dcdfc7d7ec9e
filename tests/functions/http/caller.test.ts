import { describe, expect, it } from 'vitest';
import { parseListClaim } from '../../../functions/http/caller.ts';

describe('a list claim as the gateway hands it on', () => {
  it.each([
    ['[Officer Moderator]', ['Officer', 'Moderator']],
    ['[Officer]', ['Officer']],
    ['Officer', ['Officer']],
    ['[]', []],
    ['', []],
    ['[  ]', []],
    ['[[Officer]]', ['[Officer]']],
    ['[Officer,Moderator]', ['Officer,Moderator']],
  ])('%j holds the whole tokens %j', (claim, tokens) => {
    expect([...parseListClaim(claim)]).toEqual(tokens);
  });
});
