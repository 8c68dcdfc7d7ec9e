import type { SheetFont } from './cell-style.ts';

function widthIn(family: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `40px ${family}`;
  return context.measureText('Partner city mile 1983').width;
}

/** A font that the machine lacks is drawn in the next of its list, so it measures as wide as that one. */
function isThere(family: string): boolean {
  return widthIn(`"${family}", monospace`) !== widthIn('monospace');
}

/**
 * Excel's own font, or one of the same widths; else a common one a size smaller, which is about as wide. Column widths in
 * a file are made for Calibri: anything wider breaks the words.
 */
export function chooseSheetFont(): SheetFont {
  const alike = ['Calibri', 'Carlito'].find(isThere);
  return alike ? { ff: alike, fs: 11 } : { ff: 'Arial', fs: 9.5 };
}
