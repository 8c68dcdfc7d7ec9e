import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionList } from '../../../addin/custom-functions/function-list.ts';
import { helpGroups } from '../../../addin/help/help-page.ts';
import { helpPages } from '../../../addin/help/help-pages.ts';
import { baseUrlOf } from '../../../infra/tools/build/base-url.ts';
import { makeFunctionsJson } from '../../../infra/tools/build/function-metadata.ts';
import { buildHelp, pagesOf } from '../../../infra/tools/build/help.ts';

interface Described {
  readonly id: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}

const baseUrl = 'https://partners.example.gov.uk/addin';
const ids = Object.keys(functionList);
let folder = '';
let functions: readonly Described[] = [];
let pages: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-city-help-'));
  const json = await makeFunctionsJson(ids, baseUrl);
  functions = (JSON.parse(json) as { readonly functions: readonly Described[] }).functions;
  await buildHelp(folder, json);
  const files = await readdir(join(folder, 'help'));
  const texts = files.map(
    async (file) => [file, await readFile(join(folder, 'help', file), 'utf8')] as const,
  );
  pages = new Map(await Promise.all(texts));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Every match of a pattern's first group. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function pageOf(id: string): string {
  return pages.get(`${id.toLowerCase()}.html`) ?? '';
}

describe('the help pages', () => {
  it('are one for each function and the list of them, and no more', () => {
    const wanted = [...ids.map((id) => `${id.toLowerCase()}.html`), 'index.html'];
    expect([...pages.keys()].sort()).toEqual(wanted.sort());
  });

  it('stand at the address that the metadata gives Excel', () => {
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`${baseUrl}/help/${id.toLowerCase()}.html`);
      expect(existsSync(join(folder, helpUrl.slice(baseUrl.length)))).toBe(true);
    }
  });

  it('have titles of their own, a language, one first heading and no heading left out', () => {
    const titles = [...pages.values()].flatMap((page) => found(page, /<title>([^<]+)<\/title>\n<link/g));
    expect(new Set(titles).size).toBe(pages.size);
    for (const page of pages.values()) {
      expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
      expect(found(page, /<h(1)>/g)).toHaveLength(1);
      const levels = found(page, /<h(\d)/g).map(Number);
      expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
    }
  });

  it('link only to pages and places that are there', () => {
    for (const [file, page] of pages) {
      for (const address of found(page, /<a [^>]*href="([^"]+)"/g)) {
        const [target = '', anchor] = address.split('#');
        const text = pages.get(target === '' ? file : target);
        expect([file, address, text !== undefined]).toEqual([file, address, true]);
        if (anchor !== undefined) expect(text).toContain(`id="${anchor}"`);
      }
    }
  });

  it('use every id once', () => {
    for (const page of pages.values()) {
      const all = found(page, / id="([^"]+)"/g);
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('hold no script and ask for nothing but the mark', () => {
    for (const page of pages.values()) {
      expect(page).not.toMatch(/<script|javascript:| on\w+=|@import|url\(/);
      const asked = [...found(page, / src="([^"]+)"/g), ...found(page, /<link [^>]*href="([^"]+)"/g)];
      expect(new Set(asked)).toEqual(new Set(['../icons/mark.svg']));
    }
  });

  it('say what a picture shows, and name every table', () => {
    for (const page of pages.values()) {
      const pictures = found(page, /(<svg[^]*?<\/svg>)/g);
      for (const picture of pictures)
        expect(picture).toMatch(/role="img" aria-labelledby="\S+ \S+">\n<title id=.+<desc id=/);
      expect(found(page, /(<table)/g)).toHaveLength(found(page, /(<caption>)/g).length);
    }
  });

  it('show how each function is typed, with what may be left out', () => {
    const typed = (id: string) => pageOf(id).replaceAll('<wbr>', '');
    expect(typed('SCORE')).toContain('=PARTNERCITY.SCORE(ratings, weights, [missing], [scale])');
    expect(typed('VERSION')).toContain('=PARTNERCITY.VERSION()');
  });

  it('list every factor of travel with its row', () => {
    const page = pageOf('TRAVELCARBON');
    for (const row of ['21_316_3164', '21_316_3181', '25_315_3150', '0.12576', '0.07435', '0.02780'])
      expect(page).toContain(row);
  });

  it('are in the list by group, each with a link', () => {
    const index = pages.get('index.html') ?? '';
    for (const id of ids) expect(index).toContain(`<a href="${id.toLowerCase()}.html">${id}</a>`);
    const used = helpGroups.filter((group) => helpPages.some((page) => page.group === group));
    expect(used).toEqual(helpGroups);
  });
});

describe('a build with help that is wrong', () => {
  it('is refused when a function has no page', () => {
    expect(() => pagesOf([{ id: 'RANKING', parameters: [] }])).toThrow(
      'RANKING has no help page: write addin/help/ranking.ts.',
    );
  });

  it('is refused when a page has other parameters than the function', () => {
    const parameters = [{ name: 'scores' }, { name: 'bands', optional: true }];
    expect(() => pagesOf([{ id: 'BAND', parameters }])).toThrow(
      'The help page of BAND has the parameters (scores, bands), and the function (scores, [bands]).',
    );
  });

  it('leaves out the page of a function that is not declared, and the links to it', async () => {
    const alone = join(folder, 'alone');
    await buildHelp(alone, JSON.stringify({ functions: functions.filter(({ id }) => id === 'BOUNDS') }));
    expect((await readdir(join(alone, 'help'))).sort()).toEqual(['bounds.html', 'index.html']);
    const page = await readFile(join(alone, 'help', 'bounds.html'), 'utf8');
    expect(found(page, /<a [^>]*href="(\w+\.html)"/g)).toEqual(['index.html', 'index.html']);
  });
});

describe('the address of the add-in', () => {
  it.each([
    [undefined, 'https://localhost:3000/addin'],
    ['', 'https://localhost:3000/addin'],
    ['https://example.org/addin//', 'https://example.org/addin'],
  ])('given as %j is %s', (given, address) => {
    expect(baseUrlOf(given)).toBe(address);
  });

  it('is refused when it is not https', () => {
    expect(() => baseUrlOf('http://example.org')).toThrow('starts with https://');
  });
});
