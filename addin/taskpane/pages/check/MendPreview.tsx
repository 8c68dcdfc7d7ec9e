import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground3, paddingTop: 0 },
  first: { width: '26%' },
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
  const name = checkWords.preview(mend.cells);
  return (
    <div role="group" aria-label={name} className={styles.root}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            {[checkWords.cell, checkWords.now, checkWords.then].map((header, index) => (
              <th
                key={header}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, index === 0 && styles.first)}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mend.lines.map(({ cell, before, after }) => (
            <tr key={cell}>
              <th scope="row" className={styles.cell}>
                {cell}
              </th>
              <td className={mergeClasses(styles.cell, styles.entry)}>{before}</td>
              <td className={mergeClasses(styles.cell, styles.entry)}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
