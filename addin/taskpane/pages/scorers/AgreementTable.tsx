import { makeStyles, tokens } from '@fluentui/react-components';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { AgreementLine } from './agreement-view.ts';

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
      verticalAlign: 'bottom',
    },
  },
  body: {
    '& th, & td': {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
  },
});

/** The bars as a table, with kappa. */
export function AgreementTable({ lines }: { readonly lines: readonly AgreementLine[] }) {
  const styles = useStyles();
  const { criterion, pairs, same, within, kappa } = words.columns;
  return (
    <table className={styles.table} aria-label={words.agreement}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.name}>
            {criterion}
          </th>
          {[pairs, same, within, kappa].map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {lines.map((line) => (
          <tr key={line.criterion}>
            <th scope="row" className={styles.name}>
              {line.criterion}
            </th>
            <td className={styles.number}>{line.pairs}</td>
            <td className={styles.number}>{line.cells.same}</td>
            <td className={styles.number}>{line.cells.within}</td>
            <td className={styles.number}>{line.cells.kappa}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
