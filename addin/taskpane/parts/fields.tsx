import { mergeClasses } from '@fluentui/react-components';
import { FormField } from './FormField.tsx';
import { useControlStyles } from './control-styles.ts';

/** A field of a form: what it is called, what it holds, and what is wrong with it. */
interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly problem?: string | null;
  readonly value: string;
  readonly set: (value: string) => void;
}

interface TextProps extends FieldProps {
  readonly maxLength: number;
}

interface LineProps extends TextProps {
  /** What the browser may fill in by itself. */
  readonly autoComplete?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
}

/** One line of text. */
export function LineField({ value, set, maxLength, autoComplete, list, ...field }: LineProps) {
  const styles = useControlStyles();
  return (
    <FormField {...field}>
      {(control) => (
        <input
          {...control}
          className={styles.control}
          {...{ value, maxLength, autoComplete, list }}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </FormField>
  );
}

/** Several lines of text. */
export function TextField({ value, set, maxLength, ...field }: TextProps) {
  const styles = useControlStyles();
  return (
    <FormField {...field}>
      {(control) => (
        <textarea
          {...control}
          className={mergeClasses(styles.control, styles.text)}
          {...{ value, maxLength }}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </FormField>
  );
}

/** A day, as `2026-11-25`. */
export function DayField({ value, set, ...field }: FieldProps) {
  const styles = useControlStyles();
  return (
    <FormField {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={styles.control}
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </FormField>
  );
}
