import { NumberTable } from '../../parts/NumberTable.tsx';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { AgreementLine } from './agreement-view.ts';

/** The bars as a table, with kappa. */
export function AgreementTable({ lines }: { readonly lines: readonly AgreementLine[] }) {
  const { criterion, pairs, same, within, kappa } = words.columns;
  return (
    <NumberTable
      label={words.agreement}
      columns={[criterion, pairs, same, within, kappa]}
      rows={lines.map((line) => ({
        name: line.criterion,
        figures: [String(line.pairs), line.cells.same, line.cells.within, line.cells.kappa],
      }))}
    />
  );
}
