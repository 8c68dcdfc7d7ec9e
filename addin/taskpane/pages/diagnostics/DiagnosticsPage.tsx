import { makeStyles, tokens } from '@fluentui/react-components';
import { associatedFunctions } from '../../../app/known-functions.ts';
import { Section } from '../../parts/Section.tsx';
import { useStateOf } from '../../use-state-of.ts';
import { diagnosticsWords as words } from '../../words/diagnostics-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { CopyButton } from './CopyButton.tsx';
import { diagnosticsText, viewDiagnostics } from './diagnostics-view.ts';

const useStyles = makeStyles({
  intro: { margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: { margin: 0, overflowWrap: 'anywhere' },
  empty: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What an IT team asks for first: versions, what Excel can do, the functions, what was read, and the last problems. */
export function DiagnosticsPage({ following, services }: ToolPageProps) {
  const styles = useStyles();
  const problems = useStateOf(services.problems);
  const { assessment, tookMs } = following;
  const host = services.workbook.hostFacts();
  const facts = { host, associated: associatedFunctions(), assessment, tookMs, problems };
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <CopyButton text={diagnosticsText(viewDiagnostics(facts, (at) => at))} />
      {viewDiagnostics(facts, sayTime).map(({ heading, lines, empty }) => (
        <Section key={heading} heading={heading}>
          {lines.length === 0 ? (
            <p className={styles.empty}>{empty}</p>
          ) : (
            <dl className={styles.list}>
              {lines.flatMap(({ name, value }, index) => [
                <dt key={`${String(index)} name`} className={styles.name}>
                  {name}
                </dt>,
                <dd key={`${String(index)} value`} className={styles.value}>
                  {value}
                </dd>,
              ])}
            </dl>
          )}
        </Section>
      ))}
    </>
  );
}

/* As the officer's clock has it; the text that is copied has the time of Greenwich. */
function sayTime(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
