const escapedUnit = /_x([0-9A-Fa-f]{4})_/g;

/** Text as people see it: the format writes characters that XML cannot hold as `_x000D_`. */
export function showText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replaceAll(escapedUnit, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold, which is the point here
const unfit = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Text as a part of a workbook holds it: the opposite of `showText`, and safe between tags. */
export function storeText(shown: string): string {
  return shown
    .replaceAll(escapedUnit, '_x005F_x$1_')
    .replaceAll(unfit, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
