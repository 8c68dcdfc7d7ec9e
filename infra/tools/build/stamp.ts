import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What every part is made with: the build itself, and the installed packages by their lock. */
const always = ['infra/tools', 'package.json', 'package-lock.json', 'tsconfig.json'];
const stampFile = 'dist/built.json';

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(below) : [below];
  });
}

/** A mark of the path and content of every file in some folders: times would differ after each checkout. */
export function markOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.env['PARTNER_CITY_BASE_URL'] ?? '');
  const files = [...folders, ...always].flatMap((path) => (path.includes('.') ? [path] : filesBelow(path)));
  for (const file of [...new Set(files)].sort()) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The sources that each part was last built from. */
export function readStamps(): Readonly<Record<string, string>> {
  if (!existsSync(stampFile)) return {};
  // Written below, by an earlier build.
  return JSON.parse(readFileSync(stampFile, 'utf8')) as Record<string, string>;
}

/** Notes what parts were built from. */
export function writeStamps(stamps: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify(stamps, null, 2)}\n`);
}
