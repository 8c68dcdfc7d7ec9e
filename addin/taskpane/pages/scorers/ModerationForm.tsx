import { useState } from 'react';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { LineField, TextField } from '../../parts/fields.tsx';
import { scorersWords as words } from '../../words/scorers-words.ts';
import { noProblems, type ModerationProblems } from './moderation-view.ts';
import type { GapItem } from './scorers-view.ts';

/** What is filled in about one pair. */
export interface AgreedDraft {
  readonly agreed: string;
  readonly reason: string;
}

/** All that the officer fills in. */
export interface Filled extends AgreedDraft {
  readonly by: string;
}

interface ModerationFormProps {
  readonly item: GapItem;
  readonly draft: AgreedDraft;
  readonly setDraft: (draft: AgreedDraft) => void;
  /** One for all pairs, because one person mostly moderates them all. */
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly isBusy: boolean;
  readonly takesFocus: boolean;
  /** Keeps what was agreed; says what stands in the way. */
  readonly keep: (filled: Filled) => ModerationProblems;
  readonly cancel: () => void;
}

/** Agreeing one rating: the rating, the reason, and who. */
export function ModerationForm(props: ModerationFormProps) {
  const { item, draft, setDraft, by, setBy, keep, ...form } = props;
  const [problems, setProblems] = useState(noProblems);
  return (
    <DraftForm
      label={words.agreeFor(item.heading)}
      save={words.keep}
      cancelLabel={words.cancel}
      problems={problems.plan}
      submit={() => setProblems(keep({ ...draft, by }))}
      {...form}
    >
      <LineField
        label={words.agreed}
        hint={words.agreedHint(item.lowest, item.highest)}
        isRequired
        problem={problems.agreed}
        value={draft.agreed}
        maxLength={20}
        set={(agreed) => setDraft({ ...draft, agreed })}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        isRequired
        problem={problems.reason}
        value={draft.reason}
        maxLength={2000}
        set={(reason) => setDraft({ ...draft, reason })}
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
