import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../support/project-files.ts';

it('every golden case cites its source', () => {
  const folder = join(projectRoot, 'tests/golden');
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(cases.filter(({ name }) => !existsSync(join(folder, name, 'SOURCE.md')))).toEqual([]);
});
