import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { strings } from '../../strings.ts';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { GapItem, Target } from './scorers-view.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  heading: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    flexShrink: 0,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sides: {
    display: 'flex',
    alignItems: 'flex-end',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    marginTop: tokens.spacingVerticalXS,
  },
  side: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  rating: { fontWeight: tokens.fontWeightSemibold },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { marginLeft: 'auto' },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: 'anywhere' },
  all: { marginTop: tokens.spacingVerticalM },
});

interface GapListProps {
  readonly items: readonly GapItem[];
  readonly goTo: (sheet: string, cell: string) => void;
  /** The pair whose form is open. */
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
  readonly form: ReactNode;
}

/* More than these are seldom read at once. */
const FIRST_SHOWN = 12;

/** Pairs of ratings, each with the way to both cells and to agreeing one rating. */
export function GapList({ items, goTo, chosen, choose, form }: GapListProps) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.key} className={styles.item}>
            <Pair item={item} goTo={goTo}>
              {item.key === chosen ? null : (
                <Button
                  size="small"
                  className={styles.button}
                  aria-label={`${item.agreed === null ? words.agree : words.agreeAgain}: ${item.heading}`}
                  onClick={() => choose(item.key)}
                >
                  {item.agreed === null ? words.agree : words.agreeAgain}
                </Button>
              )}
            </Pair>
            {item.key === chosen ? form : null}
          </li>
        ))}
      </ul>
      {shown.length === items.length ? null : (
        <Button size="small" className={styles.all} onClick={() => setIsWhole(true)}>
          {words.showAll(items.length)}
        </Button>
      )}
    </>
  );
}

interface PairProps {
  readonly item: GapItem;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly children: ReactNode;
}

function Pair({ item, goTo, children }: PairProps) {
  const styles = useStyles();
  const { first, second, agreed } = item;
  const side = (name: string, { said, target }: GapItem['first'], goToWords: (at: Target) => string) => (
    <div className={styles.side}>
      <span>
        {name} <span className={styles.rating}>{said}</span>
      </span>
      <Link
        as="button"
        inline
        className={styles.link}
        aria-label={goToWords(target)}
        onClick={() => goTo(target.sheet, target.cell)}
      >
        {strings.takeMeThere}
      </Link>
    </div>
  );
  return (
    <>
      <div className={styles.line}>
        <h3 className={styles.heading}>{item.heading}</h3>
        {agreed === null ? <p className={styles.quiet}>{item.distance}</p> : null}
      </div>
      {agreed === null ? null : (
        <>
          <p className={styles.reason}>
            <span className={styles.rating}>{agreed.line}</span> {agreed.reason}
          </p>
          <p className={styles.quiet}>{agreed.signed}</p>
        </>
      )}
      <div className={styles.sides}>
        {side(words.first, first, ({ sheet, cell }) => words.goToFirst(sheet, cell))}
        {side(words.second, second, ({ sheet, cell }) => words.goToSecond(sheet, cell))}
        {children}
      </div>
    </>
  );
}
