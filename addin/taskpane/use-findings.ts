import { useEffect, useMemo, useState } from 'react';
import type { Check } from '../app/check-again.ts';
import type { Following } from '../app/follow-workbook.ts';
import { SETTLE_FINDINGS_MS, showAtOnce } from '../app/settle-findings.ts';
import type { Assessment } from '../../shared/workbook/assessment.ts';
import type { Finding } from '../../shared/workbook/finding.ts';

/** What was found in the workbook. While the first check is being made, and when it can't be, what the assessment names. */
export interface Checked {
  readonly phase: 'checking' | 'done' | 'not-loaded';
  readonly findings: readonly Finding[];
  /** The rows as they were when it was checked. */
  readonly rows: Assessment['rows'];
}

/**
 * Everything to look at in the workbook, checked after each reading. The check itself is loaded when the pane has been
 * drawn, and made when the browser is done with what the reading changed in view.
 */
export function useFindings({ assessment, sheets }: Following, today: () => string): Checked {
  const [load] = useState(loadOnce);
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (assessment === null) return;
    const { rows } = assessment;
    let isWanted = true;
    const waits: ReturnType<typeof setTimeout>[] = [];
    const look = (check: Check) => {
      if (!isWanted) return;
      const findings = check(sheets, assessment, today());
      setChecked((before) => ({
        phase: 'done',
        findings: showAtOnce(findings, before?.findings ?? []),
        rows,
      }));
      if (!findings.some(({ mayPass }) => mayPass)) return;
      waits.push(setTimeout(() => setChecked({ phase: 'done', findings, rows }), SETTLE_FINDINGS_MS));
    };
    const failed = () => {
      if (isWanted) setChecked({ phase: 'not-loaded', findings: assessment.problems.map(asFinding), rows });
    };
    waits.push(setTimeout(() => void load().then(look, failed), 0));
    return () => {
      isWanted = false;
      waits.forEach(clearTimeout);
    };
  }, [assessment, sheets, today, load]);
  const first = useMemo(
    (): Checked => ({
      phase: 'checking',
      findings: (assessment?.problems ?? []).map(asFinding),
      rows: assessment?.rows ?? [],
    }),
    [assessment],
  );
  return checked ?? first;
}

function asFinding(problem: Omit<Finding, 'kind' | 'mend'>): Finding {
  return { ...problem, kind: problem.row === 0 ? 'tables' : 'cells', mend: null };
}

/* A part that did not arrive is asked for again at the next reading. */
function loadOnce(): () => Promise<Check> {
  let loading: Promise<Check> | null = null;
  return () => {
    loading ??= import('../app/check-again.ts').then(
      ({ createCheck }) => createCheck(),
      (failure: unknown) => {
        loading = null;
        throw failure;
      },
    );
    return loading;
  };
}
