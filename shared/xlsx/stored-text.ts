const escapedUnit = /_x([0-9A-Fa-f]{4})_/g;

/** Text as people see it: the format writes characters that XML cannot hold as `_x000D_`. */
export function showText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replaceAll(escapedUnit, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
