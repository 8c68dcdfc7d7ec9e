import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WordedProblem } from './problem-words.ts';
import { strings } from '../strings.ts';

interface ProblemListProps {
  readonly problems: readonly WordedProblem[];
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
  where: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

/** Problems, each with the way to its cell. */
export function ProblemList({ problems, goTo }: ProblemListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map(({ where, sentence, target }) => (
        <li key={`${where} ${sentence}`} className={styles.item}>
          <div className={styles.words}>
            {where === '' ? null : <div className={styles.where}>{where}</div>}
            {sentence}
          </div>
          {target === null ? null : (
            <Button
              size="small"
              className={styles.button}
              aria-label={strings.check.goTo(target.sheet, target.cell)}
              onClick={() => goTo(target.sheet, target.cell)}
            >
              {strings.takeMeThere}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
