import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { associatedIds } from '../../../infra/tools/build/associated-ids.ts';

const folder = mkdtempSync(join(tmpdir(), 'partner-city-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

function idsOf(script: string): readonly string[] {
  const path = join(folder, 'functions.js');
  writeFileSync(path, script);
  return associatedIds(path);
}

describe('the functions that a script associates', () => {
  it('are read by running it as a classic script', () => {
    expect(
      idsOf('CustomFunctions.associate("ONE", () => 1); CustomFunctions.associate("TWO", () => 2);'),
    ).toEqual(['ONE', 'TWO']);
  });

  it('are none when it associates later, which would be too late for Excel', () => {
    expect(idsOf('Promise.resolve().then(() => CustomFunctions.associate("LATE", () => 1));')).toEqual([]);
  });

  it('cannot be read from a module, which Excel would load too late', () => {
    expect(() => idsOf('export const one = 1;')).toThrow("Unexpected token 'export'");
  });
});
