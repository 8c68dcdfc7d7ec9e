import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { planResults, type ResultsPlan } from '../../../../shared/workbook/result-columns/plan-results.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Section } from '../../parts/Section.tsx';
import { hashOfPage } from '../../route.ts';
import { useStateOf } from '../../use-state-of.ts';
import { insertWords as words } from '../../words/insert-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { sayIssue, viewPlan, type InsertView } from './insert-view.ts';
import { ResultChoices } from './ResultChoices.tsx';
import { useChosen } from './use-chosen.ts';

const useStyles = makeStyles({
  choices: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  folded: { marginTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  formulas: { margin: `${tokens.spacingVerticalS} 0 0` },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  formula: {
    display: 'block',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  act: { marginTop: tokens.spacingVerticalM },
  sentence: { margin: 0 },
});

/** Columns of living results beside the register: which, where they go, and the button that writes them. */
export function InsertPage({ following, services }: ToolPageProps) {
  const styles = useStyles();
  const { assessment, sheets } = following;
  const { changes, workbook } = services;
  const isWorking = useStateOf(changes).phase === 'working';
  const [chosen, choose] = useChosen();
  const how = workbook.supports('CustomFunctionsRuntime', '1.1') ? 'functions' : 'native';
  const planned = useMemo(
    () => (assessment === null ? null : planResults(sheets, assessment, { results: chosen, how })),
    [sheets, assessment, chosen, how],
  );
  if (assessment === null || planned === null) return null;
  const issue = planned.ok ? undefined : planned.issues[0];
  const { sentence, connect } = issue === undefined ? { sentence: '', connect: false } : sayIssue(issue);
  if (issue !== undefined && issue.code !== 'insert.no-room') {
    const openConnect = () => {
      globalThis.location.hash = hashOfPage('connect');
    };
    const action = connect ? { label: words.openConnect, run: openConnect } : undefined;
    return (
      <EmptyState heading={words.notYet} action={action}>
        {sentence}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.choices}>
        <ResultChoices chosen={chosen} choose={choose} />
      </div>
      {planned.ok && chosen.length > 0 ? (
        <Plan
          plan={planned.value}
          view={viewPlan(planned.value, how, assessment)}
          isWorking={isWorking}
          services={services}
        />
      ) : (
        <Section heading={words.where}>
          <p className={styles.sentence}>{chosen.length === 0 ? words.noneChosen : sentence}</p>
        </Section>
      )}
    </>
  );
}

interface PlanProps {
  readonly plan: ResultsPlan;
  readonly view: InsertView;
  readonly isWorking: boolean;
  readonly services: ToolPageProps['services'];
}

function Plan({ plan, view, isWorking, services }: PlanProps) {
  const styles = useStyles();
  const { action } = view;
  return (
    <Section heading={words.where}>
      <Lines lines={view.lines} />
      <LeftOut sentences={view.leftOut} />
      <Formulas view={view} />
      {action === null ? null : (
        <Button
          appearance="primary"
          className={styles.act}
          disabled={isWorking}
          onClick={() => void services.changes.apply(plan.steps, action)}
        >
          {action.label}
        </Button>
      )}
      {action === null && plan.columns.length > 0 ? <p className={styles.act}>{words.allUpToDate}</p> : null}
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line} className={styles.line}>
          {line}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.folded}>
      <strong>{words.leftOut}</strong>
      <Lines lines={sentences} />
    </div>
  );
}

function Formulas({ view: { formulas, formulasOf } }: { readonly view: InsertView }) {
  const styles = useStyles();
  if (formulas.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>{formulasOf}</summary>
      <div className={styles.formulas}>
        {formulas.map(({ result, formula }) => (
          <div key={result}>
            <span className={styles.name}>{result}</span>
            <code className={styles.formula}>{formula}</code>
          </div>
        ))}
      </div>
    </details>
  );
}
