import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { planSecondScorer } from '../../../../shared/workbook/scorers/plan-second-scorer.ts';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { Section } from '../../parts/Section.tsx';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { Agreement } from './Agreement.tsx';
import { Moderation } from './Moderation.tsx';
import { viewScorers, type ScorersView } from './scorers-view.ts';

const useStyles = makeStyles({
  where: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  make: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  scales: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingVerticalXS, margin: 0 },
  scale: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Two scorers: making the second one’s sheet, how far the two agree, and agreeing one rating where they do not. */
export function ScorersPage(props: ToolPageProps) {
  const { sheets, assessment } = props.following;
  const view = useMemo(
    () => (assessment === null ? null : viewScorers(sheets, assessment)),
    [sheets, assessment],
  );
  if (assessment === null || view === null) return null;
  const make = () => makeSheet(props, assessment);
  switch (view.stage) {
    case 'not-ready':
      return <EmptyState heading={words.notReady}>{words.notReadyHow}</EmptyState>;
    case 'none':
      return (
        <EmptyState heading={words.invite} action={{ label: words.make, run: make }}>
          {view.invitation}
        </EmptyState>
      );
    case 'waiting':
      return (
        <>
          <Doubt view={view} make={make} />
          <Waiting view={view} goTo={props.goTo} />
          <Problems view={view} goTo={props.goTo} />
        </>
      );
    case 'compared':
      return (
        <>
          <Doubt view={view} make={make} />
          <Agreement agreement={view.agreement} />
          <Moderation {...props} assessment={assessment} open={view.open} agreed={view.agreed} />
          <Problems view={view} goTo={props.goTo} />
        </>
      );
  }
}

function makeSheet({ following, services }: ToolPageProps, assessment: Assessment): void {
  const plan = planSecondScorer(following.sheets, assessment);
  if (!plan.ok) return;
  const added = plan.value.find((step) => step.kind === 'add-sheet');
  const done = words.made(added?.sheet ?? '');
  void services.changes.apply(plan.value, { doing: words.making, done });
}

type Found = Extract<ScorersView, { readonly stage: 'waiting' | 'compared' }>;

/* Where the second scorer's ratings were found, and a way out where that was a guess. */
function Doubt({ view, make }: { readonly view: Found; readonly make: () => void }) {
  const styles = useStyles();
  if (view.doubt === null) return <p className={styles.where}>{view.where}</p>;
  return (
    <>
      <p className={styles.where}>{view.where}</p>
      <p className={styles.where}>{view.doubt}</p>
      <Button size="small" className={styles.make} onClick={make}>
        {words.make}
      </Button>
    </>
  );
}

interface PartProps<View> {
  readonly view: View;
  readonly goTo: ToolPageProps['goTo'];
}

function Waiting({ view, goTo }: PartProps<Extract<ScorersView, { readonly stage: 'waiting' }>>) {
  const styles = useStyles();
  const { sheet, cell } = view.start;
  return (
    <>
      <EmptyState
        heading={words.waiting}
        action={{ label: words.goToSheet(view.sheet), run: () => goTo(sheet, cell) }}
      >
        {words.waitingHow(view.sheet)}
      </EmptyState>
      <Section heading={words.scales}>
        <dl className={styles.scales}>
          {view.scales.flatMap(({ criterion, scale }) => [
            <dt key={criterion}>{criterion}</dt>,
            <dd key={`${criterion} scale`} className={styles.scale}>
              {scale}
            </dd>,
          ])}
        </dl>
        <p className={styles.quiet}>{words.apart}</p>
      </Section>
    </>
  );
}

function Problems({ view, goTo }: PartProps<Found>) {
  if (view.problems.length === 0) return null;
  return (
    <Section heading={words.problems(view.problems.length)}>
      <ProblemList problems={view.problems} goTo={goTo} />
    </Section>
  );
}
