import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** The one thing to do next. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}` },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  body: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalL },
});

/** What belongs here when nothing is here yet, and one button. */
export function EmptyState({ heading, children, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{heading}</h2>
      <div className={styles.body}>{children}</div>
      {action === undefined ? null : (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
