import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** How the cells of a table of words look; the first column takes a good third. */
export const useWordTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  first: { width: '38%' },
  head: { borderTopStyle: 'none', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface WordTableProps {
  readonly label: string;
  readonly columns: readonly [first: string, ...others: string[]];
  /** Its rows, in cells of the same look. */
  readonly children: ReactNode;
}

/** Things with what is said of each side by side. */
export function WordTable({ label, columns, children }: WordTableProps) {
  const styles = useWordTableStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className={mergeClasses(styles.cell, styles.head, index === 0 && styles.first)}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
