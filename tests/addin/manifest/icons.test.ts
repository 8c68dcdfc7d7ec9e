import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iconPath, iconSizes } from '../../../addin/manifest/manifest.ts';
import { buildIcons } from '../../../infra/tools/build/icons.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-city-icons-'));
  await buildIcons(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the icons', () => {
  it.each(iconSizes)('are drawn %i pixels wide and high', async (size) => {
    const png = await readFile(join(folder, iconPath(size)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
