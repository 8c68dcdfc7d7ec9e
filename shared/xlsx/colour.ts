import type { Attributes } from './xml.ts';
import { readXml } from './xml.ts';

/** The colours that old files refer to by number: ECMA-376 part 1, 18.8.27. The first eight stand twice. */
const indexedColours = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A theme lists dark before light; cells count light before dark. */
const themeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The colours of a theme part, in the order in which cells count them; none when the part can't be read. */
export function readThemeColours(part: string, text: string): readonly string[] {
  const listed: string[] = [];
  const take =
    (attribute: 'val' | 'lastClr') =>
    (attributes: Attributes, parent: string): void => {
      if (/^(dk|lt|accent)\d$|link$/i.test(parent)) listed.push(attributes[attribute] ?? '');
    };
  const read = readXml(part, text, { open: { srgbClr: take('val'), sysClr: take('lastClr') } });
  return read.ok ? themeOrder.map((index) => listed[index] ?? '') : [];
}

/** A colour as `RRGGBB`; undefined for none and for the application's own. */
export function readColour(attributes: Attributes, theme: readonly string[]): string | undefined {
  const { tint } = attributes;
  const plain = plainColour(attributes, theme);
  if (plain === undefined || !/^[0-9a-f]{6}$/i.test(plain)) return undefined;
  return tint === undefined ? plain.toUpperCase() : tinted(plain, Number(tint));
}

function plainColour(
  { rgb, indexed, theme: themed }: Attributes,
  theme: readonly string[],
): string | undefined {
  if (rgb !== undefined) return rgb.slice(-6);
  if (indexed !== undefined) return indexedColours[Number(indexed)];
  return themed === undefined ? undefined : theme[Number(themed)];
}

/* A tint goes from -1 (black) to 1 (white). */
function tinted(colour: string, tint: number): string {
  const goal = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((value) => Math.round(value + (goal - value) * share))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
