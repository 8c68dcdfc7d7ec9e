import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RecommendationWords } from './recommendation-view.ts';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';

const useStyles = makeStyles({
  outcome: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { borderLeftColor: 'CanvasText' },
  },
  without: { borderLeftColor: tokens.colorNeutralStroke1 },
  name: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  quiet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  tried: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: 0, listStyleType: 'none' },
  rule: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    marginRight: tokens.spacingHorizontalXS,
  },
});

/** What the rules advise, the rule that decided, and those that came before it. */
export function Recommendation({ words }: { readonly words: RecommendationWords }) {
  const styles = useStyles();
  const { heading, tried } = strings.recommendation;
  return (
    <Section heading={heading}>
      <div className={mergeClasses(styles.outcome, !words.hasOutcome && styles.without)}>
        <p className={styles.name}>{words.outcome}</p>
        {words.reason === '' ? null : <p className={styles.reason}>{words.reason}</p>}
      </div>
      {words.rule === '' ? null : <p className={styles.quiet}>{words.rule}</p>}
      {words.tried.length === 0 ? null : (
        <details className={styles.quiet}>
          <summary className={styles.summary}>{tried(words.tried.length)}</summary>
          <ul className={styles.tried}>
            {words.tried.map((each) => (
              <li key={each.rule}>
                <span className={styles.rule}>{each.rule}</span>
                {each.words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
