import { editWorkbook } from '../../../shared/xlsx/edit-workbook.ts';
import { sayXlsxIssue } from '../../../shared/xlsx/say-xlsx-issue.ts';
import { changedCells } from './changed-cells.ts';
import type { OpenedWorkbook } from './opened-workbook.ts';

/** The copy, or why there is none; `words` says it to the person either way. */
export interface Copy {
  readonly bytes: Uint8Array | null;
  readonly fileName: string;
  readonly words: string;
}

const moved =
  'A copy carries changed cells only, and here rows, columns or sheets were inserted, deleted or moved. ' +
  'Open the file again, and make that change in Excel.';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The original file with the changed inputs put into it. Nothing else in it is touched, and the original stays as it is. */
export function makeCopy(opened: OpenedWorkbook): Copy {
  const fileName = opened.name.replace(/(\.xls[xm])?$/i, (ending) => ` (copy)${ending || '.xlsx'}`);
  if (opened.hasMoved()) return { bytes: null, fileName, words: moved };
  const { edits, typedFormulas } = changedCells(opened.file, opened.port);
  const made = edits.length === 0 ? null : editWorkbook(opened.bytes, edits);
  if (made && !made.ok) {
    const why = made.issues.map(sayXlsxIssue).join(' ');
    return { bytes: null, fileName, words: `The copy could not be made. ${why}` };
  }
  const changes =
    edits.length === 0
      ? 'Nothing was changed here, so it is the file as it was.'
      : `It holds the ${counted(edits.length, 'cell', 'cells')} changed here; everything else is as it was.`;
  const formulas =
    typedFormulas === 0
      ? ''
      : ` ${counted(typedFormulas, 'formula', 'formulas')} typed here went in as values.`;
  return {
    bytes: made ? made.value : opened.bytes,
    fileName,
    words: `The copy “${fileName}” is in your downloads. ${changes}${formulas}${sayAdded(opened)}`,
  };
}

/* A copy is made from the file's own parts, and a sheet added on the page has none. */
function sayAdded({ file, port }: OpenedWorkbook): string {
  const added = port.sheets().filter(({ name }) => !file.sheets.some((sheet) => sheet.name === name));
  if (added.length === 0) return '';
  const names = added.map(({ name }) => name).join(', ');
  return ` ${added.length === 1 ? 'This sheet was' : 'These sheets were'} added here and not copied: ${names}.`;
}

/** Hands a file to the browser's downloads. */
export function download(fileName: string, bytes: Uint8Array): void {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: kind }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
