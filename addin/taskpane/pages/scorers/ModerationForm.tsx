import { useState } from 'react';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { LineField, TextField } from '../../parts/fields.tsx';
import { scorersWords as words } from '../../words/scorers-words.ts';
import { noProblems, type ModerationProblems } from './moderation-view.ts';
import type { GapItem } from './scorers-view.ts';

/** What the officer fills in. */
export interface Filled {
  readonly agreed: string;
  readonly reason: string;
  readonly by: string;
}

interface ModerationFormProps {
  readonly item: GapItem;
  /** Kept by the page, because one person mostly moderates them all. */
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly isBusy: boolean;
  /** Keeps what was agreed; says what stands in the way. */
  readonly keep: (filled: Filled) => ModerationProblems;
  readonly cancel: () => void;
}

/** Agreeing one rating: the rating, the reason, and who. */
export function ModerationForm({ item, by, setBy, isBusy, keep, cancel }: ModerationFormProps) {
  const [agreed, setAgreed] = useState('');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState(noProblems);
  return (
    <DraftForm
      label={words.agreeFor(item.heading)}
      save={words.keep}
      cancelLabel={words.cancel}
      problems={problems.plan}
      takesFocus
      isBusy={isBusy}
      submit={() => setProblems(keep({ agreed, reason, by }))}
      cancel={cancel}
    >
      <LineField
        label={words.agreed}
        hint={words.agreedHint(item.lowest, item.highest)}
        isRequired
        problem={problems.agreed}
        value={agreed}
        maxLength={20}
        set={setAgreed}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        isRequired
        problem={problems.reason}
        value={reason}
        maxLength={2000}
        set={setReason}
      />
      <LineField
        label={words.by}
        hint={words.byHint}
        isRequired
        problem={problems.by}
        value={by}
        maxLength={100}
        autoComplete="name"
        set={setBy}
      />
    </DraftForm>
  );
}
