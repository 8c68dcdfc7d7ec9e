import type {
  HelpCell,
  HelpError,
  HelpRows,
  HelpTable,
  Recorded,
  WorkedExample,
} from '../../../../addin/help/help-page.ts';
import { escapeHtml, formulaHtml, plainTable, scrolling, type Words } from './html.ts';

function isError(cell: HelpCell): cell is HelpError {
  return typeof cell === 'object' && cell !== null;
}

/** A number as the page shows it: with so many decimals, unless it is whole. */
export function sayNumber(number: number, decimals?: number): string {
  return decimals === undefined || Number.isInteger(number) ? String(number) : number.toFixed(decimals);
}

function cellText(cell: HelpCell, decimals?: number): string {
  if (cell === null || cell === '') return '<span class="unseen">blank</span>';
  if (isError(cell)) return cell.error;
  if (typeof cell === 'number') return sayNumber(cell, decimals);
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return `<span class="text">${escapeHtml(cell)}</span>`;
}

function cellHtml(cell: HelpCell, decimals?: number): string {
  const kind = isError(cell) ? 'error' : typeof cell === 'number' ? 'number' : '';
  return `<td${kind && ` class="${kind}"`}>${cellText(cell, decimals)}</td>`;
}

/** The letters of a column counted from 0, as far as an example needs them. */
function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

function cornerOf(at: string): { readonly column: number; readonly row: number } {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(at) ?? [];
  return { column: letter.charCodeAt(0) - 65, row: Number(row) };
}

/** A block of a sheet with its letters and numbers around it, so that the formula's references can be followed. */
function sheetTable({ caption, at, rows }: HelpTable): string {
  const corner = cornerOf(at);
  const width = Math.max(...rows.map((cells) => cells.length));
  const letters = Array.from({ length: width }, (_, index) => letterOf(corner.column + index));
  const lines = rows.map((cells, index) => {
    const inside =
      index === 0
        ? cells.map((cell, column) => {
            const kind = isNumeric(rows, column) ? ' class="number"' : '';
            return `<th scope="col"${kind}>${cellText(cell)}</th>`;
          })
        : cells.map((cell) => cellHtml(cell));
    return `<tr><th scope="row" class="edge">${corner.row + index}</th>${inside.join('')}</tr>`;
  });
  const head = letters.map((letter) => `<th scope="col" class="edge">${letter}</th>`).join('');
  return scrolling(
    caption,
    `<table class="sheet"><caption>${escapeHtml(caption)}</caption>\n<thead><tr><td class="edge"></td>${head}</tr></thead>\n<tbody>${lines.join('\n')}</tbody></table>`,
  );
}

function recordTable(recorded: readonly Recorded[]): string {
  const rows = recorded.flatMap(({ id, recommendation, facts }) => [
    [id, 'recommendation', escapeHtml(recommendation)],
    ...Object.entries(facts).map(([name, value]) => [id, `facts.${escapeHtml(name)}`, escapeHtml(value)]),
  ]);
  return plainTable({ caption: 'What the record holds', headings: ['Id', 'Field', 'Value'], rows });
}

/** Says whether a column holds numbers, so that its heading stands over them. */
function isNumeric(rows: HelpRows, column: number): boolean {
  return rows.some((cells) => typeof cells[column] === 'number');
}

function answerTable({ result }: WorkedExample): string {
  const { headings, names, rows, decimals } = result;
  const head = headings.map((heading, column) => {
    const kind = isNumeric(rows, column) ? ' class="number"' : '';
    return `<th scope="col"${kind}>${escapeHtml(heading)}</th>`;
  });
  const lines = rows.map((cells, index) => {
    const name = names ? `<th scope="row" class="name">${escapeHtml(names[index] ?? '')}</th>` : '';
    return `<tr>${name}${cells.map((cell) => cellHtml(cell, decimals)).join('')}</tr>`;
  });
  return scrolling(
    'Answer',
    `<table class="sheet answer"><caption>Answer</caption>\n<thead><tr>${names ? '<td class="name"></td>' : ''}${head.join('')}</tr></thead>\n<tbody>${lines.join('\n')}</tbody></table>`,
  );
}

/** What Excel says beside an error, once for each. */
function messages({ result }: WorkedExample): string {
  const said = new Map(
    result.rows
      .flat()
      .filter(isError)
      .map(({ error, says }) => [`${error} ${says}`, { error, says }]),
  );
  if (said.size === 0) return '';
  const items = [...said.values()].map(
    ({ error, says }) => `<li><strong class="error">${error}</strong> ${escapeHtml(says)}</li>`,
  );
  return `<ul class="messages">${items.join('')}</ul>`;
}

/** An example: the cells, the formula, the answer, and how to read it. */
export function renderExample(example: WorkedExample, words: Words): string {
  const blocks = example.tables.map(sheetTable);
  const recorded = example.recorded ? [recordTable(example.recorded)] : [];
  return [
    `<h3>${escapeHtml(example.title)}</h3>`,
    `<div class="blocks">${[...blocks, ...recorded].join('\n')}</div>`,
    `<p class="formula"><span class="unseen">Formula: </span><code>${formulaHtml(example.formula)}</code></p>`,
    `<div class="blocks">${answerTable(example)}${messages(example)}</div>`,
    ...example.reading.map((text) => `<p>${words(text)}</p>`),
  ].join('\n');
}
