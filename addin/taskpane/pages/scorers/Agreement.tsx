import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScorersAgreement } from '../../../../shared/workbook/scorers/scorers-agreement.ts';
import { Section } from '../../parts/Section.tsx';
import { scorersWords as words } from '../../words/scorers-words.ts';
import { linesOf, sayAgreement } from './agreement-view.ts';
import { AgreementBars } from './AgreementBars.tsx';
import { AgreementTable } from './AgreementTable.tsx';

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalM}` },
  quiet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  switch: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

/** How far the two scorers agree: in words, as bars, or as the table behind them. */
export function Agreement({ agreement }: { readonly agreement: ScorersAgreement }) {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const lines = linesOf(agreement);
  return (
    <Section heading={words.agreement}>
      {sayAgreement(agreement).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {isTable ? <AgreementTable lines={lines} /> : <AgreementBars lines={lines} />}
      <Link as="button" inline className={styles.switch} onClick={() => setIsTable(!isTable)}>
        {isTable ? words.asBars : words.asTable}
      </Link>
      <p className={styles.quiet}>{words.kappaMeans}</p>
    </Section>
  );
}
