import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { checkWords } from '../../words/check-words.ts';
import type { FindingView, MendView } from './check-view.ts';
import { MendPreview } from './MendPreview.tsx';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  where: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  sentence: { overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface FindingItemProps {
  readonly finding: FindingView;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly isOpen: boolean;
  /** Shows the preview of the mend, or hides it. */
  readonly open: (isOpen: boolean) => void;
  readonly apply: (mend: MendView) => void;
}

/** One finding: where, what and what to do, the way there, and its mend with a preview. */
export function FindingItem({ finding, goTo, isOpen, open, apply }: FindingItemProps) {
  const styles = useStyles();
  const { where, target, mend } = finding;
  return (
    <li className={styles.item}>
      {where === '' ? null : <div className={styles.where}>{where}</div>}
      <Sentence finding={finding} />
      {target === null ? null : (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={strings.check.goTo(target.sheet, target.cell)}
            onClick={() => goTo(target.sheet, target.cell)}
          >
            {strings.takeMeThere}
          </Button>
          {mend === null ? null : (
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={checkWords.mendAt(target.sheet, target.cell)}
              onClick={() => open(!isOpen)}
            >
              {checkWords.mend}
            </Button>
          )}
        </div>
      )}
      {mend !== null && isOpen ? (
        <MendPreview mend={mend} apply={() => apply(mend)} leave={() => open(false)} />
      ) : null}
    </li>
  );
}

function Sentence({ finding: { sentence, short } }: { readonly finding: FindingView }) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  if (short === null || isWhole) return <div className={styles.sentence}>{sentence}</div>;
  return (
    <div className={styles.sentence}>
      {short.start}{' '}
      <Link as="button" inline onClick={() => setIsWhole(true)}>
        {checkWords.wholeSentence}
      </Link>
      {short.toDo === '' ? null : <div>{short.toDo}</div>}
    </div>
  );
}
