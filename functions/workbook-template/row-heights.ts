/** Calibri's usual letters are narrower than the figure a column's width is counted in. */
const lettersPerWidth = 1.1;

/** Room above and below the text of a row, in points. */
const padding = 6;

/** How many lines a text takes when it wraps between words in a column of this width. */
export function linesOf(text: string, width: number, size = 11): number {
  const room = (width * lettersPerWidth * 11) / size;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed > room && used > 0) lines += 1;
      used = needed > room ? word.length : needed;
    }
  }
  return lines;
}

/**
 * The height in points that shows every text of a row whole. Given outright, because a file's reader need not
 * work heights out and LibreOffice doesn't.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], size = 11): number {
  const lines = texts.map((text, column) => linesOf(text, widths[column] ?? text.length, size));
  return Math.max(1, ...lines) * size * 1.24 + padding;
}
