import { useId } from 'react';
import type { Decision } from '../../../../shared/workbook/override.ts';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { DayField, LineField, TextField } from '../../parts/fields.tsx';
import { placeWords } from '../../words/place-words.ts';
import type { OverrideProblems } from './override-view.ts';

interface OverrideFormProps {
  readonly draft: Decision;
  readonly setDraft: (draft: Decision) => void;
  /** What the rules can recommend. */
  readonly suggestions: readonly string[];
  readonly wrong: OverrideProblems;
  readonly isBusy: boolean;
  readonly takesFocus: boolean;
  readonly submit: () => void;
  readonly cancel: () => void;
}

/** An override to write: what is decided, why, by whom and when. */
export function OverrideForm(props: OverrideFormProps) {
  const { draft, setDraft, suggestions, wrong, ...form } = props;
  const words = placeWords.override;
  const list = useId();
  return (
    <DraftForm
      label={words.heading}
      save={words.save}
      cancelLabel={words.cancel}
      problems={wrong.whole}
      {...form}
    >
      <LineField
        label={words.outcome}
        hint={words.outcomeHint}
        isRequired
        problem={wrong.outcome}
        value={draft.outcome}
        maxLength={500}
        list={list}
        set={(outcome) => setDraft({ ...draft, outcome })}
      />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        isRequired
        problem={wrong.reason}
        value={draft.reason}
        maxLength={10_000}
        set={(reason) => setDraft({ ...draft, reason })}
      />
      <LineField
        label={words.name}
        isRequired
        problem={wrong.by}
        value={draft.by}
        maxLength={100}
        autoComplete="name"
        set={(by) => setDraft({ ...draft, by })}
      />
      <DayField
        label={words.date}
        isRequired
        problem={wrong.date}
        value={draft.date}
        set={(date) => setDraft({ ...draft, date })}
      />
    </DraftForm>
  );
}
