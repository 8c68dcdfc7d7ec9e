import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNoticesTo } from '../../../infra/tools/build/notices.ts';
import { projectRoot } from '../../support/project-files.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'partner-city-notices-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the notices beside a bundle', () => {
  it('hold the licence text of every package that went into it, and of no other', async () => {
    const notices = join(folder, 'THIRD-PARTY.txt');
    await build({
      stdin: {
        contents: "import { strToU8 } from 'fflate'; console.log(strToU8('a'));",
        resolveDir: projectRoot,
      },
      bundle: true,
      write: false,
      plugins: [writeNoticesTo(notices)],
    });
    const text = readFileSync(notices, 'utf8');
    expect(text).toMatch(/^fflate \d+\.\d+\.\d+, MIT\n/);
    expect(text).toContain('Permission is hereby granted');
    expect(text).not.toContain('react');
  });
});
