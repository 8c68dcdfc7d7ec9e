import { makeStyles, tokens } from '@fluentui/react-components';
import type { ContributionLine } from './contributions-view.ts';
import { strings } from '../../strings.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', paddingLeft: tokens.spacingHorizontalS },
  head: {
    '& th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  body: {
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS}`,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
  },
});

/** The bars as a table, with the weights that the bars' lengths show. */
export function ContributionTable({ lines }: { readonly lines: readonly ContributionLine[] }) {
  const styles = useStyles();
  const { columns, heading } = strings.contributions;
  return (
    <table className={styles.table} aria-label={heading}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.name}>
            {columns.criterion}
          </th>
          {[columns.weight, columns.rating, columns.points].map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row" className={styles.name}>
              {line.name}
            </th>
            <td className={styles.number}>{line.weight}</td>
            <td className={styles.number}>{line.rating}</td>
            <td className={styles.number}>{line.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
