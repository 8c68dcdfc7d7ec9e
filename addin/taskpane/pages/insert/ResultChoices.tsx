import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { resultNames, type ResultName } from '../../../../shared/workbook/result-columns/result-names.ts';
import { insertWords as words } from '../../words/insert-words.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    ':first-of-type': { marginTop: tokens.spacingVerticalXS },
  },
  box: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorBrandBackground,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  what: {
    gridColumnStart: 2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ResultChoicesProps {
  readonly chosen: readonly ResultName[];
  readonly choose: (name: ResultName, isChosen: boolean) => void;
}

/** The results to tick, each with one line saying what it is. */
export function ResultChoices({ chosen, choose }: ResultChoicesProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{words.which}</legend>
      {resultNames.map((name) => (
        <div key={name} className={styles.choice}>
          <input
            type="checkbox"
            id={`${id}-${name}`}
            aria-describedby={`${id}-${name}-what`}
            className={styles.box}
            checked={chosen.includes(name)}
            onChange={(event) => choose(name, event.currentTarget.checked)}
          />
          <label htmlFor={`${id}-${name}`}>{name}</label>
          <span id={`${id}-${name}-what`} className={styles.what}>
            {words.results[name]}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
