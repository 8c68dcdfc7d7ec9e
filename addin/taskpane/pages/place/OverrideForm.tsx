import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { Override } from '../../../../shared/workbook/override.ts';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { FormField } from '../../parts/FormField.tsx';
import { useControlStyles } from '../../parts/control-styles.ts';
import { placeWords } from '../../words/place-words.ts';
import type { OverrideProblems } from './override-view.ts';

interface OverrideFormProps {
  readonly draft: Override;
  readonly setDraft: (draft: Override) => void;
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
  const styles = useControlStyles();
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
      <FormField label={words.outcome} hint={words.outcomeHint} isRequired problem={wrong.outcome}>
        {(control) => (
          <input
            {...control}
            className={styles.control}
            value={draft.outcome}
            maxLength={500}
            list={list}
            onChange={({ target }) => setDraft({ ...draft, outcome: target.value })}
          />
        )}
      </FormField>
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <FormField label={words.reason} hint={words.reasonHint} isRequired problem={wrong.reason}>
        {(control) => (
          <textarea
            {...control}
            className={mergeClasses(styles.control, styles.text)}
            value={draft.reason}
            maxLength={10_000}
            onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
          />
        )}
      </FormField>
      <FormField label={words.name} isRequired problem={wrong.by}>
        {(control) => (
          <input
            {...control}
            className={styles.control}
            value={draft.by}
            maxLength={100}
            autoComplete="name"
            onChange={({ target }) => setDraft({ ...draft, by: target.value })}
          />
        )}
      </FormField>
      <FormField label={words.date} isRequired problem={wrong.date}>
        {(control) => (
          <input
            {...control}
            type="date"
            className={styles.control}
            value={draft.date}
            onChange={({ target }) => setDraft({ ...draft, date: target.value })}
          />
        )}
      </FormField>
    </DraftForm>
  );
}
