import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ChangeStep } from '../../../../shared/workbook/change.ts';
import { planFreeze, planList } from '../../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../../../shared/workbook/freeze/plan-unfreeze.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { Section } from '../../parts/Section.tsx';
import { hashOfPage } from '../../route.ts';
import { useStateOf } from '../../use-state-of.ts';
import { freezeWords as words } from '../../words/freeze-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { sayTaken, viewFreeze, viewUnfreeze, type Action, type FreezePart } from './freeze-view.ts';

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}` },
  stays: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
});

/** Turning formulas of ours into values and back, and the list of them. */
export function FreezePage({ following, goTo, services }: ToolPageProps) {
  const { assessment, sheets } = following;
  const { changes, today } = services;
  const isWorking = useStateOf(changes).phase === 'working';
  const plans = useMemo(() => {
    if (assessment === null) return null;
    const freeze = planFreeze(sheets, assessment, today());
    return { freeze, unfreeze: planUnfreeze(sheets, assessment), list: planList(sheets, assessment) };
  }, [sheets, assessment, today]);
  if (plans === null) return null;
  const { freeze, unfreeze, list } = plans;
  if (!freeze.ok || !unfreeze.ok || !list.ok)
    return <EmptyState heading={words.living}>{sayTaken(freeze, unfreeze, list)}</EmptyState>;
  const apply = (steps: readonly ChangeStep[], action: Action) => void changes.apply(steps, action);
  const frozen = viewUnfreeze(unfreeze.value);
  const found = freeze.value.formulas.reduce((sum, { count }) => sum + count, 0);
  const listing = { label: words.makeList, doing: words.listing, done: words.listed(found) };
  return (
    <>
      {found === 0 && frozen === null ? <NoFormulas /> : null}
      {found === 0 ? null : (
        <Part heading={words.living} part={viewFreeze(freeze.value)} goTo={goTo}>
          {(action) => (
            <Act
              action={action}
              isPrimary
              isWorking={isWorking}
              run={() => apply(freeze.value.steps, action)}
            />
          )}
        </Part>
      )}
      {frozen === null ? null : (
        <Part heading={words.back} part={frozen} goTo={goTo}>
          {(action) => (
            <Act
              action={action}
              isPrimary={freeze.value.cells === 0}
              isWorking={isWorking}
              run={() => apply(unfreeze.value.steps, action)}
            />
          )}
        </Part>
      )}
      {found === 0 ? null : (
        <Section heading={words.list}>
          <Listing isUpToDate={list.value.length === 0}>
            <Act action={listing} isWorking={isWorking} run={() => apply(list.value, listing)} />
          </Listing>
        </Section>
      )}
    </>
  );
}

function NoFormulas() {
  const openInsert = () => {
    globalThis.location.hash = hashOfPage('insert');
  };
  return (
    <EmptyState heading={words.none} action={{ label: words.openInsert, run: openInsert }}>
      {words.noneHow}
    </EmptyState>
  );
}

interface PartProps {
  readonly heading: string;
  readonly part: FreezePart;
  readonly goTo: ToolPageProps['goTo'];
  readonly children: (action: Action) => ReactNode;
}

function Part({ heading, part, goTo, children }: PartProps) {
  const styles = useStyles();
  return (
    <Section heading={heading}>
      {part.sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {part.action === null ? null : children(part.action)}
      {part.stays.length === 0 ? null : (
        <>
          <p className={styles.stays}>{part.staysHeading}</p>
          <ProblemList problems={part.stays} goTo={goTo} />
        </>
      )}
      {part.more === null ? null : <p className={styles.more}>{part.more}</p>}
    </Section>
  );
}

function Listing({ isUpToDate, children }: { readonly isUpToDate: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.sentence}>{words.listHow}</p>
      {isUpToDate ? <p className={styles.sentence}>{words.listUpToDate}</p> : children}
    </>
  );
}

interface ActProps {
  readonly action: Action;
  readonly isPrimary?: boolean;
  readonly isWorking: boolean;
  readonly run: () => void;
}

function Act({ action, isPrimary = false, isWorking, run }: ActProps) {
  return (
    <Button appearance={isPrimary ? 'primary' : 'secondary'} disabled={isWorking} onClick={run}>
      {action.label}
    </Button>
  );
}
