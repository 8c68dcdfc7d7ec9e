import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../shared/workbook/check-workbook.ts';
import { resultNames } from '../../shared/workbook/result-columns/result-names.ts';
import { readScorers } from '../../shared/workbook/scorers/read-scorers.ts';
import { scenarios } from './support/pane-scenarios.ts';
import { lettersOf } from './support/pseudo-words.ts';
import type { ServedPane } from './support/served-pane.ts';
import { overflowOf, servePane } from './support/served-pane.ts';
import { shownStates } from './support/shown-states.ts';

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
let page: Page;

beforeAll(async () => {
  pane = await servePane([inPseudoLanguage]);
  page = await pane.browser.newPage();
});

afterAll(() => pane.close());

/** Every text of a value, however deep, and the names of its members. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)]);
}

/** Ratings and a condition as the core says them, an author in the record, names of hosts and failures, and months. */
const otherTexts = [
  ...['not assessed', 'not applicable', 'not Active'],
  ...['Priya Raman', 'Memory', 'unreachable', 'Nov', 'Mar'],
];

/**
 * What is no text of the pane: the officer's data, what the core says about it in its own sentences, names of columns that it
 * adds, what Excel and the record's failures call themselves, and names of months.
 */
function givenTexts(name: string): readonly string[] {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  const assessment = scenario.assessment ?? assessWorkbook(scenario.sheets);
  const findings = checkWorkbook(scenario.sheets, assessment, '2026-11-25');
  const scorers = readScorers(scenario.sheets, assessment);
  const { published } = scenarios['differs'] ?? {};
  const texts = textsIn([
    scenario,
    assessment,
    findings,
    scorers?.problems,
    resultNames,
    published,
    otherTexts,
  ]);
  return [...new Set(texts)].filter((text) => /\p{L}{3}/u.test(text)).sort((a, b) => b.length - a.length);
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{3,}/gu) ?? [];
const without = (text: string, known: string): string => text.replaceAll(known, ' ');
const lettersFrom = (text: string, source: 'given' | 'neither'): readonly string[] =>
  lettersOf(text)
    .map(({ letter, of }) => (of === source ? letter : '\n'))
    .join('')
    .split(/\n+/);

/** What of a text came neither out of a table of words nor from elsewhere. A sentence of the core's is judged by its words, all else as it stands. */
function hardCoded(text: string, given: readonly string[]): readonly string[] {
  const known = new Set(given.flatMap(wordsOf));
  const isSentence = (part: string) => part.trim().split(' ').length > 3;
  const isFromElsewhere = (part: string) =>
    wordsOf(part).length === 0 || wordsOf(given.reduce(without, part)).length === 0;
  return [
    ...lettersFrom(text, 'given').filter((part) => !isFromElsewhere(part)),
    ...lettersFrom(text, 'neither').filter(
      (part) =>
        !isFromElsewhere(part) && !(isSentence(part) && wordsOf(part).every((word) => known.has(word))),
    ),
  ];
}

describe('the pane in a language that nobody speaks', () => {
  it.each(shownStates)(
    '%s, on %s: every word comes from a table, and a third more fits',
    async (name, tab) => {
      await page.goto(pane.addressOf(name, tab));
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
      const given = givenTexts(name);
      expect(texts.flatMap((text) => hardCoded(text, given))).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );
});
