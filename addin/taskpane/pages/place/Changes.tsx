import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/Section.tsx';
import { placeWords } from '../../words/place-words.ts';
import type { ChangeView } from './change-view.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What would give the place another band or another recommendation, the most telling first. */
export function Changes({ view }: { readonly view: ChangeView }) {
  const styles = useStyles();
  return (
    <Section heading={placeWords.change.heading}>
      {view.findings.length === 0 ? null : (
        <ul className={styles.list}>
          {view.findings.map((finding) => (
            <li key={finding} className={styles.item}>
              {finding}
            </li>
          ))}
        </ul>
      )}
      {view.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </Section>
  );
}
