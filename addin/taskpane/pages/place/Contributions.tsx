import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContributionsView } from './contributions-view.ts';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { ContributionBars } from './ContributionBars.tsx';
import { ContributionTable } from './ContributionTable.tsx';

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  switch: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

interface ContributionsProps {
  readonly view: ContributionsView;
  readonly select: (cell: string) => void;
}

/** What each criterion adds to the score: bars, or the table behind them. */
export function Contributions({ view, select }: ContributionsProps) {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const words = strings.contributions;
  return (
    <Section heading={words.heading} aside={isTable ? undefined : words.legend}>
      {isTable ? (
        <ContributionTable lines={view.lines} />
      ) : (
        <ContributionBars bars={view.bars} select={select} />
      )}
      {[...view.notes, ...(isTable ? [] : [words.lengths])].map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Link as="button" inline className={styles.switch} onClick={() => setIsTable(!isTable)}>
        {isTable ? words.asBars : words.asTable}
      </Link>
    </Section>
  );
}
