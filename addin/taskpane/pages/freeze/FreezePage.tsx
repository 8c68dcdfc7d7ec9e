import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ChangeStep } from '../../../../shared/workbook/change.ts';
import { planFreeze, planList, type FreezePlan } from '../../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze, type UnfreezePlan } from '../../../../shared/workbook/freeze/plan-unfreeze.ts';
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
  const { today } = services;
  const plans = useMemo(() => {
    if (assessment === null) return null;
    const freeze = planFreeze(sheets, assessment, today());
    return { freeze, unfreeze: planUnfreeze(sheets, assessment), list: planList(sheets, assessment) };
  }, [sheets, assessment, today]);
  if (plans === null) return null;
  const { freeze, unfreeze, list } = plans;
  if (!freeze.ok || !unfreeze.ok || !list.ok)
    return <EmptyState heading={words.living}>{sayTaken(freeze, unfreeze, list)}</EmptyState>;
  return (
    <Parts
      freeze={freeze.value}
      unfreeze={unfreeze.value}
      list={list.value}
      goTo={goTo}
      services={services}
    />
  );
}

interface PartsProps extends Pick<ToolPageProps, 'goTo' | 'services'> {
  readonly freeze: FreezePlan;
  readonly unfreeze: UnfreezePlan;
  readonly list: readonly ChangeStep[];
}

function Parts({ freeze, unfreeze, list, ...shared }: PartsProps) {
  const found = freeze.formulas.reduce((sum, { count }) => sum + count, 0);
  const frozen = viewUnfreeze(unfreeze);
  if (found === 0 && frozen === null) return <NoFormulas />;
  return (
    <>
      {found === 0 ? null : (
        <Part {...shared} heading={words.living} part={viewFreeze(freeze)} steps={freeze.steps} isPrimary />
      )}
      {frozen === null ? null : (
        <Part
          {...shared}
          heading={words.back}
          part={frozen}
          steps={unfreeze.steps}
          isPrimary={freeze.cells === 0}
        />
      )}
      {found === 0 ? null : <Listing count={found} steps={list} services={shared.services} />}
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
  readonly steps: readonly ChangeStep[];
  readonly isPrimary: boolean;
  readonly goTo: ToolPageProps['goTo'];
  readonly services: ToolPageProps['services'];
}

function Part({ heading, part, steps, isPrimary, goTo, services }: PartProps) {
  const styles = useStyles();
  const { sentences, action, stays } = part;
  return (
    <Section heading={heading}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {action === null ? null : (
        <Act action={action} steps={steps} isPrimary={isPrimary} services={services} />
      )}
      {stays.length === 0 ? null : (
        <>
          <p className={styles.stays}>{part.staysHeading}</p>
          <ProblemList problems={stays} goTo={goTo} />
        </>
      )}
      {part.more === null ? null : <p className={styles.more}>{part.more}</p>}
    </Section>
  );
}

interface ListingProps {
  readonly count: number;
  readonly steps: readonly ChangeStep[];
  readonly services: ToolPageProps['services'];
}

function Listing({ count, steps, services }: ListingProps) {
  const styles = useStyles();
  const action = { label: words.makeList, doing: words.listing, done: words.listed(count) };
  return (
    <Section heading={words.list}>
      <p className={styles.sentence}>{words.listHow}</p>
      {steps.length === 0 ? (
        <p className={styles.sentence}>{words.listUpToDate}</p>
      ) : (
        <Act action={action} steps={steps} isPrimary={false} services={services} />
      )}
    </Section>
  );
}

interface ActProps {
  readonly action: Action;
  readonly steps: readonly ChangeStep[];
  readonly isPrimary: boolean;
  readonly services: ToolPageProps['services'];
}

function Act({ action, steps, isPrimary, services: { changes } }: ActProps) {
  const isWorking = useStateOf(changes).phase === 'working';
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabled={isWorking}
      onClick={() => void changes.apply(steps, action)}
    >
      {action.label}
    </Button>
  );
}
