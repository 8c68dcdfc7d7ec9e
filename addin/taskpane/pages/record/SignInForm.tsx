import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordDesk } from '../../../app/record-desk.ts';
import type { RecordState } from '../../../app/record-state.ts';
import { LineField } from '../../parts/fields.tsx';
import { useFirstInvalid } from '../../parts/use-first-invalid.ts';
import { signInFailures, strings } from '../../strings.ts';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  body: { margin: `0 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
});

interface SignInFormProps {
  readonly state: RecordState;
  readonly desk: Pick<RecordDesk, 'signIn'>;
  /** Kept by the page, so that it is still there when a sign-in has run out. */
  readonly name: string;
  readonly setName: (name: string) => void;
}

/** What the record is for, and signing in to it. */
export function SignInForm({ state, desk, name, setName }: SignInFormProps) {
  const styles = useStyles();
  const words = strings.record;
  const { form, tried } = useFirstInvalid();
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') void desk.signIn(name.trim());
  };
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{words.signedOutHeading}</h2>
      <p className={styles.body}>{words.signedOutHow}</p>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
          tried();
        }}
      >
        <LineField
          label={words.name}
          hint={words.nameHint}
          problem={isMissing ? words.nameMissing : null}
          value={name}
          maxLength={100}
          autoComplete="name"
          set={setName}
        />
        <Button
          className={styles.button}
          type="submit"
          appearance="primary"
          disabledFocusable={state.isSigningIn}
        >
          {state.isSigningIn ? words.signingIn : words.signIn}
        </Button>
        <div role="alert">
          {state.signInFailure === null ? null : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{signInFailures[state.signInFailure]}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </form>
    </div>
  );
}
