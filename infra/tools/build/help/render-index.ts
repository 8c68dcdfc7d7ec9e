import type { HelpPage } from '../../../../addin/help/help-page.ts';
import { helpGroups } from '../../../../addin/help/help-page.ts';
import { functionNamespace } from '../../../../addin/manifest/manifest.ts';
import { framed } from './frame.ts';
import { bullets, pageFile, section, wordsOf, type Words } from './html.ts';

const basics = [
  'Three kinds of nothing: *not assessed* (blank or `?`) is a gap, *not applicable* (`n/a`) takes its criterion out, and a low rating is a rating. None is ever taken for another.',
  '`#VALUE!` means that a cell you gave is wrong. The message names the cell and says what to do. Only the row with the bad cell fails.',
  '`#N/A` means that nothing is wrong, but that there is nothing to say yet.',
  'Give several rows at once, and the answers spill down. In an Excel table, where formulas cannot spill, write one formula per row.',
  'The pane of Partner City, on the Home tab, explains the selected row.',
];

function emphasised(words: Words): Words {
  return (text) => words(text).replace(/\*([^*]+)\*/g, '<em>$1</em>');
}

/** The list of all functions, by group. */
export function renderIndex(pages: readonly HelpPage[]): string {
  const words = wordsOf([], null);
  const groups = helpGroups
    .map((group) => [group, pages.filter((page) => page.group === group)] as const)
    .filter(([, members]) => members.length > 0);
  const lists = groups.map(([group, members]) => {
    const items = members.map(
      ({ id, summary }) =>
        `<div><dt><a href="${pageFile(id)}">${id}</a></dt><dd>${words(summary)}</dd></div>`,
    );
    return section(group.toLowerCase(), group, `<dl class="index">${items.join('\n')}</dl>`);
  });
  const jump = groups.map(([group]) => `<li><a href="#${group.toLowerCase()}">${group}</a></li>`);
  return framed({
    title: 'The functions: Partner City Assessor help',
    head: '<strong>Partner City Assessor</strong>',
    main: [
      '<h1>The functions</h1>',
      `<p class="lead">Type <code>=${functionNamespace}.</code> in a cell and choose one. Each has a page with its formula and an example.</p>`,
      `<nav aria-label="Groups"><ul class="jump">${jump.join('')}</ul></nav>`,
      ...lists,
      section('basics', 'What all of them have in common', bullets(basics, emphasised(words))),
    ].join('\n'),
  });
}
