import type { TableKind } from '../../../../shared/workbook/workbook-issue.ts';
import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import type { Following } from '../../../app/follow-workbook.ts';
import {
  headingsOf,
  mapOfFound,
  meaningsOf,
  tableChoices,
  type Meaning,
  type TableChoice,
} from '../../../app/table-choices.ts';
import type { Kept } from '../../../app/connection.ts';
import { workbookFailures } from '../../strings.ts';
import { tableKinds } from '../../table-kinds.ts';
import { connectWords } from '../../words/connect-words.ts';

/** One of the tables as the page shows it. */
export interface TableView {
  readonly kind: TableKind;
  readonly isFound: boolean;
  readonly sentences: readonly string[];
  readonly target: { readonly sheet: string; readonly cell: string } | null;
  readonly meanings: readonly Meaning[];
  readonly headings: readonly string[];
  /** Which of the choices it is; -1 when it is none of them. */
  readonly chosen: number;
}

export function viewTables(
  { assessment, sheets }: Pick<Following, 'assessment' | 'sheets'>,
  choices: readonly TableChoice[],
): readonly TableView[] {
  if (assessment === null) return [];
  return tableKinds.map((kind) => {
    const table = assessment.tables[kind];
    if (table === null) return missing(kind);
    const map = mapOfFound(kind, table, sheets);
    const rows = Math.max(0, table.lastRow - table.firstRow + 1);
    return {
      kind,
      isFound: true,
      sentences: [
        connectWords.found(table.sheet, table.headerRow, map.table),
        table.why,
        connectWords.rows(rows),
      ],
      target: {
        sheet: table.sheet,
        cell: cellAddress(table.headerRow - 1, (table.columns[0]?.column ?? 1) - 1),
      },
      meanings: meaningsOf(kind, assessment, sheets),
      headings: headingsOf(table, sheets),
      chosen: choices.findIndex(
        (each) =>
          each.sheet === table.sheet &&
          each.row === table.headerRow &&
          table.columns.some(({ column }) => column === each.column),
      ),
    };
  });
}

function missing(kind: TableKind): TableView {
  return {
    kind,
    isFound: false,
    sentences: [kind === 'bands' ? connectWords.optional : connectWords.notFound],
    target: null,
    meanings: [],
    headings: [],
    chosen: -1,
  };
}

const HEADERS_SHOWN = 4;

/** A choice in one line: its sheet, its row and its first headings. */
export function sayChoice({ sheet, row, headers }: TableChoice): string {
  const shown = headers.slice(0, HEADERS_SHOWN).join(', ');
  return connectWords.choice(sheet, row, headers.length > HEADERS_SHOWN ? `${shown}…` : shown);
}

export function choicesIn({ sheets }: Pick<Following, 'sheets'>): readonly TableChoice[] {
  return tableChoices(sheets);
}

/** What became of a correction; `words` where it is kept. */
export function sayKept(kept: Kept, words: string): string {
  switch (kept.kind) {
    case 'kept':
      return words;
    case 'not-kept':
      return connectWords.notKept(workbookFailures[kept.failure]);
    case 'not-read':
      return connectWords.notRead(workbookFailures[kept.failure]);
  }
}
