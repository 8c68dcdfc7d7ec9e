import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { scorersWords as words } from '../../words/scorers-words.ts';
import { noProblems, type ModerationProblems } from './moderation-view.ts';
import type { GapItem } from './scorers-view.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { width: '5.5rem' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

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
  const styles = useStyles();
  const [agreed, setAgreed] = useState('');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState(noProblems);
  const state = (problem: string | null) => ({
    validationState: problem === null ? ('none' as const) : ('error' as const),
    validationMessage: problem,
  });
  return (
    <form
      className={styles.form}
      aria-label={words.agreeFor(item.heading)}
      onSubmit={(event) => {
        event.preventDefault();
        setProblems(keep({ agreed, reason, by }));
      }}
    >
      {problems.plan.map((problem) => (
        <MessageBar key={problem} intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      <Field
        label={words.agreed}
        hint={words.agreedHint(item.lowest, item.highest)}
        {...state(problems.agreed)}
      >
        <Input
          className={styles.number}
          autoFocus
          value={agreed}
          maxLength={20}
          onChange={(_event, data) => setAgreed(data.value)}
        />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} {...state(problems.reason)}>
        <Textarea
          value={reason}
          maxLength={2000}
          resize="vertical"
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      <Field label={words.by} hint={words.byHint} {...state(problems.by)}>
        <Input
          value={by}
          autoComplete="name"
          maxLength={100}
          onChange={(_event, data) => setBy(data.value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.keep}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
