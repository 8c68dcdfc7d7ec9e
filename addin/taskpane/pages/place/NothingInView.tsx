import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { strings } from '../../strings.ts';

interface NothingInViewProps {
  readonly assessment: Assessment | null;
  readonly goTo: (sheet: string, cell: string) => void;
}

/** The Place page before a row of the register is selected: what to do, and a button that does it. */
export function NothingInView({ assessment, goTo }: NothingInViewProps) {
  const words = strings.empty;
  const register = assessment?.tables.register ?? null;
  if (assessment === null || register === null) {
    return <EmptyState heading={words.noTables}>{words.noTablesHow}</EmptyState>;
  }
  const column = (register.columns[0]?.column ?? 1) - 1;
  const first = assessment.rows[0];
  if (first === undefined) {
    const run = () => goTo(register.sheet, cellAddress(register.headerRow, column));
    return (
      <EmptyState heading={words.noRows} action={{ label: words.goToRegister, run }}>
        {words.noRowsHow}
      </EmptyState>
    );
  }
  const run = () => goTo(first.sheet, cellAddress(first.row - 1, column));
  return (
    <EmptyState heading={words.notSelected} action={{ label: words.goToFirst(first.place), run }}>
      {words.notSelectedHow(register.sheet)}
    </EmptyState>
  );
}
