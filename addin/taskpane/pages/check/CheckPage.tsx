import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { unusedRules } from '../../../../shared/workbook/unused-rules.ts';
import type { ChangeDesk } from '../../../app/changes.ts';
import type { Following } from '../../../app/follow-workbook.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { strings } from '../../strings.ts';
import type { Checked } from '../../use-findings.ts';
import { checkWords } from '../../words/check-words.ts';
import type { MendView } from './check-view.ts';
import { groupFindings, keyOf, sayChecked, sayUnused } from './check-view.ts';
import { FindingGroupSection } from './FindingGroupSection.tsx';

const useStyles = makeStyles({
  root: { ':focus': { outlineStyle: 'none' } },
  message: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
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
  readonly checked: Checked;
  readonly changes: Pick<ChangeDesk, 'apply'>;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly checkAgain: () => void;
}

/** Everything to look at in the workbook, by kind, each with the way to its cell and, where that is safe, its mend. */
export function CheckPage({ following, checked, changes, goTo, checkAgain }: CheckPageProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [opened, open] = useState<string | null>(null);
  const [mended, addMended] = useMended(checked);
  const { assessment, sheets, tookMs } = following;
  // Once for each check, not at every reading: a large register has thousands of them.
  const groups = useMemo(() => groupFindings(checked.findings, checked, mended), [checked, mended]);
  const unused = useMemo(
    () => (assessment === null ? '' : sayUnused(unusedRules(sheets, assessment))),
    [sheets, assessment],
  );
  if (assessment === null) return null;
  const apply = ({ steps, words, mayStay }: MendView) => {
    // The button goes with what it has mended: the keyboard stays on the page.
    root.current?.focus({ preventScroll: true });
    open(null);
    void changes.apply(steps, words).then((isDone) => (isDone ? addMended(mayStay) : undefined));
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <div role="status">
        {checked.phase === 'not-loaded' ? (
          <MessageBar intent="warning" layout="multiline" className={styles.message}>
            <MessageBarBody>{checkWords.notLoaded}</MessageBarBody>
          </MessageBar>
        ) : null}
        {checked.findings.length === 0 ? <NothingFound phase={checked.phase} /> : null}
      </div>
      {groups.map((group) => (
        <FindingGroupSection
          key={group.kind}
          group={group}
          goTo={goTo}
          opened={opened}
          open={open}
          apply={apply}
        />
      ))}
      <div className={styles.foot}>
        <span>{sayChecked(assessment, tookMs)}</span>
        {unused === '' ? null : <span>{unused}</span>}
        <Link as="button" inline className={styles.link} onClick={checkAgain}>
          {strings.checkAgain}
        </Link>
      </div>
    </div>
  );
}

/* What was mended and is still found; what is gone may come again another day, and be mended again. */
function useMended({ findings }: Checked) {
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(findings);
  if (seen !== findings) {
    const found = new Set(findings.map(keyOf));
    setSeen(findings);
    setMended(new Set([...mended].filter((key) => found.has(key))));
  }
  const add = (keys: readonly string[]) => setMended((before) => new Set([...before, ...keys]));
  return [mended, add] as const;
}

function NothingFound({ phase }: Pick<Checked, 'phase'>) {
  if (phase === 'not-loaded') return null;
  return phase === 'checking' ? (
    <EmptyState heading={checkWords.checking}>{checkWords.checkingHow}</EmptyState>
  ) : (
    <EmptyState heading={checkWords.none}>{checkWords.noneHow}</EmptyState>
  );
}
