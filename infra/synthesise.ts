import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';

/**
 * Writes the two templates to a folder as data.template.json and api.template.json. Works offline, and before
 * anything is built. The local store makes its table from the first, so that it cannot differ from the deployed one.
 */
export async function synthesise(outDir: string, bundles = 'dist/functions'): Promise<void> {
  const assembly = mkdtempSync(join(tmpdir(), 'partner-city-cdk-'));
  try {
    const { app, data, api } = buildApp({ outDir: assembly, bundles, missingBundle: 'placeholder' });
    app.synth();
    mkdirSync(outDir, { recursive: true });
    copyFileSync(join(assembly, data.templateFile), join(outDir, 'data.template.json'));
    copyFileSync(join(assembly, api.templateFile), join(outDir, 'api.template.json'));
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
  return Promise.resolve();
}
