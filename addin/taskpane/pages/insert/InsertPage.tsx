import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { InsertIssue } from '../../../../shared/workbook/result-columns/insert-issue.ts';
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
});

/** Columns of living results beside the register: which, where they go, and the button that writes them. */
export function InsertPage({ following, services }: ToolPageProps) {
  const { assessment, sheets } = following;
  const [chosen, choose] = useChosen();
  const how = howIn(services);
  const planned = useMemo(
    () => (assessment === null ? null : planResults(sheets, assessment, { results: chosen, how })),
    [sheets, assessment, chosen, how],
  );
  if (assessment === null || planned === null) return null;
  const [issue] = planned.ok ? [] : planned.issues;
  if (issue !== undefined && issue.code !== 'insert.no-room') return <NotYet issue={issue} />;
  return (
    <>
      <Choices chosen={chosen} choose={choose} />
      {planned.ok && chosen.length > 0 ? (
        <Plan plan={planned.value} view={viewPlan(planned.value, how, assessment)} services={services} />
      ) : (
        <Nothing issue={issue} />
      )}
    </>
  );
}

function Nothing({ issue }: { readonly issue: InsertIssue | undefined }) {
  return (
    <Section heading={words.where}>
      <Lines lines={[issue === undefined ? words.noneChosen : sayIssue(issue).sentence]} />
    </Section>
  );
}

function howIn({ workbook }: ToolPageProps['services']): 'functions' | 'native' {
  return workbook.supports('CustomFunctionsRuntime', '1.1') ? 'functions' : 'native';
}

function NotYet({ issue }: { readonly issue: InsertIssue }) {
  const { sentence, connect } = sayIssue(issue);
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

function Choices(props: Parameters<typeof ResultChoices>[0]) {
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <ResultChoices {...props} />
    </div>
  );
}

interface PlanProps {
  readonly plan: ResultsPlan;
  readonly view: InsertView;
  readonly services: ToolPageProps['services'];
}

function Plan({ plan, view, services }: PlanProps) {
  const styles = useStyles();
  const isWorking = useStateOf(services.changes).phase === 'working';
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
