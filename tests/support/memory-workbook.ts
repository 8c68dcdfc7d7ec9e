import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { Attempt, Selection, WorkbookFailure, WorkbookPort } from '../../addin/app/ports.ts';

/** The workbook port over plain sheets, with hands to edit, select and break it. */
export interface MemoryWorkbook extends WorkbookPort {
  edit(sheets: readonly Sheet[]): void;
  select(selection: Partial<Selection>): void;
  /** Every call fails like this until it is set back to null. */
  failWith(failure: WorkbookFailure | null): void;
  readonly visited: readonly string[];
  readonly reads: () => number;
}

export function createMemoryWorkbook(first: readonly Sheet[]): MemoryWorkbook {
  let sheets = first;
  let selection: Selection = { sheet: first[0]?.name ?? '', row: 1, column: 1, rows: 1 };
  let failure: WorkbookFailure | null = null;
  let reads = 0;
  const listeners = new Set<{ readonly change: () => void; readonly selection: () => void }>();
  const settings = new Map<string, string>();
  const visited: string[] = [];
  const answer = <Value>(value: () => Value): Promise<Attempt<Value, WorkbookFailure>> =>
    Promise.resolve(failure === null ? { ok: true, value: value() } : { ok: false, failure });
  const goTo = (sheet: string, cell: string): Attempt<null, WorkbookFailure> => {
    const found = sheets.find((each) => each.name === sheet);
    if (found === undefined) return { ok: false, failure: 'sheet-missing' };
    if (found.hidden) return { ok: false, failure: 'sheet-hidden' };
    visited.push(`${sheet}!${cell}`);
    return { ok: true, value: null };
  };
  return {
    visited,
    reads: () => reads,
    readSheets() {
      reads += 1;
      return answer(() => sheets);
    },
    readSelection: () => answer(() => selection),
    goTo: (sheet, cell) => Promise.resolve(failure === null ? goTo(sheet, cell) : { ok: false, failure }),
    watch(on) {
      return answer(() => {
        listeners.add(on);
        return () => listeners.delete(on);
      });
    },
    recall: (name) => settings.get(name) ?? null,
    remember: (name, text) => void settings.set(name, text),
    edit(next) {
      sheets = next;
      for (const listener of listeners) listener.change();
    },
    select(next) {
      selection = { ...selection, ...next };
      for (const listener of listeners) listener.selection();
    },
    failWith(next) {
      failure = next;
    },
  };
}
