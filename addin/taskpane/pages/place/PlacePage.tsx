import { makeStyles, tokens } from '@fluentui/react-components';
import type { Following } from '../../../app/follow-workbook.ts';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import { wordProblems } from '../../parts/problem-words.ts';
import { isIllustrative } from '../../../app/framework-notes.ts';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { Contributions } from './Contributions.tsx';
import { contributionsOf } from './contributions-view.ts';
import { NothingInView } from './NothingInView.tsx';
import { Recommendation } from './Recommendation.tsx';
import { sayRecommendationOf } from './recommendation-view.ts';
import { drawScale } from './scale-picture.ts';
import { ScoreScale } from './ScoreScale.tsx';
import { sayScoreOf } from './score-view.ts';

const useStyles = makeStyles({
  sentence: { margin: `${tokens.spacingVerticalS} 0 0` },
  quiet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  foot: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PlacePageProps {
  readonly following: Following;
  readonly goTo: (sheet: string, cell: string) => void;
}

/** The place whose row is selected: its score, its recommendation, and what each criterion adds. */
export function PlacePage({ following, goTo }: PlacePageProps) {
  const styles = useStyles();
  const { assessment, place, sheets } = following;
  if (assessment === null || place === null) return <NothingInView assessment={assessment} goTo={goTo} />;
  const { row } = place;
  return (
    <>
      {row.problems.length === 0 ? null : (
        <Section heading={strings.check.inRow}>
          <ProblemList problems={inThisRow(row, assessment)} goTo={goTo} />
        </Section>
      )}
      <Score row={row} assessment={assessment} />
      <Recommendation words={sayRecommendationOf(row, assessment)} />
      {assessment.criteria.length === 0 ? null : (
        <Contributions view={contributionsOf(row, assessment)} select={(cell) => goTo(row.sheet, cell)} />
      )}
      {isIllustrative(assessment, sheets) ? <p className={styles.foot}>{strings.illustrative}</p> : null}
    </>
  );
}

/* The header has already said which row it is. */
function inThisRow(row: AssessedRow, assessment: Assessment) {
  return wordProblems(row.problems, assessment).map((problem) => ({ ...problem, where: '' }));
}

function Score({ row, assessment }: { readonly row: AssessedRow; readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = sayScoreOf(row, assessment);
  return (
    <Section heading={strings.score.heading}>
      <ScoreScale
        picture={drawScale(row, assessment.bands)}
        spoken={`${words.finding} ${words.rest}`.trim()}
      />
      <p className={styles.sentence}>
        <strong>{words.finding}</strong> {words.rest}
      </p>
      {words.firmness === null ? null : <p className={styles.quiet}>{words.firmness}</p>}
    </Section>
  );
}
