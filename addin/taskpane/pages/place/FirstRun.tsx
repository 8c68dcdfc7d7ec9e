import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { hashOfPage } from '../../route.ts';
import { strings } from '../../strings.ts';
import { forcedColours } from '../../theme.ts';
import { firstRunWords as words } from '../../words/first-run-words.ts';
import { tableLines } from './first-run-view.ts';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  does: { margin: 0, color: tokens.colorNeutralForeground2 },
  found: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0 },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  mark: {
    flexShrink: 0,
    marginTop: '2px',
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
  },
  there: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    [forcedColours]: { stroke: 'CanvasText' },
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What the pane does, which of its tables the workbook has, and the one next step. */
export function FirstRun({ assessment }: { readonly assessment: Assessment | null }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{strings.empty.noTables}</h2>
      <p className={styles.does}>{words.does}</p>
      <h3 className={styles.found}>{words.found}</h3>
      <ul className={styles.list}>
        {tableLines(assessment).map(({ kind, name, isThere, detail }) => (
          <li key={kind} className={styles.line}>
            <svg
              className={mergeClasses(styles.mark, isThere && styles.there)}
              width="16"
              height="16"
              viewBox="0 0 16 16"
              aria-hidden="true"
            >
              {isThere ? (
                <path d="M3 8.5l3.2 3.2L13 5" />
              ) : (
                <circle cx="8" cy="8" r="5" strokeDasharray="2 2" />
              )}
            </svg>
            <div>
              <div>{name}</div>
              <div className={styles.detail}>{detail}</div>
            </div>
          </li>
        ))}
      </ul>
      <Button as="a" appearance="primary" href={hashOfPage('connect')}>
        {words.connect}
      </Button>
    </div>
  );
}
