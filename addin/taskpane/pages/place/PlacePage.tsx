import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { findEvidence } from '../../../../shared/workbook/evidence.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import { outlookOf } from '../../../app/what-would-change.ts';
import type { Following } from '../../../app/follow-workbook.ts';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import { wordProblems } from '../../parts/problem-words.ts';
import { isIllustrative } from '../../../../shared/workbook/is-illustrative.ts';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { Section } from '../../parts/Section.tsx';
import type { PaneServices } from '../../pane-services.ts';
import { strings } from '../../strings.ts';
import { sayChanges } from './change-view.ts';
import { Changes } from './Changes.tsx';
import { Contributions } from './Contributions.tsx';
import { contributionsOf } from './contributions-view.ts';
import { EvidencePart } from './EvidencePart.tsx';
import { sayMissing } from './missing-view.ts';
import { MissingEvidence } from './MissingEvidence.tsx';
import { NothingInView } from './NothingInView.tsx';
import { OverridePart } from './OverridePart.tsx';
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
  readonly services: PaneServices;
}

/** The place whose row is selected, or how to select one. */
export function PlacePage({ following, goTo, services }: PlacePageProps) {
  const { assessment, place, sheets } = following;
  if (assessment === null || place === null)
    return <NothingInView assessment={assessment} sheets={sheets} goTo={goTo} />;
  return <PlaceInView row={place.row} {...{ assessment, sheets, goTo, services }} />;
}

interface PlaceInViewProps extends Omit<PlacePageProps, 'following'> {
  readonly row: AssessedRow;
  readonly assessment: Assessment;
  readonly sheets: readonly Sheet[];
}

/** A place: its score and recommendation, what would change them, what they rest on, and what people decided. */
function PlaceInView({ row, assessment, sheets, goTo, services }: PlaceInViewProps) {
  const styles = useStyles();
  const evidence = useMemo(() => findEvidence(sheets, assessment), [sheets, assessment]);
  const select = (cell: string) => goTo(row.sheet, cell);
  const part = { row, assessment, sheets, services };
  const about = `${row.sheet} ${row.partnership} ${String(row.row)}`;
  return (
    <>
      {row.problems.length === 0 ? null : (
        <Section heading={strings.check.inRow}>
          <ProblemList problems={inThisRow(row, assessment)} goTo={goTo} />
        </Section>
      )}
      <Score row={row} assessment={assessment} />
      <Recommendation words={sayRecommendationOf(row, assessment)} />
      <WithOutlook row={row} assessment={assessment} sheets={sheets} select={select} />
      <EvidencePart key={`evidence ${about}`} {...part} evidence={evidence} goTo={goTo} />
      <OverridePart key={`override ${about}`} {...part} />
      {isIllustrative(assessment, sheets) ? <p className={styles.foot}>{strings.illustrative}</p> : null}
    </>
  );
}

interface WithOutlookProps extends Omit<PlaceInViewProps, 'goTo' | 'services'> {
  readonly select: (cell: string) => void;
}

/** What the row could still come to, around what each criterion adds to it now. */
function WithOutlook({ row, assessment, sheets, select }: WithOutlookProps) {
  const outlook = useMemo(() => outlookOf(row, assessment, sheets), [row, assessment, sheets]);
  const changes = outlook === null ? null : sayChanges(row, assessment, outlook);
  const missing = outlook === null ? null : sayMissing(row, assessment, outlook);
  return (
    <>
      {changes === null ? null : <Changes view={changes} />}
      {assessment.criteria.length === 0 ? null : (
        <Contributions view={contributionsOf(row, assessment)} select={select} />
      )}
      {missing === null || missing.lines.length === 0 ? null : (
        <MissingEvidence view={missing} select={select} />
      )}
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
