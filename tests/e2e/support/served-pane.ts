import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser.ts';

const harnessPage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pane</title>
<link rel="icon" href="data:,"><style>body { margin: 0 }</style></head>
<body><div id="pane"></div><script src="harness.js"></script></body></html>`;

/** The pane over ports in memory, in a real browser at its narrowest. */
export interface ServedPane {
  /** A new page of the pane in one state. */
  readonly show: (scenario: string, page: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function servePane(): Promise<ServedPane> {
  const bundle = await build({
    entryPoints: ['tests/e2e/support/pane-harness.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server: Server = createServer((request, response) => {
    const isScript = request.url?.endsWith('harness.js') === true;
    response.writeHead(200, { 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` });
    response.end(isScript ? script : harnessPage);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  // A server that listens on a port, not on a pipe, has an address of this form.
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: BrowserContext = await startBrowser({ viewport: { width: 320, height: 800 } });
  return {
    async show(scenario, tab) {
      const page = await browser.newPage();
      await page.goto(`${root}?scenario=${scenario}#/${tab}`);
      await page.locator('html[data-ready]').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** What axe finds wrong with a page as it is, one line each. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    // axe puts itself on the window; its types are not those of this page.
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
