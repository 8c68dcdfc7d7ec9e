import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWordTableStyles, WordTable } from '../../parts/WordTable.tsx';
import { checkWords } from '../../words/check-words.ts';
import type { MendView } from './check-view.ts';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  entry: { fontFamily: tokens.fontFamilyMonospace },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface MendPreviewProps {
  readonly mend: MendView;
  readonly apply: () => void;
  readonly leave: () => void;
}

/** What mending would write, cell by cell, before anything is written. */
export function MendPreview({ mend, apply, leave }: MendPreviewProps) {
  const styles = useStyles();
  const table = useWordTableStyles();
  const name = checkWords.preview(mend.cells);
  return (
    <div role="group" aria-label={name} className={styles.root}>
      <WordTable label={name} columns={[checkWords.cell, checkWords.now, checkWords.then]}>
        {mend.lines.map(({ cell, before, after }) => (
          <tr key={cell}>
            <th scope="row" className={mergeClasses(table.cell, styles.small)}>
              {cell}
            </th>
            <td className={mergeClasses(table.cell, styles.small, styles.entry)}>{before}</td>
            <td className={mergeClasses(table.cell, styles.small, styles.entry)}>{after}</td>
          </tr>
        ))}
      </WordTable>
      {mend.more === 0 ? null : <p className={styles.more}>{checkWords.moreMends(mend.more)}</p>}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={apply}>
          {checkWords.confirm(mend.cells)}
        </Button>
        <Button size="small" appearance="subtle" onClick={leave}>
          {checkWords.leave}
        </Button>
      </div>
    </div>
  );
}
