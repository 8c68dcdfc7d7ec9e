import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a new folder and puts it in the place of an old one only when it is complete: a failed build leaves the last good
 * one, and nothing of an older build stays behind.
 */
export async function replaceFolder(folder: string, fill: (made: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const made = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(made);
    // A temporary folder is its owner's alone; what is built may be served by another account.
    chmodSync(made, 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
