import { makeStyles, tokens } from '@fluentui/react-components';

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

interface NumberTableProps {
  readonly label: string;
  /** The heading of the names, then those of the figures. */
  readonly columns: readonly [name: string, ...figures: string[]];
  readonly rows: readonly { readonly name: string; readonly figures: readonly string[] }[];
}

/** Names with figures beside them: the table behind a picture. */
export function NumberTable({ label, columns, rows }: NumberTableProps) {
  const styles = useStyles();
  const [name, ...figures] = columns;
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.name}>
            {name}
          </th>
          {figures.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className={styles.name}>
              {row.name}
            </th>
            {row.figures.map((figure, index) => (
              <td key={figures[index]} className={styles.number}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
