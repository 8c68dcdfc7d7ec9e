import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  label: { display: 'block', paddingBottom: tokens.spacingVerticalXXS },
  required: { color: tokens.colorPaletteRedForeground1, paddingLeft: tokens.spacingHorizontalXS },
  problem: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What ties a control to its label, its hint and what is wrong with it. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly problem?: string | null;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control of the browser with its label, its hint and what is wrong with it. */
export function FormField({ label, hint, isRequired = false, problem = null, children }: FormFieldProps) {
  const styles = useStyles();
  const id = useId();
  const below = [
    ...(problem === null
      ? []
      : [{ id: `${id}-problem`, style: styles.problem, words: problem, role: 'alert' }]),
    ...(hint === undefined ? [] : [{ id: `${id}-hint`, style: styles.hint, words: hint, role: undefined }]),
  ];
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isRequired ? <RequiredMark /> : null}
      </label>
      {children({
        id,
        'aria-required': isRequired,
        'aria-invalid': problem !== null,
        'aria-describedby': below.length === 0 ? undefined : below.map((each) => each.id).join(' '),
      })}
      {below.map((each) => (
        <p key={each.id} id={each.id} role={each.role} className={each.style}>
          {each.words}
        </p>
      ))}
    </div>
  );
}

function RequiredMark() {
  return (
    <span aria-hidden="true" className={useStyles().required}>
      *
    </span>
  );
}
