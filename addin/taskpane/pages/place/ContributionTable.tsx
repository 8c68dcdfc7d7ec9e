import { NumberTable } from '../../parts/NumberTable.tsx';
import { strings } from '../../strings.ts';
import type { ContributionLine } from './contributions-view.ts';

/** The bars as a table, with the weights that the bars' lengths show. */
export function ContributionTable({ lines }: { readonly lines: readonly ContributionLine[] }) {
  const { columns, heading } = strings.contributions;
  return (
    <NumberTable
      label={heading}
      columns={[columns.criterion, columns.weight, columns.rating, columns.points]}
      rows={lines.map(({ name, weight, rating, points }) => ({ name, figures: [weight, rating, points] }))}
    />
  );
}
