import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localManifest, manifestXml } from '../../../addin/manifest/manifest.ts';

/** Writes the manifest of one deployment, served below `baseUrl`, beside the built add-in. */
export async function writeManifest(outDir: string, baseUrl: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'manifest.xml'), manifestXml({ ...localManifest, baseUrl }));
}
