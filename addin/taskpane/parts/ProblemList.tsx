import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../../shared/workbook/assessment.ts';
import { strings } from '../strings.ts';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly goTo: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
});

/** Problems, each with the way to its cell. */
export function ProblemList({ problems, goTo }: ProblemListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.sheet}!${problem.cell} ${problem.problem}`} className={styles.item}>
          <span className={styles.words}>{problem.problem}</span>
          <Button
            size="small"
            className={styles.button}
            aria-label={strings.check.goTo(`${problem.sheet}, ${problem.cell}`)}
            onClick={() => goTo(problem.sheet, problem.cell)}
          >
            {strings.takeMeThere}
          </Button>
        </li>
      ))}
    </ul>
  );
}
