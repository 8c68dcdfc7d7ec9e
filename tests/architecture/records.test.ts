import { describe, expect, it } from 'vitest';
import { filesBelow, projectText } from '../support/project-files.ts';

const records = filesBelow('docs/adr', /\.md$/);

describe('decision records', () => {
  it('are numbered from 1 without gaps', () => {
    const numbers = records.map((path) => Number(/adr\/(\d{4})-/.exec(path)?.[1]));
    expect(numbers).toEqual(records.map((_, index) => index + 1));
  });

  it.each(records)('%s says what, why, the consequences and what enforces it', (path) => {
    const text = projectText(path);
    for (const part of ['**What.**', '**Why.**', '**Consequences.**', 'Enforced by:'])
      expect(text).toContain(part);
  });
});
