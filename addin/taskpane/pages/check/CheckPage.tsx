import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Following } from '../../../app/follow-workbook.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { groupProblems, sayChecked } from './check-view.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: tokens.fontSizeBase200 },
});

interface CheckPageProps {
  readonly following: Following;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly checkAgain: () => void;
}

/** Everything found wrong in the workbook, by sheet, each with the way to its cell. */
export function CheckPage({ following, goTo, checkAgain }: CheckPageProps) {
  const styles = useStyles();
  const { assessment, tookMs } = following;
  if (assessment === null) return null;
  return (
    <>
      {assessment.problems.length === 0 ? (
        <EmptyState heading={strings.check.none}>{strings.check.noneHow}</EmptyState>
      ) : (
        groupProblems(assessment).map((group) => (
          <Section key={group.heading} heading={group.heading}>
            <ProblemList problems={group.problems} goTo={goTo} />
          </Section>
        ))
      )}
      <div className={styles.foot}>
        <span>{sayChecked(assessment, tookMs)}</span>
        <Link as="button" inline className={styles.link} onClick={checkAgain}>
          {strings.checkAgain}
        </Link>
      </div>
    </>
  );
}
