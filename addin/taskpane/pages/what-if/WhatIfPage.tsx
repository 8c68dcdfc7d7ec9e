import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { compareOutcomes } from '../../../../shared/workbook/compare-outcomes.ts';
import type { ApplyWeightsIssue } from '../../../../shared/workbook/plan-weights.ts';
import { planWeights } from '../../../../shared/workbook/plan-weights.ts';
import { createReweigh, type Reweigh } from '../../../../shared/workbook/reweigh.ts';
import { isIllustrative } from '../../../../shared/workbook/is-illustrative.ts';
import { createDrafts, useDraft } from '../../drafts.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { hashOfPage } from '../../route.ts';
import { strings } from '../../strings.ts';
import { useStateOf } from '../../use-state-of.ts';
import { sayWeightsIssue, whatIfWords } from '../../words/what-if-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { ApplyBar } from './ApplyBar.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { WeightSliders } from './WeightSliders.tsx';
import { readWeights, sayOutcomes, sayWeights, typedWeights, type TypedWeights } from './what-if-view.ts';

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const drafts = createDrafts<TypedWeights>();

/** Moving weights to see which places would change; nothing is written until it is applied. */
export function WhatIfPage({ following, goTo, services }: ToolPageProps) {
  const { assessment, sheets } = following;
  const reweigh = useMemo(
    () => (assessment === null ? null : createReweigh(sheets, assessment)),
    [sheets, assessment],
  );
  if (assessment === null || reweigh === null || assessment.rows.length === 0) {
    const run = () => {
      globalThis.location.hash = hashOfPage('check');
    };
    const { heading, how, action } = whatIfWords.empty;
    return (
      <EmptyState heading={heading} action={{ label: action, run }}>
        {how}
      </EmptyState>
    );
  }
  return <Weighing {...{ assessment, sheets, reweigh, goTo, services }} />;
}

interface WeighingProps extends Omit<ToolPageProps, 'following'> {
  readonly assessment: Assessment;
  readonly sheets: ToolPageProps['following']['sheets'];
  readonly reweigh: Reweigh;
}

function Weighing({ assessment, sheets, reweigh, goTo, services }: WeighingProps) {
  const styles = useStyles();
  const [draft, setDraft] = useDraft(drafts, assessment.criteria.map(({ name }) => name).join('\n'));
  const [issues, setIssues] = useState<readonly ApplyWeightsIssue[]>([]);
  const isBusy = useStateOf(services.changes).phase === 'working';
  const typed = draft ?? typedWeights(assessment);
  const outcomes = useOutcomes(assessment, reweigh, draft);
  const change = (next: TypedWeights | null) => {
    setIssues([]);
    setDraft(next);
  };
  const move = (at: number, text: string) => change(typed.map((each, index) => (index === at ? text : each)));
  const apply = async (weights: readonly number[]): Promise<void> => {
    const planned = planWeights(sheets, assessment, weights);
    setIssues(planned.ok ? [] : planned.issues);
    if (!planned.ok) return;
    const done = whatIfWords.done(assessment.tables.framework?.sheet ?? '');
    if (await services.changes.apply(planned.value, { doing: whatIfWords.doing, done })) setDraft(null);
  };
  const weights = draft === null ? null : readWeights(draft);
  const isOther = weights?.some((weight, index) => weight !== assessment.criteria[index]?.weight) === true;
  return (
    <>
      <p className={styles.note}>
        {whatIfWords.nothingWritten}
        {isIllustrative(assessment, sheets) ? ` ${strings.illustrative}` : ''}
      </p>
      <WeightSliders view={sayWeights(assessment, typed)} move={move} />
      {outcomes.changed.length === 0 ? null : (
        <OutcomeTable
          heading={whatIfWords.changes(outcomes.changed.length)}
          lines={outcomes.changed}
          isChanged
          goTo={goTo}
        />
      )}
      {outcomes.same.length === 0 ? null : (
        <OutcomeTable
          heading={whatIfWords.stays(outcomes.same.length)}
          lines={outcomes.same}
          isChanged={false}
          goTo={goTo}
        />
      )}
      <ApplyBar
        count={outcomes.count}
        problems={issues.map(sayWeightsIssue)}
        isTouched={draft !== null}
        canApply={isOther && !isBusy}
        apply={() => {
          if (weights !== null) void apply(weights);
        }}
        discard={() => change(null)}
      />
    </>
  );
}

/* Worked out after the slider has moved, and left out where it has moved on meanwhile; while what is typed is no weight the last ones stay. */
function useOutcomes(assessment: Assessment, reweigh: Reweigh, draft: TypedWeights | null) {
  const [good, setGood] = useState<TypedWeights | null>(draft);
  if (draft !== good && (draft === null || readWeights(draft) !== null)) setGood(draft);
  const typed = useDeferredValue(good);
  return useMemo(() => {
    const now = assessment.criteria.map(({ weight }) => weight);
    const weights = typed?.length === now.length ? readWeights(typed) : null;
    return sayOutcomes(compareOutcomes(assessment.rows, reweigh(weights ?? now)), assessment);
  }, [assessment, reweigh, typed]);
}
