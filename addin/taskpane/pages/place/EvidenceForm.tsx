import type { EvidenceIssue, NewEvidence } from '../../../../shared/workbook/plan-evidence.ts';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { DayField, LineField, TextField } from '../../parts/fields.tsx';
import { FormField } from '../../parts/FormField.tsx';
import { useControlStyles } from '../../parts/control-styles.ts';
import { placeWords, sayEvidenceIssue } from '../../words/place-words.ts';

interface EvidenceFormProps {
  readonly draft: NewEvidence;
  readonly setDraft: (draft: NewEvidence) => void;
  readonly criteria: readonly string[];
  readonly issues: readonly EvidenceIssue[];
  readonly isBusy: boolean;
  readonly takesFocus: boolean;
  readonly submit: () => void;
  readonly cancel: () => void;
}

/** A line of evidence to add: about what, what it shows, where it can be looked up, and of which day. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { draft, setDraft, criteria, issues, ...form } = props;
  const styles = useControlStyles();
  const words = placeWords.evidence;
  const problem = (code: EvidenceIssue['code']): string | null =>
    issues.filter((issue) => issue.code === code).map(sayEvidenceIssue)[0] ?? null;
  const others = issues.filter(({ code }) => code === 'evidence.no-place' || code === 'evidence.no-room');
  return (
    <DraftForm
      label={words.add}
      save={words.save}
      cancelLabel={words.cancel}
      problems={others.map(sayEvidenceIssue)}
      {...form}
    >
      <FormField label={words.criterion}>
        {(control) => (
          <select
            {...control}
            className={styles.control}
            value={draft.criterion}
            onChange={({ target }) => setDraft({ ...draft, criterion: target.value })}
          >
            <option value="">{words.asAWhole}</option>
            {criteria.map((criterion) => (
              <option key={criterion}>{criterion}</option>
            ))}
          </select>
        )}
      </FormField>
      <TextField
        label={words.text}
        isRequired
        problem={problem('evidence.no-text')}
        value={draft.text}
        maxLength={10_000}
        set={(text) => setDraft({ ...draft, text })}
      />
      <LineField
        label={words.source}
        hint={words.sourceHint}
        value={draft.source}
        maxLength={2000}
        set={(source) => setDraft({ ...draft, source })}
      />
      <DayField
        label={words.date}
        problem={problem('evidence.no-day')}
        value={draft.date}
        set={(date) => setDraft({ ...draft, date })}
      />
    </DraftForm>
  );
}
