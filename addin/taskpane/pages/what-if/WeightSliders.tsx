import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Section } from '../../parts/Section.tsx';
import { useControlStyles } from '../../parts/control-styles.ts';
import { whatIfWords } from '../../words/what-if-words.ts';
import type { WeightView, WeightsView } from './what-if-view.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // Not behind the bar at the foot when the keyboard gets there.
    '& input': { scrollMarginBottom: '120px' },
  },
  weight: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 4.5rem',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  head: {
    gridColumn: '1 / 3',
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  share: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  was: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  slider: {
    width: '100%',
    height: '28px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  problem: {
    gridColumn: '1 / 3',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  whole: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

interface WeightSlidersProps {
  readonly view: WeightsView;
  readonly move: (index: number, typed: string) => void;
}

/** A slider and a number box for each weight, with its share of the sum. */
export function WeightSliders({ view, move }: WeightSlidersProps) {
  const styles = useStyles();
  return (
    <Section heading={whatIfWords.weights} aside={whatIfWords.share}>
      <ul className={styles.list}>
        {view.weights.map((weight, index) => (
          <li key={`${String(index)} ${weight.name}`}>
            <Weight
              weight={weight}
              {...{ highest: view.highest, step: view.step }}
              move={(to) => move(index, to)}
            />
          </li>
        ))}
      </ul>
      {view.problem === null ? null : (
        <p role="alert" className={styles.whole}>
          {view.problem}
        </p>
      )}
    </Section>
  );
}

interface WeightProps {
  readonly weight: WeightView;
  readonly highest: number;
  readonly step: number;
  readonly move: (typed: string) => void;
}

function Weight({ weight, highest, step, move }: WeightProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const { name, typed, value, share, spoken, was, problem } = weight;
  return (
    <div className={styles.weight}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
        {was === null ? null : <span className={styles.was}>{was}</span>}
        <span className={styles.share}>{share}</span>
      </div>
      <input
        type="range"
        min={0}
        max={highest}
        step={step}
        className={styles.slider}
        value={value}
        aria-label={whatIfWords.weightOf(name)}
        aria-valuetext={spoken}
        onChange={({ target }) => move(target.value)}
      />
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={0}
        step={step}
        className={mergeClasses(controls.control, styles.number)}
        value={typed}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => move(target.value)}
      />
      {problem === null ? null : (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
