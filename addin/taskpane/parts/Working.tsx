import { Link, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { strings } from '../strings.ts';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', justifyContent: 'space-between', marginBottom: tokens.spacingVerticalXS },
  link: { fontSize: tokens.fontSizeBase200 },
});

/* Most answers come at once: words that flash by only disturb. */
const SOON_MS = 500;

interface WorkingProps {
  /** What is being done, or null when nothing is. */
  readonly words: string | null;
  readonly stop: () => void;
}

/** Says what is being done when it takes a while, with a way to stop waiting. */
export function Working({ words, stop }: WorkingProps) {
  const styles = useStyles();
  const [isSlow, setIsSlow] = useState(false);
  const isWorking = words !== null;
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWorking]);
  return (
    <div role="status">
      {isSlow && words !== null ? (
        <div className={styles.root}>
          <div className={styles.line}>
            <span>{words}</span>
            <Link as="button" inline className={styles.link} onClick={stop}>
              {strings.stopWaiting}
            </Link>
          </div>
          <ProgressBar aria-label={words} />
        </div>
      ) : null}
    </div>
  );
}
