import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Difference } from '../../../app/compare-record.ts';
import { useWordTableStyles, WordTable } from '../../parts/WordTable.tsx';
import { strings } from '../../strings.ts';

const useStyles = makeStyles({
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
  const table = useWordTableStyles();
  const [isWhole, setIsWhole] = useState(false);
  const { columns, showAll } = strings.record;
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  return (
    <>
      <WordTable label={name} columns={[columns.what, columns.sheet, columns.record]}>
        {shown.map((line, index) => (
          <tr key={`${line.label} ${String(index)}`}>
            <th scope="row" className={mergeClasses(table.cell, styles.label)}>
              {line.label}
            </th>
            <Side text={line.sheet} />
            <Side text={line.record} />
          </tr>
        ))}
      </WordTable>
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
    <td className={useWordTableStyles().cell}>
      {text === null ? <span className={styles.nothing}>{strings.record.nothing}</span> : text}
    </td>
  );
}
