import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { forcedColours } from '../../theme.ts';
import { firstRunWords as words } from '../../words/first-run-words.ts';
import type { Count, Overview } from './first-run-view.ts';

const HEIGHT = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  band: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7.75rem) minmax(3rem, 1fr) 2.5rem',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  advice: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  svg: { display: 'block', width: '100%', height: `${String(HEIGHT)}px` },
  bar: { fill: tokens.colorBrandForeground1, [forcedColours]: { fill: 'CanvasText' } },
  none: { stroke: tokens.colorNeutralStroke1, [forcedColours]: { stroke: 'CanvasText' } },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  how: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

interface OverviewOfPlacesProps {
  readonly overview: Overview;
  /** How to bring one place into view, and the button that does it. */
  readonly how: string;
  readonly action: { readonly label: string; readonly run: () => void };
}

/** How all places stand, before one of them is in view. */
export function OverviewOfPlaces({ overview, how, action }: OverviewOfPlacesProps) {
  const styles = useStyles();
  const { heading, bands, recommendations, withoutRules } = overview;
  return (
    <>
      {bands.length === 0 ? null : (
        <Section heading={heading} aside={words.bands}>
          <Bands counts={bands} />
        </Section>
      )}
      <Section heading={bands.length === 0 ? heading : words.recommendations}>
        {withoutRules === null ? null : <p className={styles.quiet}>{withoutRules}</p>}
        <ul className={styles.list}>
          {recommendations.map(({ label, count }) => (
            <li key={label} className={styles.advice}>
              <span>{label} </span>
              <span className={styles.count}>{count}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={strings.empty.notSelected}>
        <p className={styles.how}>{how}</p>
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      </Section>
    </>
  );
}

function Bands({ counts }: { readonly counts: readonly Count[] }) {
  const styles = useStyles();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul className={styles.list}>
      {counts.map(({ label, count }) => (
        <li key={label} className={styles.band}>
          <span>{label} </span>
          <svg className={styles.svg} aria-hidden="true">
            <line className={styles.none} x1="0.5" x2="0.5" y1="0" y2={HEIGHT} />
            <rect className={styles.bar} width={`${String((100 * count) / most)}%`} height={HEIGHT} />
          </svg>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
