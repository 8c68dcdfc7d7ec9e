import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHelp } from '../../../infra/tools/build/help.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-city-help-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the help page', () => {
  it('says of every function what Excel says, and how it is typed', async () => {
    const metadata = {
      functions: [
        {
          id: 'BAND',
          name: 'BAND',
          description: 'The word for a score, if 0 < score & a band is reached.',
          parameters: [
            { name: 'scores', description: 'One score per row.' },
            { name: 'bands', description: 'From and word.', optional: true },
          ],
        },
        { id: 'VERSION', name: 'VERSION', description: 'The version.', parameters: [] },
      ],
    };
    await buildHelp(folder, JSON.stringify(metadata));
    const page = await readFile(join(folder, 'help', 'index.html'), 'utf8');
    expect(page).toContain('<h2 id="band">BAND</h2>');
    expect(page).toContain('The word for a score, if 0 &lt; score &amp; a band is reached.');
    expect(page).toContain('=PARTNERCITY.BAND(scores, [bands])');
    expect(page).toContain('=PARTNERCITY.VERSION()');
    expect(page).not.toContain('<script');
  });
});
