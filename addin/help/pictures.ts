import type { HelpPicture } from './help-page.ts';

/** The width that every picture is drawn in: that of a phone, so that its words stay readable there. */
export const pictureWidth = 320;

const left = 14;
const span = pictureWidth - 2 * left;
const xOf = (score: number): number => Math.round((left + (span * score) / 100) * 10) / 10;

/** A word in a picture; the look of `kind` is set by the page's style. */
export function word(
  at: readonly [x: number, y: number],
  text: string,
  kind = 'label',
  anchor = 'middle',
): string {
  return `<text x="${at[0]}" y="${at[1]}" class="${kind}" text-anchor="${anchor}">${text}</text>`;
}

export function box(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  kind: string,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" class="${kind}"/>`;
}

/** A band of the scale, from its lower edge. */
export interface PictureBand {
  readonly from: number;
  readonly label: string;
}

/** The scale from 0 to 100 with its bands at a height; the bands' names above, the edges below. */
export function scaleShapes(bands: readonly PictureBand[], y: number): string {
  return bands
    .map(({ from, label }, index) => {
      const to = bands[index + 1]?.from ?? 100;
      const kind = index % 2 === 0 ? 'band' : 'band other';
      return [
        box([xOf(from), y], [Math.round((xOf(to) - xOf(from)) * 10) / 10, 14], kind),
        word([(xOf(from) + xOf(to)) / 2, y - 6], label),
        word([xOf(from), y + 28], String(from), 'label', from === 0 ? 'start' : 'middle'),
        to === 100 ? word([xOf(100), y + 28], '100', 'label', 'end') : '',
      ].join('');
    })
    .join('');
}

/** A score on the scale at a height, as a mark. */
export function markShape(score: number, y: number): string {
  const x = xOf(score);
  return `<path d="M${x} ${y - 3}l5 7v13h-10v-13z" class="mark"/>`;
}

/** The bounds of a score on the scale at a height, as a bar behind the mark. */
export function boundsShape(low: number, high: number, y: number): string {
  return box([xOf(low), y + 3], [Math.round((xOf(high) - xOf(low)) * 10) / 10, 8], 'bounds');
}

/** One line of shares of a whole, each with its name inside. */
export function sharesShape(
  shares: readonly { readonly share: number; readonly label: string; readonly kind: string }[],
  y: number,
): string {
  let from = 0;
  return shares
    .map(({ share, label, kind }) => {
      const start = from;
      from += 100 * share;
      const width = Math.round((xOf(from) - xOf(start)) * 10) / 10;
      const text = kind === 'share' ? 'inverse' : 'label';
      return box([xOf(start), y], [width, 22], kind) + word([xOf(start) + width / 2, y + 15], label, text);
    })
    .join('');
}

/** The words at the left edge, for a line's name. */
export function nameShape(text: string, y: number): string {
  return word([left, y], text, 'label', 'start');
}

/** A picture from its shapes. */
export function picture(
  words: Pick<HelpPicture, 'title' | 'description' | 'caption'>,
  height: number,
  ...shapes: readonly string[]
): HelpPicture {
  return { ...words, height, shapes: shapes.join('') };
}

/** A bar between two places of an unlabelled line from 0 to 100. */
export function rangeShape(low: number, high: number, y: number): string {
  return box([left, y], [span, 14], 'band') + boundsShape(low, high, y);
}

/** One of several steps down: a rule's id, what it asks and what came of it. */
export function stepShape(index: number, id: string, text: string, decides: boolean): string {
  const y = 6 + index * 42;
  const kind = decides ? 'share' : 'band';
  return [
    box([left, y], [span, 30], kind),
    word([left + 10, y + 20], `${id}: ${text}`, decides ? 'inverse' : 'label', 'start'),
    decides ? '' : `<path d="M${pictureWidth / 2 - 5} ${y + 33}h10l-5 6z" class="mark"/>`,
  ].join('');
}
