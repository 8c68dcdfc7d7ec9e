import { areaOfCell } from '../../shared/workbook/change.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { Attempt, Selection, WorkbookFailure, WorkbookPort } from '../../addin/app/ports.ts';
import type { MemoryBook } from './memory-book.ts';
import { createMemoryBook } from './memory-book.ts';
import { memoryHands } from './memory-hands.ts';

/** The workbook port in memory, with hands to edit, select and break it. Keeps to Excel's rules: see `memoryHands`. */
export interface MemoryWorkbook extends WorkbookPort {
  /** Puts other sheets in place of those there are. */
  edit(sheets: readonly Sheet[]): void;
  /** Types into one cell, as a person or a co-author does. */
  type(sheet: string, cell: string, entry: string | number | boolean): void;
  readonly select: (selection: Partial<Selection>) => void;
  readonly protect: (sheet: string) => void;
  /** Makes the host one that groups undo, and refuses in a group what it could not undo: sheets, and writes of more cells than these. */
  readonly groupUndo: (mostCells: number) => void;
  /** Every call fails like this until it is set back to null. */
  failWith(failure: WorkbookFailure | null): void;
  /** The writes after this many more fail like this, as many as `times` says. */
  failAfterWrites(writes: number, failure: WorkbookFailure | null, times?: number): void;
  /** The API version that the host claims for a set; every set has every version until one is named. */
  limit(set: string, version: string): void;
  readonly sheets: () => readonly Sheet[];
  /** How many changes have been run, each of them one step of undo. */
  readonly changes: () => number;
  readonly visited: readonly string[];
  readonly reads: () => number;
}

export function createMemoryWorkbook(first: readonly Sheet[]): MemoryWorkbook {
  const book: MemoryBook = createMemoryBook(first);
  let selection: Selection = { sheet: first[0]?.name ?? '', row: 1, column: 1, rows: 1 };
  let reads = 0;
  let changes = 0;
  const limits = new Map<string, string>();
  const listeners = new Set<{ readonly change: () => void; readonly selection: () => void }>();
  const settings = new Map<string, string>();
  const parts = new Map<string, string>();
  const visited: string[] = [];
  const tellOfChange = () => listeners.forEach((listener) => listener.change());
  const answer = <Value>(value: () => Value): Promise<Attempt<Value, WorkbookFailure>> =>
    Promise.resolve(
      book.failure === null ? { ok: true, value: value() } : { ok: false, failure: book.failure },
    );
  const select = (next: Partial<Selection>): void => {
    selection = { ...selection, ...next };
    for (const listener of listeners) listener.selection();
  };
  const goTo = (sheet: string, cell: string): Attempt<null, WorkbookFailure> => {
    const found = book.find(sheet);
    if (found === undefined) return { ok: false, failure: 'sheet-missing' };
    if (found.hidden) return { ok: false, failure: 'sheet-hidden' };
    visited.push(`${sheet}!${cell}`);
    const area = areaOfCell(sheet, cell);
    if (area !== null) select({ sheet, row: area.row, column: area.column, rows: 1 });
    return { ok: true, value: null };
  };
  return {
    visited,
    reads: () => reads,
    changes: () => changes,
    sheets: () => book.sheets(),
    readSheets() {
      reads += 1;
      return answer(() => book.sheets());
    },
    readSelection: () => answer(() => selection),
    goTo: (sheet, cell) =>
      Promise.resolve(book.failure === null ? goTo(sheet, cell) : { ok: false, failure: book.failure }),
    watch(on) {
      return answer(() => {
        listeners.add(on);
        return () => listeners.delete(on);
      });
    },
    async change(work, options) {
      if (book.failure !== null) return { ok: false, failure: book.failure };
      changes += 1;
      const value = await work(memoryHands(book, options?.asOne));
      tellOfChange();
      return { ok: true, value };
    },
    readPart: (namespace) => answer(() => parts.get(namespace) ?? null),
    writePart: (namespace, xml) => answer(() => (parts.set(namespace, xml), null)),
    supports(set, version) {
      const limit = limits.get(set);
      return limit === undefined || Number(version.split('.')[1]) <= Number(limit.split('.')[1]);
    },
    hostFacts: () => ({
      platform: 'Memory',
      version: '1.0',
      requirementSets: Object.fromEntries(limits),
    }),
    recall: (name) => settings.get(name) ?? null,
    remember: (name, text) => void settings.set(name, text),
    edit(next) {
      book.replace(next);
      tellOfChange();
    },
    type(sheet, cell, entry) {
      const area = areaOfCell(sheet, cell);
      if (area !== null) book.enter(area, [[entry]]);
      tellOfChange();
    },
    select,
    groupUndo: (mostCells) => {
      book.mostGroupedCells = mostCells;
    },
    protect: (sheet) => void book.protectedSheets.add(sheet),
    failWith(failure) {
      book.failure = failure;
    },
    failAfterWrites(writes, failure, times = Infinity) {
      book.failing = failure === null ? null : { after: writes, failure, times };
    },
    limit: (set, version) => void limits.set(set, version),
  };
}
