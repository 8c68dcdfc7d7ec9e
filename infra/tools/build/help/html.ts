/** A text with what HTML would take for its own made plain. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The file of a function's page, beside the list. */
export function pageFile(id: string): string {
  return `${id.toLowerCase()}.html`;
}

/** Turns words of a page into HTML: backticks to code, ids of other functions that have a page to links. */
export type Words = (text: string) => string;

/** The words of one page, `self` being its function and `ids` all that have a page. */
export function wordsOf(ids: readonly string[], self: string | null): Words {
  const others = ids.filter((id) => id !== self);
  const pattern = new RegExp(`\\b(${others.join('|')})\\b`, 'g');
  const link = (text: string): string =>
    others.length === 0 ? text : text.replace(pattern, (id) => `<a href="${pageFile(id)}">${id}</a>`);
  // What stands between backticks has an odd place among the parts.
  return (text) =>
    escapeHtml(text)
      .split('`')
      .map((part, index) => (index % 2 === 1 ? `<code>${part}</code>` : link(part)))
      .join('');
}

/** A formula that may break after a bracket or a comma, where it is too long for the page. */
export function formulaHtml(formula: string): string {
  return escapeHtml(formula).replace(/[(,]/g, '$&<wbr>');
}

/** The items of a list. */
export function bullets(items: readonly string[], words: Words): string {
  return `<ul>${items.map((item) => `<li>${words(item)}</li>`).join('')}</ul>`;
}

/** A part of a page under its own heading, which a link can go to. */
export function section(id: string, heading: string, ...content: readonly string[]): string {
  return `<section id="${id}"><h2>${escapeHtml(heading)}</h2>\n${content.join('\n')}\n</section>`;
}

interface TableText {
  readonly caption: string;
  readonly headings: readonly string[];
  /** The cells, as HTML; the first of each row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly kind?: string;
}

/** A table whose first column names its rows; it scrolls by itself where it is too wide. */
export function plainTable({ caption, headings, rows, kind = 'plain' }: TableText): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('');
  const body = rows
    .map(([first = '', ...cells]) => {
      const others = cells.map((cell) => `<td>${cell}</td>`).join('');
      return `<tr><th scope="row">${first}</th>${others}</tr>`;
    })
    .join('\n');
  return scrolling(
    caption,
    `<table class="${kind}"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>`,
  );
}

/** What may be wider than the page: it scrolls by itself, by keyboard too. */
export function scrolling(label: string, content: string): string {
  return `<div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0">${content}</div>`;
}
