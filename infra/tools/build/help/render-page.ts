import type {
  HelpCase,
  HelpList,
  HelpPage,
  HelpParameter,
  HelpPicture,
} from '../../../../addin/help/help-page.ts';
import { pictureWidth } from '../../../../addin/help/pictures.ts';
import { functionNamespace } from '../../../../addin/manifest/manifest.ts';
import { framed } from './frame.ts';
import {
  bullets,
  escapeHtml,
  formulaHtml,
  pageFile,
  plainTable,
  section,
  wordsOf,
  type Words,
} from './html.ts';
import { renderExample } from './render-example.ts';

/** What a page needs to know of the others: which there are, and which stand before and after it. */
export interface Neighbours {
  readonly ids: readonly string[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

function syntaxOf({ id, parameters }: HelpPage): string {
  const names = parameters.map(({ name, leftOut }) => (leftOut === undefined ? name : `[${name}]`));
  return `=${functionNamespace}.${id}(${names.join(', ')})`;
}

function renderPicture(id: string, { title, description, caption, shapes, height }: HelpPicture): string {
  const name = `${id.toLowerCase()}-picture`;
  return `<figure><svg viewBox="0 0 ${pictureWidth} ${height}" role="img" aria-labelledby="${name} ${name}-words">
<title id="${name}">${escapeHtml(title)}</title><desc id="${name}-words">${escapeHtml(description)}</desc>
${shapes}</svg><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function parameterTable(parameters: readonly HelpParameter[], words: Words): string {
  if (parameters.length === 0) return '<p>Nothing: the brackets stay empty.</p>';
  const rows = parameters.map(({ name, give, leftOut }) => [
    `<code>${name}</code>`,
    words(give),
    leftOut === undefined ? 'Must be given' : `When left out: ${words(leftOut)}`,
  ]);
  return plainTable({
    caption: 'Arguments, in their order',
    headings: ['Argument', 'What to give', 'Left out'],
    rows,
    kind: 'plain stack',
  });
}

function caseTable(cases: readonly HelpCase[], words: Words): string {
  const rows = cases.map(({ input, happens }) => [words(input), words(happens)]);
  return plainTable({
    caption: 'Input, and what comes of it',
    headings: ['Input', 'What happens'],
    rows,
    kind: 'plain stack',
  });
}

function factList({ title, note, headings, rows }: HelpList, index: number): string {
  const cells = rows.map((row) => row.map(escapeHtml));
  const table = plainTable({ caption: title, headings, rows: cells, kind: 'plain figures' });
  return section(`list-${index + 1}`, title, `<p>${escapeHtml(note)}</p>`, table);
}

function errorParts({ value, notAvailable }: HelpPage, words: Words): readonly string[] {
  return [
    `<dl><dt class="error">#VALUE!</dt><dd>${words(value)}</dd>`,
    `<dt class="error">#N/A</dt><dd>${words(notAvailable)}</dd></dl>`,
  ];
}

function formulaParts({ formula }: HelpPage, words: Words): readonly string[] {
  const lines = formula.lines.map(escapeHtml).join('\n');
  return [`<p class="formula"><code>${lines}</code></p>`, bullets(formula.notes, words)];
}

function linkTo(id: string, before: string, after: string): string {
  return `<a href="${pageFile(id)}">${before}${id}${after}</a>`;
}

function turns({ previous, next }: Neighbours): string {
  return `<nav class="turn" aria-label="Pages">${previous === undefined ? '<span></span>' : linkTo(previous, '← ', '')}
<a href="index.html">All functions</a>${next === undefined ? '<span></span>' : linkTo(next, '', ' →')}</nav>`;
}

const jumps = [
  ['example', 'Example'],
  ['arguments', 'Arguments'],
  ['formula', 'Formula'],
  ['cases', 'Blanks and bad cells'],
  ['errors', 'Errors'],
  ['sources', 'Source'],
] as const;

function jumpList(hasCases: boolean): string {
  const items = jumps
    .filter(([id]) => hasCases || id !== 'cases')
    .map(([id, words]) => `<li><a href="#${id}">${words}</a></li>`);
  return `<nav aria-label="On this page"><ul class="jump">${items.join('')}</ul></nav>`;
}

/** The parts of a page that say when to use the function, in two columns where there is room. */
function whenParts({ use, avoid }: HelpPage, words: Words): string {
  return `<div class="two">${section('use', 'Use it', bullets(use, words))}
${section('avoid', 'Not for this', bullets(avoid, words))}</div>`;
}

function partsOf(page: HelpPage, words: Words, seeAlso: readonly string[]): readonly string[] {
  const { cases, lists = [], picture, examples } = page;
  return [
    picture ? renderPicture(page.id, picture) : '',
    whenParts(page, words),
    section('example', 'Worked example', ...examples.map((example) => renderExample(example, words))),
    section('arguments', 'What to give it', parameterTable(page.parameters, words)),
    section('result', 'What comes back', `<p>${words(page.result)}</p>`),
    section('formula', 'How it is worked out', ...formulaParts(page, words)),
    ...lists.map(factList),
    cases.length > 0 ? section('cases', 'Blanks, ties and bad cells', caseTable(cases, words)) : '',
    section('errors', 'When there is an error', ...errorParts(page, words)),
    section('sources', 'Where it comes from', bullets(page.sources, words)),
    seeAlso.length > 0
      ? section('also', 'See also', `<p>${seeAlso.map((id) => linkTo(id, '', '')).join(', ')}</p>`)
      : '',
  ];
}

/** The help page of one function. */
export function renderPage(page: HelpPage, neighbours: Neighbours): string {
  const words = wordsOf(neighbours.ids, page.id);
  const seeAlso = page.seeAlso.filter((id) => neighbours.ids.includes(id));
  return framed({
    title: `${page.id}: Partner City Assessor help`,
    head: '<nav aria-label="Help"><a href="index.html">All functions</a></nav>',
    main: [
      `<p class="kicker">${page.group}</p><h1>${page.id}</h1>`,
      `<p class="lead">${words(page.summary)}</p>`,
      `<p class="formula"><span class="unseen">How it is typed: </span><code>${formulaHtml(syntaxOf(page))}</code></p>`,
      jumpList(page.cases.length > 0),
      ...partsOf(page, words, seeAlso).filter((part) => part !== ''),
    ].join('\n'),
    foot: turns(neighbours),
  });
}
