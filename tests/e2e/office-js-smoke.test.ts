import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { transform } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/project-files.ts';

const builtAddin = join(projectRoot, 'dist', 'addin');
/** Microsoft's own library. Its licence lets us use it here; it is not ours to pass on, so it is in no build. */
const officeJs = join(projectRoot, 'node_modules', '@microsoft', 'office-js', 'dist');
const publicAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const telemetry = 'https://telemetryservice.firstpartyapps.oaspapps.com/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The built add-in, and office.js beside it; in the page only the address of that one script is changed. */
function fileFor(path: string): Buffer | string {
  if (path.startsWith('/office/')) return readFileSync(join(officeJs, path.slice('/office/'.length)));
  const bytes = readFileSync(join(builtAddin, path));
  return path === '/taskpane.html'
    ? bytes.toString('utf8').replace(publicAddress, '/office/office.js')
    : bytes;
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = fileFor(path);
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What office.js keeps of the functions that were associated. Not documented, so only a test may look. */
interface OfficeGlobals {
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> };
  };
  readonly Office: { onReady(): Promise<{ readonly host: string | null }> };
}

let server: Server;
let browser: BrowserContext;
let page: Page;
let origin = '';
const faults: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  server = await serve();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${origin}/taskpane.html`, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the page that Excel loads, with Microsoft’s own office.js', () => {
  it('names the public address of office.js once, as a classic script before ours', () => {
    const html = readFileSync(join(builtAddin, 'taskpane.html'), 'utf8');
    expect([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script nomodule>',
      `<script src="${publicAddress}">`,
      '<script src="functions.js">',
      '<script type="module" src="taskpane.js">',
    ]);
  });

  it('says in one sentence what works where no modules run, as in Excel 2019 on Windows', async () => {
    const html = readFileSync(join(builtAddin, 'taskpane.html'), 'utf8');
    const script = /<script nomodule>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    // Fails on syntax that came after Internet Explorer 11.
    await transform(script, { target: 'es5' });
    const old = await browser.newPage();
    const onlyThat = html.replaceAll(/<script (?!nomodule).*?<\/script>/gs, '');
    await old.setContent(onlyThat.replace('<script nomodule>', '<script>'));
    const sentence = await old.getByRole('alert').textContent();
    expect(sentence).toMatch(
      /do not work in this version of Excel, but native formulas .* go on calculating/,
    );
    expect(await old.locator('body').innerText()).toBe(sentence);
    await old.close();
  });

  it('has associated every function of functions.json by the time it has loaded', async () => {
    const metadata = JSON.parse(readFileSync(join(builtAddin, 'functions.json'), 'utf8')) as {
      functions: { id: string }[];
    };
    const associated = await page.evaluate(() => {
      const { CustomFunctions } = globalThis as unknown as OfficeGlobals;
      return Object.entries(CustomFunctions._association.mappings).map(([id, run]) => [id, typeof run]);
    });
    expect(associated.map(([id]) => id)).toEqual(metadata.functions.map(({ id }) => id));
    expect(associated.filter(([, type]) => type !== 'function')).toEqual([]);
  });

  it('answers from the very functions that were associated', async () => {
    const answers = await page.evaluate(() => {
      const { mappings } = (globalThis as unknown as OfficeGlobals).CustomFunctions._association;
      return [
        mappings['SCORE']?.(
          [
            [5, 3],
            [1, null],
          ],
          [[3], [1]],
          null,
          null,
        ),
        mappings['VERSION']?.(),
      ];
    });
    expect(answers).toEqual([[[87.5], [0]], expect.stringMatching(/^Partner City Assessor \d/)]);
  });

  it('answers errors of Microsoft’s own class, which keep code and message on their way to Excel', async () => {
    const runtime = await browser.newPage();
    await runtime.goto(`${origin}/config.json`);
    // Outside Excel only the part of office.js for pages without a pane brings the class.
    for (const url of ['/office/custom-functions-runtime.js', '/functions.js'])
      await runtime.addScriptTag({ url });
    const answer = await runtime.evaluate(() => {
      const { mappings } = (globalThis as unknown as OfficeGlobals).CustomFunctions._association;
      return JSON.stringify(mappings['SCORE']?.([[5], ['4 ']], [[1]], null, null));
    });
    await runtime.close();
    expect(JSON.parse(answer)).toEqual([
      [100],
      [
        expect.objectContaining({
          valueType: 'CustomFunctionError',
          code: '#VALUE!',
          message: 'Ratings, row 2, column 1: "4 " is text. Type the number 4.',
        }),
      ],
    ]);
  });

  it('is small: every workbook with one of our formulas loads it', () => {
    expect(readFileSync(join(builtAddin, 'functions.js')).byteLength).toBeLessThan(80_000);
  });

  it('is told by office.js that no Excel is there, and stands without an error', async () => {
    const info = await page.evaluate(() => (globalThis as unknown as OfficeGlobals).Office.onReady());
    expect(info.host).toBeNull();
    expect(faults).toEqual([]);
  });

  it('asks nothing of any other origin, whatever Microsoft’s library may do', () => {
    expect(requested.length).toBeGreaterThan(3);
    // Some seconds after it has loaded, Microsoft's library tells Microsoft about itself.
    const others = requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(telemetry));
    expect(others).toEqual([]);
  });
});
