import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeStep } from '../../../../shared/workbook/change.ts';
import type { Decision } from '../../../../shared/workbook/override.ts';
import { findOverrides, recommendationsIn } from '../../../../shared/workbook/override.ts';
import { planNoOverride, planOverride } from '../../../../shared/workbook/plan-override.ts';
import { createDrafts, useDraft } from '../../drafts.ts';
import { Section } from '../../parts/Section.tsx';
import { recallName, rememberName } from '../../remembered-name.ts';
import { useReturnOfFocus } from '../../use-return-of-focus.ts';
import { useStateOf } from '../../use-state-of.ts';
import { placeWords } from '../../words/place-words.ts';
import { draftKeyOf } from './draft-key.ts';
import type { PartProps } from './EvidencePart.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { OverrideShown } from './OverrideShown.tsx';
import { sayOverride, sortOverrideIssues } from './override-view.ts';

const useStyles = makeStyles({
  what: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const drafts = createDrafts<Decision>();

/** What people decided for the place in view otherwise than the rules recommend, and a form to say so. */
export function OverridePart({ row, assessment, sheets, services }: PartProps) {
  const styles = useStyles();
  const { changes, today } = services;
  const words = placeWords.override;
  const [draft, setDraft] = useDraft(drafts, draftKeyOf(row, assessment));
  const [wrong, setWrong] = useState(sortOverrideIssues([]));
  const [isOpened, setIsOpened] = useState(false);
  const actions = useReturnOfFocus(draft !== null);
  const isBusy = useStateOf(changes).phase === 'working';
  const override = findOverrides(sheets, assessment).of(row);
  const open = () => {
    setWrong(sortOverrideIssues([]));
    setIsOpened(true);
    const { outcome, reason } = override?.error === null ? override : { outcome: '', reason: '' };
    setDraft({ outcome, reason, by: recallName(), date: today() });
  };
  const make = (steps: readonly ChangeStep[], doing: string, done: string) =>
    changes.apply(steps, { doing, done });
  const submit = async (filled: Decision): Promise<void> => {
    const planned = planOverride(sheets, assessment, { row, override: filled });
    setWrong(sortOverrideIssues(planned.ok ? [] : planned.issues));
    if (!planned.ok) return;
    rememberName(filled.by.trim());
    const done = words.done(row.place, row.sheet, row.row);
    if (await make(planned.value, words.doing(row.place), done)) setDraft(null);
  };
  const takeBack = () =>
    void make(
      planNoOverride(sheets, assessment, row),
      words.takingBack(row.place),
      words.takenBack(row.place),
    );
  return (
    <Section heading={words.heading}>
      {override === null ? (
        <p className={styles.what}>{words.what}</p>
      ) : (
        <OverrideShown view={sayOverride(override, row)} />
      )}
      {draft === null ? (
        <div ref={actions} className={styles.actions}>
          <Button size="small" onClick={open}>
            {override === null ? words.add : words.change}
          </Button>
          {override === null ? null : (
            <Button size="small" disabledFocusable={isBusy} onClick={takeBack}>
              {words.takeBack}
            </Button>
          )}
        </div>
      ) : (
        <OverrideForm
          draft={draft}
          setDraft={setDraft}
          suggestions={recommendationsIn(sheets, assessment)}
          wrong={wrong}
          isBusy={isBusy}
          takesFocus={isOpened}
          submit={() => void submit(draft)}
          cancel={() => setDraft(null)}
        />
      )}
    </Section>
  );
}
