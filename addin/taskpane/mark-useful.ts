/* The name of the mark on the browser's performance timeline. */
const USEFUL = 'pane-useful';

/**
 * Marks `pane-useful` on the performance timeline, once, when the pane has first drawn what was read: the place in view, all
 * places, or the plain words that nothing is there to assess. From the start of the navigation to it is how long an officer
 * waits. Neither `Reading the workbook…` counts nor that it can't be read.
 */
export function markUseful(): void {
  if (performance.getEntriesByName(USEFUL, 'mark').length === 0) performance.mark(USEFUL);
}
