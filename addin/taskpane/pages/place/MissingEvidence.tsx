import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { placeWords } from '../../words/place-words.ts';
import type { MissingView } from './missing-view.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0 0` },
  button: { flexShrink: 0 },
});

interface MissingEvidenceProps {
  readonly view: MissingView;
  readonly select: (cell: string) => void;
}

/** The criteria that wait for a rating, what would settle most first, each with the way to its cell. */
export function MissingEvidence({ view, select }: MissingEvidenceProps) {
  const styles = useStyles();
  const words = placeWords.missing;
  return (
    <Section heading={words.heading} aside={view.lines.length > 1 ? words.order : undefined}>
      <ol className={styles.list}>
        {view.lines.map(({ name, detail, cell }) => (
          <li key={name} className={styles.item}>
            <div className={styles.words}>
              {name}
              <div className={styles.quiet}>{detail}</div>
            </div>
            {cell === null ? null : (
              <Button
                size="small"
                className={styles.button}
                aria-label={words.goTo(name)}
                onClick={() => select(cell)}
              >
                {strings.takeMeThere}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {view.note === null ? null : <p className={mergeClasses(styles.quiet, styles.note)}>{view.note}</p>}
    </Section>
  );
}
