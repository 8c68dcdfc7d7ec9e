import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { iconPath, iconSizes } from '../../../addin/manifest/manifest.ts';

const mark = new URL('../../../addin/icons/mark.svg', import.meta.url);

/** Draws the mark at every size the manifest names, below the built add-in's folder, and puts the drawing beside them. */
export async function buildIcons(outDir: string): Promise<void> {
  const svg = await readFile(mark);
  for (const size of iconSizes) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    const path = join(outDir, iconPath(size));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, png);
  }
  await writeFile(join(outDir, 'icons', 'mark.svg'), svg);
}
