import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const harnessPage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pane</title>
<link rel="icon" href="data:,"><style>body { margin: 0 }</style></head>
<body><div id="pane"></div><script src="harness.js"></script></body></html>`;

/** The pane over ports in memory, in a real browser at its narrowest. */
export interface ServedPane {
  readonly browser: BrowserContext;
  /** The address of the page that Excel loads, which has no Excel here. */
  readonly withoutExcel: string;
  /** The address of the pane in one state. */
  readonly addressOf: (scenario: string, page?: string) => string;
  /** A new page of the pane in one state. */
  readonly show: (scenario: string, page: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Serves the pane, its modules changed by the plugins given. */
export async function servePane(plugins: Plugin[] = []): Promise<ServedPane> {
  const bundle = await build({
    entryPoints: ['tests/e2e/support/pane-harness.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', harnessPage],
    '/harness.js': ['text/javascript', script],
    '/taskpane.html': ['text/html', readFileSync('addin/taskpane.html', 'utf8')],
  };
  const server: Server = createServer((request, response) => {
    const [type, text] = files[new URL(request.url ?? '/', 'http://localhost').pathname] ?? ['', null];
    // Kept by the browser, compiled: the same script is loaded for every state.
    const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' };
    response.writeHead(text === null ? 404 : 200, headers);
    response.end(text);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  // A server that listens on a port, not on a pipe, has an address of this form.
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: BrowserContext = await startBrowser({ viewport: { width: 320, height: 800 } });
  // The page stands before the # too, so that going from one page to another in one state loads it anew.
  const addressOf = (scenario: string, tab?: string): string =>
    `${root}?scenario=${scenario}${tab === undefined ? '' : `&page=${tab}#/${tab}`}`;
  return {
    browser,
    withoutExcel: `${root}taskpane.html`,
    addressOf,
    async show(scenario, tab) {
      const page = await browser.newPage();
      await page.goto(addressOf(scenario, tab));
      await page.locator('html[data-ready]').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** What axe looks at: everything, or only what depends on colours. */
type Looking = 'everything' | 'colours';

/** What axe finds wrong with a page as it is, one line each. */
export async function violationsOn(page: Page, looking: Looking = 'everything'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (what) => {
    // A change of colours is drawn within two frames. A colour on its way has no contrast of its own, and even a
    // transition of no length stays at its start until the next frame. What turns for ever is not waited for.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const moving = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.all(moving.map(({ finished }) => finished.catch(() => null)));
    // axe puts itself on the window; its types are not those of this page.
    const { axe: found } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await found.run({
      resultTypes: ['violations'],
      ...(what === 'colours' && {
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
      }),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, looking);
}

/** How far a page is wider than its window; nothing of it may be. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
