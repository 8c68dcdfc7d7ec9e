import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../../parts/Section.tsx';
import { checkWords } from '../../words/check-words.ts';
import type { FindingGroup, MendView } from './check-view.ts';
import { FindingItem } from './FindingItem.tsx';
import { MendPreview } from './MendPreview.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  preview: { marginBottom: tokens.spacingVerticalM },
  more: { display: 'inline-block', marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

/* A register pasted from elsewhere may be wrong in every row; the first few tell what is the matter. */
const FIRST = 6;
const AT_A_TIME = 50;

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  readonly goTo: (sheet: string, cell: string) => void;
  /** The key of the preview that is open on the page. */
  readonly opened: string | null;
  readonly open: (key: string | null) => void;
  readonly apply: (mend: MendView) => void;
}

/** The findings of one kind, with one button for all their mends. */
export function FindingGroupSection({ group, goTo, opened, open, apply }: FindingGroupSectionProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const { kind, name, findings, mendAll } = group;
  const isAllOpen = opened === kind;
  const more = Math.min(AT_A_TIME, findings.length - shown);
  return (
    <Section
      heading={group.heading}
      aside={
        mendAll === null ? undefined : (
          <Button
            size="small"
            aria-expanded={isAllOpen}
            aria-label={checkWords.mendAllOf(mendAll.findings, name)}
            onClick={() => open(isAllOpen ? null : kind)}
          >
            {checkWords.mendAll(mendAll.findings)}
          </Button>
        )
      }
    >
      {mendAll !== null && isAllOpen ? (
        <div className={styles.preview}>
          <MendPreview mend={mendAll.view} apply={() => apply(mendAll.view)} leave={() => open(null)} />
        </div>
      ) : null}
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            goTo={goTo}
            isOpen={opened === finding.key}
            open={(isOpen) => open(isOpen ? finding.key : null)}
            apply={apply}
          />
        ))}
      </ul>
      {more <= 0 ? null : (
        <Link as="button" inline className={styles.more} onClick={() => setShown(shown + more)}>
          {checkWords.more(more)}
        </Link>
      )}
    </Section>
  );
}
