import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { checkManifest, type BuiltFiles } from '../../addin/manifest/check-manifest.ts';
import { localManifest, manifestTree, manifestXml } from '../../addin/manifest/manifest.ts';
import { findSchemaFaults } from './manifest-schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifestPath = join(root, 'manifest.xml');
const builtAddIn = join(root, 'dist', 'addin');

/** A PNG says its size in its first chunk, at a fixed place. */
async function pngSize(path: string): Promise<readonly [width: number, height: number]> {
  const bytes = await readFile(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

async function readBuiltFiles(): Promise<BuiltFiles> {
  const entries = await readdir(builtAddIn, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(builtAddIn, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const icons = paths.filter((path) => path.endsWith('.png'));
  const sizes = await Promise.all(
    icons.map(async (path) => [path, await pngSize(join(builtAddIn, path))] as const),
  );
  return { baseUrl: localManifest.baseUrl, paths: new Set(paths), iconSizes: new Map(sizes) };
}

/** Microsoft's own reader, as far as it goes offline; its validator posts to a web service and is not used. */
async function findReaderFaults(): Promise<readonly string[]> {
  const { id, version, displayName, hosts } = await OfficeAddinManifest.readManifestFile(manifestPath);
  return [
    ...(id && version && displayName ? [] : ['Microsoft’s reader finds no id, version or name']),
    ...(hosts?.includes('Workbook') ? [] : ['Microsoft’s reader does not find Excel among the hosts']),
  ];
}

/** Every fault that can be found without Excel and without a network. */
async function findFaults(): Promise<readonly string[]> {
  const kept = await readFile(manifestPath, 'utf8');
  const same = kept === manifestXml(localManifest);
  return [
    ...(same ? [] : ['manifest.xml differs from addin/manifest/manifest.ts: run this with --write']),
    ...(await findSchemaFaults(kept)),
    ...(await findReaderFaults()),
    ...checkManifest(manifestTree(localManifest), await readBuiltFiles()),
  ];
}

async function isBuilt(): Promise<boolean> {
  return access(join(builtAddIn, 'taskpane.html')).then(
    () => true,
    () => false,
  );
}

/** Run as `npm run validate:manifest`; with `--write` it first writes manifest.xml anew from its source. */
async function main(): Promise<number> {
  if (process.argv.includes('--write')) await writeFile(manifestPath, manifestXml(localManifest));
  if (!(await isBuilt())) {
    console.error('The manifest points at built files: run npm run build first.');
    return 1;
  }
  const faults = await findFaults();
  for (const fault of faults) console.error(`manifest.xml: ${fault}`);
  if (faults.length === 0) console.log('manifest.xml is in order, as far as that can be said without Excel.');
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
