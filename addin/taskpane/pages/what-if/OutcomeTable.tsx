import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { Section } from '../../parts/Section.tsx';
import { whatIfWords } from '../../words/what-if-words.ts';
import type { OutcomeLine } from './what-if-view.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    '& button': { scrollMarginBottom: '120px' },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { borderTopStyle: 'none', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  place: { width: '36%' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  recommendation: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: {
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  more: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

/* A register of thousands must not slow the sliders down: the most telling come first. */
const AT_ONCE = 50;

interface OutcomeTableProps {
  readonly heading: string;
  readonly lines: readonly OutcomeLine[];
  readonly isChanged: boolean;
  readonly goTo: (sheet: string, cell: string) => void;
}

/** Places with what they come to now and then. Drawn anew only when they are others, not at every move of a slider. */
export const OutcomeTable = memo(function OutcomeTable(props: OutcomeTableProps) {
  const { heading, lines, isChanged, goTo } = props;
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const { columns, more } = whatIfWords;
  const left = lines.length - shown;
  return (
    <Section heading={heading}>
      <table className={styles.table} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.place)}>
              {columns.place}
            </th>
            {[columns.now, columns.then].map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <Line key={line.key} line={line} isChanged={isChanged} goTo={goTo} />
          ))}
        </tbody>
      </table>
      {left <= 0 ? null : (
        <Link as="button" inline className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {more(Math.min(left, AT_ONCE))}
        </Link>
      )}
    </Section>
  );
});

interface LineProps extends Pick<OutcomeTableProps, 'isChanged' | 'goTo'> {
  readonly line: OutcomeLine;
}

function Line({ line, isChanged, goTo }: LineProps) {
  const styles = useStyles();
  const { recommendation } = line;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, isChanged && styles.changed)}>
        <button type="button" className={styles.link} onClick={() => goTo(line.sheet, line.cell)}>
          {line.place}
        </button>
      </th>
      <td className={styles.cell}>
        {line.now}
        {recommendation === null ? null : <div className={styles.quiet}>{recommendation.now}</div>}
      </td>
      <td className={mergeClasses(styles.cell, isChanged && styles.changed)}>
        {line.then}
        {recommendation === null ? null : <div className={styles.recommendation}>{recommendation.then}</div>}
      </td>
    </tr>
  );
}
