/** The parts of the page that the code touches, by their id in index.html. */
function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}.`);
}

export function findElements() {
  return {
    workbookName: element('workbook-name', HTMLElement),
    workbookNote: element('workbook-note', HTMLElement),
    agreement: element('agreement', HTMLElement),
    open: element('open', HTMLButtonElement),
    copy: element('copy', HTMLButtonElement),
    about: element('about', HTMLButtonElement),
    file: element('file', HTMLInputElement),
    notice: element('notice', HTMLElement),
    noticeWords: element('notice-words', HTMLElement),
    noticeClose: element('notice-close', HTMLButtonElement),
    spreadsheet: element('spreadsheet', HTMLElement),
    skeleton: element('skeleton', HTMLElement),
    cellMessage: element('cell-message', HTMLElement),
    pane: element('pane', HTMLIFrameElement),
    limits: element('limits', HTMLDialogElement),
    limitsClose: element('limits-close', HTMLButtonElement),
  };
}

export type Elements = ReturnType<typeof findElements>;
