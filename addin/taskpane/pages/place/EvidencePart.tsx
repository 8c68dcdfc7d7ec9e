import { useState } from 'react';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import type { Evidence as EvidenceFound } from '../../../../shared/workbook/evidence.ts';
import type { EvidenceIssue, NewEvidence } from '../../../../shared/workbook/plan-evidence.ts';
import { planEvidence } from '../../../../shared/workbook/plan-evidence.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import { createDrafts, useDraft } from '../../drafts.ts';
import type { PaneServices } from '../../pane-services.ts';
import { useReturnOfFocus } from '../../use-return-of-focus.ts';
import { useStateOf } from '../../use-state-of.ts';
import { placeWords } from '../../words/place-words.ts';
import { draftKeyOf } from './draft-key.ts';
import { Evidence } from './Evidence.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { sayEvidence } from './evidence-view.ts';

/** What every part of the page that changes the workbook is given. */
export interface PartProps {
  readonly row: AssessedRow;
  readonly assessment: Assessment;
  readonly sheets: readonly Sheet[];
  readonly services: PaneServices;
}

interface EvidencePartProps extends PartProps {
  readonly evidence: EvidenceFound;
  readonly goTo: (sheet: string, cell: string) => void;
}

const drafts = createDrafts<NewEvidence>();

/** The evidence for the place in view, and a line to add to it. */
export function EvidencePart({ row, assessment, sheets, services, evidence, goTo }: EvidencePartProps) {
  const { changes, today } = services;
  const [draft, setDraft] = useDraft(drafts, draftKeyOf(row, assessment));
  const [issues, setIssues] = useState<readonly EvidenceIssue[]>([]);
  const [isOpened, setIsOpened] = useState(false);
  const actions = useReturnOfFocus(draft !== null);
  const isBusy = useStateOf(changes).phase === 'working';
  const open = () => {
    setIssues([]);
    setIsOpened(true);
    setDraft({ criterion: '', text: '', source: '', date: today() });
  };
  const submit = async (line: NewEvidence): Promise<void> => {
    const planned = planEvidence(sheets, evidence.table, { row, line });
    setIssues(planned.ok ? [] : planned.issues);
    if (!planned.ok) return;
    const { steps, sheet, cell } = planned.value;
    const { doing, done } = placeWords.evidence;
    const isAdded = await changes.apply(steps, {
      doing: doing(row.place),
      done: done(row.place, sheet, cell),
    });
    if (isAdded) setDraft(null);
  };
  return (
    <Evidence
      view={sayEvidence(row, assessment, evidence.of(row))}
      place={row.place}
      goTo={goTo}
      add={draft === null ? open : null}
      actions={actions}
    >
      {draft === null ? null : (
        <EvidenceForm
          draft={draft}
          setDraft={setDraft}
          criteria={assessment.criteria.map(({ name }) => name)}
          issues={issues}
          isBusy={isBusy}
          takesFocus={isOpened}
          submit={() => void submit(draft)}
          cancel={() => setDraft(null)}
        />
      )}
    </Evidence>
  );
}
