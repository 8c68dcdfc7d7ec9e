import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DraftFormProps {
  readonly label: string;
  readonly save: string;
  readonly cancelLabel: string;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly isBusy: boolean;
  /** Whether the officer has just opened it: one that was left open must not take the keyboard. */
  readonly takesFocus: boolean;
  /** What stands in the way and is not in one of the fields. */
  readonly problems: readonly string[];
  readonly children: ReactNode;
}

/** A form in the midst of a page: the keyboard goes to its first field when it is opened. */
export function DraftForm(props: DraftFormProps) {
  const { label, save, cancelLabel, submit, cancel, isBusy, takesFocus, problems, children } = props;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [takesFocus]);
  return (
    <form
      ref={form}
      aria-label={label}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {save}
        </Button>
        <Button onClick={cancel}>{cancelLabel}</Button>
      </div>
    </form>
  );
}
