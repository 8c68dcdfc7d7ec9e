import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../support/project-files.ts';
import { scenarios } from './support/pane-scenarios.ts';
import { marks } from './support/pseudo-words.ts';
import type { ServedPane } from './support/served-pane.ts';
import { overflowOf, servePane } from './support/served-pane.ts';

const wordTables = /addin[\\/]taskpane[\\/](?:strings|words[\\/][\w-]+)\.ts$/;

/** Puts every table of words of the pane into pseudo-language. */
const inPseudoLanguage: Plugin = {
  name: 'pseudo-language',
  setup(bundle) {
    bundle.onLoad({ filter: wordTables }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = [...source.matchAll(/^export const (\w+)/gm)].flatMap(([, name]) => name ?? []);
      const changed = source
        .replaceAll(/^export const (\w+)/gm, 'const own_$1')
        .replaceAll(new RegExp(`(?<![\\w.])(${names.join('|')})(?=\\.)`, 'g'), 'own_$1');
      const exported = names.map(
        (name) => `export const ${name} = pseudo(own_${name}) as typeof own_${name};`,
      );
      const from = JSON.stringify(resolve('tests/e2e/support/pseudo-words.ts'));
      return { contents: [`import { pseudo } from ${from};`, changed, ...exported].join('\n'), loader: 'ts' };
    });
  },
};

let pane: ServedPane;

beforeAll(async () => {
  pane = await servePane([inPseudoLanguage]);
});

afterAll(() => pane.close());

/** What is read or heard on the page, without what came out of a table of words; nested marks are taken from within. */
function unmarked(texts: readonly string[]): readonly string[] {
  const marked = new RegExp(`${marks.open}[^${marks.open}${marks.close}]*${marks.close}`, 'gu');
  return texts.flatMap((text) => {
    let rest = text;
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(marked, ' ');
    }
    return rest.split(/[\s\d.,;:·%–…|()]+/u).filter((word) => /\p{L}{3}/u.test(word));
  });
}

const shown: readonly (readonly [scenario: string, page: string])[] = Object.entries(scenarios).flatMap(
  ([name, scenario]) =>
    (scenario.pages ?? (name === 'kotli' ? ['place', 'check', 'record'] : [])).map(
      (page) => [name, page] as const,
    ),
);

/* The core's own sentences, and the officer's data, are not the pane's words. */
const core = filesBelow('shared', /\.ts$/)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('the pane in a language that nobody speaks', () => {
  it.each(shown)('%s, on %s: every word comes from a table, and a third more fits', async (name, tab) => {
    const page = await pane.show(name, tab);
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('script, style, code') === null) found.push(node.textContent ?? '');
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
          found.push(element.getAttribute(attribute) ?? '');
      }
      return found;
    });
    // What Excel calls itself is Excel's word.
    const known = `${core}\n${JSON.stringify(scenarios[name])}\nMemory`;
    expect(unmarked(texts).filter((word) => !known.includes(word))).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
