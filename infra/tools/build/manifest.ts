import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localManifest, manifestXml } from '../../../addin/manifest/manifest.ts';

/** Writes the manifest of one deployment beside the built add-in; without a base URL, the one for this machine. */
export async function writeManifest(outDir: string, baseUrl = localManifest.baseUrl): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const trimmed = baseUrl.replace(/\/+$/, '');
  await writeFile(join(outDir, 'manifest.xml'), manifestXml({ ...localManifest, baseUrl: trimmed }));
}
