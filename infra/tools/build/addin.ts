import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { associatedIds } from './associated-ids.ts';
import { baseUrlOf } from './base-url.ts';
import { bundleForBrowser, bundleModules } from './bundle.ts';
import { makeFunctionsJson } from './function-metadata.ts';
import { buildHelp } from './help.ts';
import { buildIcons } from './icons.ts';
import { writeManifest } from './manifest.ts';

/** Where the add-in finds the record as it is deployed: behind the same origin, and no sign-in until it is set up. */
const config = { api: '/v1', signIn: { kind: 'none' } };

/** Builds everything that Excel loads. `PARTNER_CITY_BASE_URL` says where it will be served; the local server when it is not set. */
export async function buildAddin(outDir: string): Promise<void> {
  const baseUrl = baseUrlOf(process.env['PARTNER_CITY_BASE_URL']);
  const script = join(outDir, 'functions.js');
  await bundleForBrowser('addin/custom-functions/associate.ts', script);
  await Promise.all([
    makeFunctionsJson(associatedIds(script), baseUrl).then((text) => writeFunctions(outDir, text)),
    bundleModules('addin/taskpane/main.tsx', 'taskpane', outDir),
    copyFile('addin/taskpane.html', join(outDir, 'taskpane.html')),
    writeFile(join(outDir, 'config.json'), `${JSON.stringify(config, null, 2)}\n`),
    buildIcons(outDir),
    writeManifest(outDir, baseUrl),
  ]);
}

async function writeFunctions(outDir: string, text: string): Promise<void> {
  await writeFile(join(outDir, 'functions.json'), text);
  await buildHelp(outDir, text);
}
