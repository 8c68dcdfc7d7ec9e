/** The sheet's name in an address as Excel gives it: `Register!A1`, `'What if'!A1`, `'O''Brien'!A1:B2`. */
export function sheetOfAddress(address: string): string {
  const name = address.slice(0, Math.max(0, address.lastIndexOf('!')));
  const isQuoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name;
}
