import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../infra/tools/build/replace-folder.ts';
import { markOf } from '../../../infra/tools/build/stamp.ts';

const root = mkdtempSync(join(tmpdir(), 'partner-city-build-'));
const folder = join(root, 'built');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'old.js'), 'old');
});
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string): (made: string) => Promise<void> {
  return (made) => {
    writeFileSync(join(made, name), 'new');
    return Promise.resolve();
  };
}

describe('a built folder', () => {
  it('holds what the last build made and nothing older', async () => {
    await replaceFolder(folder, write('new.js'));
    expect(readdirSync(folder)).toEqual(['new.js']);
    expect(readdirSync(root)).toEqual(['built']);
  });

  it('stays as it was when a build fails, and no half of it is left about', async () => {
    const fails = replaceFolder(folder, (made) =>
      write('new.js')(made).then(() => Promise.reject(new Error('no'))),
    );
    await expect(fails).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual(['old.js']);
    expect(readdirSync(root)).toEqual(['built']);
  });

  it('is made where there was none, above it too', async () => {
    await replaceFolder(join(root, 'a', 'b'), write('new.js'));
    expect(existsSync(join(root, 'a', 'b', 'new.js'))).toBe(true);
    rmSync(join(root, 'a'), { recursive: true });
  });
});

describe('the mark of some sources', () => {
  it('changes with the text or the name of a file below them, and with nothing else', () => {
    const first = markOf([folder]);
    writeFileSync(join(folder, 'old.js'), 'old');
    expect(markOf([folder])).toBe(first);
    writeFileSync(join(folder, 'old.js'), 'changed');
    const changed = markOf([folder]);
    expect(changed).not.toBe(first);
    writeFileSync(join(folder, 'other.js'), 'changed');
    rmSync(join(folder, 'old.js'));
    expect(markOf([folder])).not.toBe(changed);
  });
});
