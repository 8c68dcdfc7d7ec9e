import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChosenPlace } from '../../app/choose-place.ts';
import type { RecordState } from '../../app/record-state.ts';
import { strings } from '../strings.ts';
import { sayHeader } from './header-view.ts';
import { StandingMark } from './StandingMark.tsx';

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}` },
  top: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  place: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  advice: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface HeaderProps {
  readonly place: ChosenPlace | null;
  readonly record: RecordState;
}

/** The place in view and what the rules advise for it. */
export function Header({ place, record }: HeaderProps) {
  const styles = useStyles();
  if (place === null) {
    return (
      <header className={styles.header}>
        <h1 className={styles.place}>{strings.product}</h1>
      </header>
    );
  }
  const words = sayHeader(place.row);
  const standing = record.view?.standing ?? null;
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.place}>{words.place}</h1>
        {standing === null ? null : <StandingMark standing={standing} />}
      </div>
      <p className={styles.line}>{words.line}</p>
      <p className={styles.advice}>{words.advice}</p>
      {place.isSelected ? null : <p className={styles.line}>{strings.keptInView(words.place)}</p>}
    </header>
  );
}
