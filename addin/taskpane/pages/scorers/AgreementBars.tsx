import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { SpokenOnly } from '../../parts/SpokenOnly.tsx';
import { forcedColours } from '../../theme.ts';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { AgreementLine } from './agreement-view.ts';

const HEIGHT = 12;

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7.75rem) minmax(3rem, 1fr) 4rem',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  label: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  svg: { display: 'block', width: '100%', height: `${String(HEIGHT)}px` },
  same: { fill: tokens.colorBrandForeground1, [forcedColours]: { fill: 'CanvasText' } },
  one: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandForeground1,
    [forcedColours]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  further: { stroke: tokens.colorNeutralStrokeAccessible, [forcedColours]: { stroke: 'CanvasText' } },
  hatch: { stroke: tokens.colorNeutralForeground3, [forcedColours]: { stroke: 'CanvasText' } },
  none: { stroke: tokens.colorNeutralStroke1, fill: 'none', [forcedColours]: { stroke: 'GrayText' } },
});

/** How the ratings of each criterion compare: filled for the same, light for one apart, hatched for further apart. */
export function AgreementBars({ lines }: { readonly lines: readonly AgreementLine[] }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.legend} aria-hidden="true">
        {(['same', 'one', 'further'] as const).map((part) => (
          <li key={part} className={styles.entry}>
            <Swatch part={part} />
            {words.legend[part]}
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.criterion} className={styles.row}>
            <span>{line.criterion} </span>
            <Bar line={line} />
            <span className={mergeClasses(styles.label, line.pairs === 0 && styles.quiet)}>
              <span aria-hidden={line.pairs > 0}>{line.label}</span>
              <SpokenOnly>{line.spoken}</SpokenOnly>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Swatch({ part }: { readonly part: 'same' | 'one' | 'further' }) {
  const counts = { same: 0, one: 0, further: 0, pairs: 1, [part]: 1 };
  return (
    <svg width="14" height={HEIGHT} aria-hidden="true">
      <Parts {...counts} />
    </svg>
  );
}

function Bar({ line }: { readonly line: AgreementLine }) {
  return (
    <svg className={useStyles().svg} aria-hidden="true">
      <Parts {...line} />
    </svg>
  );
}

type Counts = Pick<AgreementLine, 'same' | 'one' | 'further' | 'pairs'>;

function Parts({ same, one, further, pairs }: Counts) {
  const styles = useStyles();
  const hatch = useId();
  const share = (count: number) => `${String(pairs === 0 ? 0 : (100 * count) / pairs)}%`;
  const box = { y: 0.5, height: HEIGHT - 1 };
  if (pairs === 0) return <rect className={styles.none} width="100%" strokeDasharray="3 3" {...box} />;
  return (
    <>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1="0" x2="0" y1="0" y2="5" strokeWidth="2" />
      </pattern>
      {same > 0 ? <rect className={styles.same} width={share(same)} height={HEIGHT} /> : null}
      {one > 0 ? <rect className={styles.one} x={share(same)} width={share(one)} {...box} /> : null}
      {further > 0 ? (
        <rect
          className={styles.further}
          fill={`url(#${hatch})`}
          x={share(same + one)}
          width={share(further)}
          {...box}
        />
      ) : null}
    </>
  );
}
