import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromium as program, findProgram } from '../../infra/tools/programs.ts';

declare global {
  interface Window {
    /** What the try-out page offers to tests, because its grid is a picture. */
    readonly tryOut: {
      readonly ready: Promise<void>;
      cell(sheet: string, address: string): unknown;
      rectangle(
        sheet: string,
        address: string,
      ): { x: number; y: number; width: number; height: number } | null;
    };
  }
}

/** As root in a container; and nothing but this machine can be reached, so a stray request fails loudly. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/* Parts of Chromium may still be writing when it says that it has ended. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** Takes a profile away once its browser has ended, and at the latest when this process does. */
function removeWithBrowser(profile: string, context: BrowserContext): void {
  const atTheLatest = () => rmSync(profile, removal);
  process.once('exit', atTheLatest);
  const close = context.close.bind(context);
  // Whoever closes waits for the removal too: a test process ends at once after its last test.
  context.close = async (options) => {
    await close(options);
    await rm(profile, removal);
    process.off('exit', atTheLatest);
  };
}

/** A real headless Chromium with a fresh profile that goes when it is closed. */
export async function startBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const executablePath = findProgram(program);
  if (executablePath === undefined) throw new Error('Chromium is not on this machine.');
  const profile = mkdtempSync(join(tmpdir(), 'partner-city-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    ...options,
  });
  removeWithBrowser(profile, context);
  return context;
}
