import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Section } from '../../parts/Section.tsx';
import { placeWords } from '../../words/place-words.ts';
import type { EvidenceItem, EvidenceView } from './evidence-view.ts';
import { strings } from '../../strings.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unsupported: { marginTop: tokens.spacingVerticalXS },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

/* More than these would push what follows out of sight. */
const FIRST = 5;

interface EvidenceProps {
  readonly view: EvidenceView;
  readonly place: string;
  readonly goTo: (sheet: string, cell: string) => void;
  /** Opens the form; null while it is open. */
  readonly add: (() => void) | null;
  /** Where its button stands, so that the keyboard can come back to it. */
  readonly actions: RefObject<HTMLDivElement | null>;
  /** The form, while it is open. */
  readonly children: ReactNode;
}

/** The evidence behind a place: dated lines with their source, and a line to add. */
export function Evidence({ view, place, goTo, add, actions, children }: EvidenceProps) {
  const styles = useStyles();
  const words = placeWords.evidence;
  const [isWhole, setIsWhole] = useState(false);
  const { items } = view;
  const shown = isWhole ? items : items.slice(0, FIRST);
  return (
    <Section heading={words.heading}>
      {items.length === 0 ? <p className={styles.quiet}>{words.none(place)}</p> : null}
      <ul className={styles.list}>
        {shown.map((item) => (
          <Line key={item.key} item={item} goTo={goTo} />
        ))}
      </ul>
      {view.unsupported === null ? null : (
        <p className={mergeClasses(styles.quiet, styles.unsupported)}>{view.unsupported}</p>
      )}
      <div ref={actions} className={styles.foot}>
        {add === null ? null : (
          <Button size="small" onClick={add}>
            {words.add}
          </Button>
        )}
        {shown.length === items.length ? null : (
          <Link as="button" inline className={styles.link} onClick={() => setIsWhole(true)}>
            {words.showAll(items.length)}
          </Link>
        )}
      </div>
      {children}
    </Section>
  );
}

function Line({ item, goTo }: { readonly item: EvidenceItem; readonly goTo: EvidenceProps['goTo'] }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <p className={styles.quiet}>{item.head}</p>
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={placeWords.evidence.goTo(item.sheet, item.cell)}
          onClick={() => goTo(item.sheet, item.cell)}
        >
          {strings.takeMeThere}
        </Link>
      </div>
      {item.text}
      {item.source === '' ? null : <p className={styles.quiet}>{item.source}</p>}
    </li>
  );
}
