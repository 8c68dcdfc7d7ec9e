import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { Section } from '../../parts/Section.tsx';
import { useWordTableStyles, WordTable } from '../../parts/WordTable.tsx';
import { whatIfWords } from '../../words/what-if-words.ts';
import type { OutcomeLine } from './what-if-view.ts';

const useStyles = makeStyles({
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
    // Clear of what stays in view below.
    scrollMarginBottom: '120px',
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
      <WordTable label={heading} columns={[columns.place, columns.now, columns.then]}>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.key} line={line} isChanged={isChanged} goTo={goTo} />
        ))}
      </WordTable>
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
  const { cell } = useWordTableStyles();
  const { recommendation } = line;
  return (
    <tr>
      <th scope="row" className={mergeClasses(cell, isChanged && styles.changed)}>
        <button type="button" className={styles.link} onClick={() => goTo(line.sheet, line.cell)}>
          {line.place}
        </button>
      </th>
      <td className={cell}>
        {line.now}
        {recommendation === null ? null : <div className={styles.quiet}>{recommendation.now}</div>}
      </td>
      <td className={mergeClasses(cell, isChanged && styles.changed)}>
        {line.then}
        {recommendation === null ? null : <div className={styles.recommendation}>{recommendation.then}</div>}
      </td>
    </tr>
  );
}
