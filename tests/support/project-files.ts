import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** The text of one of the project's own files, by its path from the root. */
export function projectText(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Every file below a folder of the project, as paths from the root with forward slashes. */
export function filesBelow(folder: string, matches: RegExp): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => matches.test(path))
    .sort();
}
