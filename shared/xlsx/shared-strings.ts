import { success, type Result } from '../kernel/result.ts';
import { showText } from './stored-text.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml } from './xml.ts';

/** The texts that cells refer to by number. Runs of rich text are joined; phonetic hints are left out. */
export function readSharedStrings(part: string, text: string): Result<readonly string[], XlsxIssue> {
  const strings: string[] = [];
  let current = '';
  const read = readXml(part, text, {
    open: {
      si: () => {
        current = '';
      },
    },
    close: {
      t: (run, parent) => {
        if (parent === 'si' || parent === 'r') current += run;
      },
      si: () => strings.push(showText(current)),
    },
  });
  return read.ok ? success(strings) : read;
}
