/** The id under which Univer and the stand-in know a sheet of the opened file. */
export function toSheetId(index: number): string {
  return `sheet-${index + 1}`;
}
