import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useSettledChoice } from './use-settled-choice.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, marginTop: tokens.spacingVerticalS },
  beside: {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  select: {
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Told of a choice once it rests; what comes of it shows in `value` when it is done. */
  readonly choose: (value: string) => Promise<void>;
  /** With the label at its side, for many under one another. */
  readonly isCompact?: boolean;
}

/** One of several, with its label above or beside it. The browser's own list: it opens by keyboard everywhere and needs no room of ours. */
export function Choice({ label, value, options, choose, isCompact = false }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const { shown, put, flush } = useSettledChoice(value, choose);
  return (
    <div className={mergeClasses(styles.row, isCompact && styles.beside)}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={shown}
        onChange={(event) => put(event.currentTarget.value)}
        onBlur={flush}
        onKeyDown={({ key }) => {
          if (key === 'Enter') flush();
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
