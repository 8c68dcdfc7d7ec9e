import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { diagnosticsWords as words } from '../../words/diagnostics-words.ts';
import { copyText } from './copy-text.ts';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hint: { margin: `${tokens.spacingVerticalS} 0` },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Copies a text; where the browser does not let a page do that, the text stands there selected for the officer to copy. */
export function CopyButton({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'by-hand'>('none');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === 'by-hand') area.current?.select();
  }, [outcome]);
  const copy = async () => {
    const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined;
    setOutcome((await copyText(text, clipboard)) ? 'copied' : 'by-hand');
  };
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <span role="status">{outcome === 'copied' ? words.copied : ''}</span>
      </div>
      {outcome === 'by-hand' ? (
        <>
          <p className={styles.hint}>{words.byHand}</p>
          <textarea
            ref={area}
            className={styles.text}
            aria-label={words.byHandLabel}
            readOnly
            rows={8}
            value={text}
            onCopy={() => setOutcome('copied')}
          />
        </>
      ) : null}
    </div>
  );
}
