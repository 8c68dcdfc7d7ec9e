import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { filesBelow } from '../support/project-files.ts';
import { scenarios } from './support/pane-scenarios.ts';
import { marks } from './support/pseudo-words.ts';

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

const page320 = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pane</title>
<link rel="icon" href="data:,"><style>body { margin: 0 }</style></head>
<body><div id="pane"></div><script src="harness.js"></script></body></html>`;

let server: Server;
let browser: BrowserContext;
let root: string;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: ['tests/e2e/support/pane-harness.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [inPseudoLanguage],
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    const isScript = request.url?.endsWith('harness.js') === true;
    response.writeHead(200, { 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` });
    response.end(isScript ? script : page320);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  // A server that listens on a port, not on a pipe, has an address of this form.
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await startBrowser({ viewport: { width: 320, height: 800 } });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

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
    const page = await browser.newPage();
    await page.goto(`${root}?scenario=${name}#/${tab}`);
    await page.locator('html[data-ready]').waitFor();
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });
});
