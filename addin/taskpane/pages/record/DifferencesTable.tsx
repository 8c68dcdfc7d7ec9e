import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Difference } from '../../../app/compare-record.ts';
import { strings } from '../../strings.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  first: { width: '40%' },
  head: { borderTopStyle: 'none', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { color: tokens.colorNeutralForeground2 },
  nothing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  more: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

/* A place published for the first time from another workbook may differ in every fact; the first few tell. */
const FIRST = 6;

/** What sheet and record say differently, side by side. */
export function DifferencesTable({
  lines,
  name,
}: {
  readonly lines: readonly Difference[];
  readonly name: string;
}) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const { columns, showAll } = strings.record;
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  return (
    <>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.first)}>
              {columns.what}
            </th>
            {[columns.sheet, columns.record].map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.label}>
              <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                {line.label}
              </th>
              <Side text={line.sheet} />
              <Side text={line.record} />
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === lines.length ? null : (
        <Link as="button" inline className={styles.more} onClick={() => setIsWhole(true)}>
          {showAll(lines.length)}
        </Link>
      )}
    </>
  );
}

function Side({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      {text === null ? <span className={styles.nothing}>{strings.record.nothing}</span> : text}
    </td>
  );
}
