import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { whatIfWords } from '../../words/what-if-words.ts';

const useStyles = makeStyles({
  root: {
    // Where the pane is very low, as at a great zoom, the bar would cover what it is about.
    '@media (min-height: 400px)': { position: 'sticky' },
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  problem: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorPaletteRedForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ApplyBarProps {
  readonly count: string;
  readonly problems: readonly string[];
  /** Whether there is anything to discard, and anything to write. */
  readonly isTouched: boolean;
  readonly canApply: boolean;
  readonly apply: () => void;
  readonly discard: () => void;
}

/** How many places change, and the two ways to end a what-if; always in view. */
export function ApplyBar({ count, problems, isTouched, canApply, apply, discard }: ApplyBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p role="status" className={styles.count}>
        {isTouched ? count : whatIfWords.untouched}
      </p>
      {problems.map((problem) => (
        <p key={problem} role="alert" className={styles.problem}>
          {problem}
        </p>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!canApply} onClick={apply}>
          {whatIfWords.apply}
        </Button>
        <Button disabledFocusable={!isTouched} onClick={discard}>
          {whatIfWords.discard}
        </Button>
      </div>
    </div>
  );
}
