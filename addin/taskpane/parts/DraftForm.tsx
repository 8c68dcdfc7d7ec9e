import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useFirstInvalid } from './use-first-invalid.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  problems: { ':empty': { display: 'none' } },
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

/** A form in the midst of a page: the keyboard goes to its first field when it is opened, and to the first that is wrong when it is refused. */
export function DraftForm(props: DraftFormProps) {
  const { label, save, cancelLabel, submit, cancel, isBusy, takesFocus, problems, children } = props;
  const styles = useStyles();
  const { form, tried } = useFirstInvalid();
  useEffect(() => {
    // Not while the officer works in the sheet: the pane must never take the keyboard from it.
    if (!takesFocus || !document.hasFocus()) return;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [takesFocus, form]);
  return (
    <form
      ref={form}
      aria-label={label}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        tried();
      }}
    >
      {children}
      {/* Always there, because a region that comes with its words is not always read out. */}
      <div role="alert" className={styles.problems}>
        {problems.map((problem) => (
          <MessageBar key={problem} intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {save}
        </Button>
        <Button onClick={cancel}>{cancelLabel}</Button>
      </div>
    </form>
  );
}
