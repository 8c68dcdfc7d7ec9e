import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const folder = 'dist/addin';
const goal = 250 * 1024;

const gzipped = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;

/** The files that a module loads at once, itself included: what stands in `import "./x.js"` and `from"./x.js"`. */
function loadedAtOnce(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, part = ''] of text.matchAll(/(?:^|[;}\s])(?:import|from)\s*"\.\/([^"]+)"/g)) {
    loadedAtOnce(part, seen);
  }
  return seen;
}

describe('the first load of the pane', () => {
  it('is less than 250 kB gzip, functions included', () => {
    const files = ['taskpane.html', 'functions.js', ...loadedAtOnce('taskpane.js')];
    const size = files.reduce((sum, name) => sum + gzipped(name), 0);
    console.log(
      `First load of the pane: ${String(Math.round(size / 1024))} kB gzip in ${String(files.length)} files.`,
    );
    expect(size).toBeLessThan(goal);
  });

  it('leaves the pages under Tools for later', () => {
    const later = readdirSync(folder).filter((name) => /^taskpane-.*Page-.*\.js$/.test(name));
    expect(later.map((name) => /-(\w+Page)-/.exec(name)?.[1])).toEqual(
      expect.arrayContaining(['ConnectPage', 'InsertPage', 'WhatIfPage', 'ScorersPage', 'FreezePage']),
    );
    for (const name of later) expect(loadedAtOnce('taskpane.js')).not.toContain(name);
  });
});
