import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forcedColours } from '../../theme.ts';
import type { OverrideView } from './override-view.ts';

const useStyles = makeStyles({
  outcome: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px double ${tokens.colorNeutralForeground2}`,
    overflowWrap: 'anywhere',
    [forcedColours]: { borderLeftColor: 'CanvasText' },
  },
  name: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, whiteSpace: 'pre-line' },
  missing: { fontStyle: 'italic' },
  rules: { marginTop: tokens.spacingVerticalS },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What was decided, why, by whom and when, with what the rules recommend. */
export function OverrideShown({ view }: { readonly view: OverrideView }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.outcome}>
        <p className={styles.name}>{view.outcome}</p>
        <p className={mergeClasses(styles.reason, !view.hasReason && styles.missing)}>{view.reason}</p>
        {view.by === '' ? null : <p className={styles.quiet}>{view.by}</p>}
      </div>
      <p className={mergeClasses(styles.quiet, styles.rules)}>{view.rules}</p>
    </>
  );
}
