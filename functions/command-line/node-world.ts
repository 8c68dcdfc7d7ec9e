import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { World } from './world.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'A part of the path is not a folder.',
  EACCES: 'You may not open it.',
  EPERM: 'You may not open it.',
  EEXIST: 'There is a file of that name already. Choose another name, or take that file away.',
  ENOSPC: 'There is no room left on the disk.',
  EROFS: 'The disk can only be read.',
};

/** The real files, outputs and clock. */
export function nodeWorld(): World {
  return {
    read: (path) => {
      try {
        return new Uint8Array(readFileSync(path));
      } catch (error) {
        return sayReason(error);
      }
    },
    exists: existsSync,
    writeNew: (path, bytes) => {
      try {
        writeFileSync(path, bytes, { flag: 'wx' });
        return null;
      } catch (error) {
        return sayReason(error);
      }
    },
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

function sayReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `It can't be opened (${code}).`;
}
