/** What is said about changes of the workbook, whatever they are. */
export const changeWords = {
  progress: (cells: number, of: number) => `${String(cells)} of ${String(of)} cells`,
  cancel: 'Cancel',
  putBack: 'Put it back',
  tryPutBack: 'Put back the rest',
  putBackEarlier: 'Put back the change before',
  dismiss: 'Dismiss',
  puttingBack: 'Putting it back…',
  isPutBack: 'It is put back as it was.',
  kept: (cells: string) => `Someone has changed ${cells} since, so that stays.`,
  differs: (cells: string) => `Excel did not keep what was written in ${cells}. Look at it before you go on.`,
  more: (count: number) => `${String(count)} more`,
  cancelled: 'Cancelled. The sheet is as it was.',
  sheetProtected: (sheet: string) =>
    `${sheet} is protected, so nothing was changed. Take the protection off (Review > Unprotect Sheet), or work in a copy, then try again.`,
  changedMeanwhile: (sheet: string, cell: string) =>
    `${sheet}, ${cell} was changed in the meantime, so nothing was done. Look at it, then try again.`,
  sheetGone:
    'A sheet that was changed is not there under its name. Give it its name back, then try again; if it was deleted, dismiss this.',
  notPutBack: (why: string) => `${why} Nothing is put back yet.`,
  fault:
    'The pane met a fault of its own in the middle. Look at what is in the sheet; what was written can be put back.',
  asItWas: (why: string) => `${why} The sheet is as it was.`,
  partly: (why: string) =>
    `${why} Part of the change is in the sheet and could not be taken back just now. Put back the rest as soon as Excel answers again.`,
} as const;
