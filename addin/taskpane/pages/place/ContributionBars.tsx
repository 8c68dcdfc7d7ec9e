import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { SpokenOnly } from '../../parts/SpokenOnly.tsx';
import type { Bar } from './contributions-view.ts';
import { forcedColours } from '../../theme.ts';

const HEIGHT = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7.75rem) minmax(3rem, 1fr) minmax(4rem, max-content)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  label: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  svg: { display: 'block', width: '100%', height: `${String(HEIGHT)}px` },
  track: {
    fill: tokens.colorNeutralBackground6,
    stroke: tokens.colorNeutralStroke1,
    [forcedColours]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  gap: { stroke: tokens.colorNeutralStroke1, [forcedColours]: { stroke: 'CanvasText' } },
  hatch: { stroke: tokens.colorNeutralStrokeAccessible, [forcedColours]: { stroke: 'CanvasText' } },
  filled: { fill: tokens.colorBrandForeground1, [forcedColours]: { fill: 'CanvasText' } },
});

interface ContributionBarsProps {
  readonly bars: readonly Bar[];
  readonly select: (cell: string) => void;
}

/** One bar for each criterion that counts here; a press selects its cell. */
export function ContributionBars({ bars, select }: ContributionBarsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {bars.map((bar) => (
        <li key={bar.name}>
          <button
            type="button"
            className={styles.row}
            onClick={() => {
              if (bar.cell !== null) select(bar.cell);
            }}
          >
            <span>{bar.name} </span>
            <BarPicture bar={bar} />
            <span className={mergeClasses(styles.label, bar.state !== 'rated' && styles.quiet)}>
              {bar.label}
              <SpokenOnly> {bar.aside}</SpokenOnly>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function BarPicture({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  const hatch = useId();
  const isRated = bar.state === 'rated';
  return (
    <svg className={styles.svg} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} x1="0" x2="0" y1="0" y2="6" strokeWidth="2" />
        </pattern>
      </defs>
      <rect
        className={isRated ? styles.track : styles.gap}
        fill={isRated ? undefined : `url(#${hatch})`}
        y="0.5"
        height={HEIGHT - 1}
        width={`${String(bar.length * 100)}%`}
      />
      {bar.filled > 0 ? (
        <rect className={styles.filled} height={HEIGHT} width={`${String(bar.filled * 100)}%`} />
      ) : null}
    </svg>
  );
}
