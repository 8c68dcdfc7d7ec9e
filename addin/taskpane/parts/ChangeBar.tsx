import {
  Button,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChangeDesk, ChangeState } from '../../app/changes.ts';
import { changeWords } from '../words/change-words.ts';
import type { ChangeView } from './change-view.ts';
import { sayChange, sayDoing } from './change-view.ts';
import { SpokenOnly } from './SpokenOnly.tsx';

const useStyles = makeStyles({
  /* In view wherever on the page one is: it holds the way back. */
  sticky: {
    position: 'sticky',
    top: '45px',
    zIndex: 1,
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  root: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  bar: { margin: `${tokens.spacingVerticalXS} 0` },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  sentence: { margin: 0 },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
});

/** A change of the workbook while it is made, and afterwards with the way back; it stays until it is dismissed. */
export function ChangeBar({ state, desk }: { readonly state: ChangeState; readonly desk: ChangeDesk }) {
  const styles = useStyles();
  const bar = useFocusDuringChange(state.phase);
  const doing = sayDoing(state);
  const view = sayChange(state);
  return (
    <div ref={bar} tabIndex={-1} className={styles.sticky}>
      {/* One sentence for the ear, and not again for every cell that is written. */}
      <div role="status">
        <SpokenOnly>{doing ?? view?.sentences.join(' ') ?? ''}</SpokenOnly>
      </div>
      {doing === null ? null : <Doing words={doing} state={state} cancel={desk.cancel} />}
      {view === null ? null : <Outcome view={view} desk={desk} />}
    </div>
  );
}

/**
 * While a change is made and until it is dismissed a keyboard is here, beside Cancel and the way back; then it returns to
 * where it came from, or to the page when that is gone.
 */
function useFocusDuringChange(phase: ChangeState['phase']) {
  const bar = useRef<HTMLDivElement>(null);
  const origin = useRef<Element | null>(null);
  useEffect(() => {
    const here = bar.current;
    if (here === null || !document.hasFocus()) return;
    const focused = document.activeElement;
    if (phase === 'idle') {
      giveBack(origin.current);
      origin.current = null;
    } else if (phase === 'working' || phase === 'putting-back') {
      if (!here.contains(focused)) origin.current = focused;
      here.focus({ preventScroll: true });
    } else if (focused === document.body) {
      here.focus({ preventScroll: true });
    }
  }, [phase]);
  return bar;
}

function giveBack(origin: Element | null): void {
  if (origin === null) return;
  const back = origin.isConnected ? origin : document.getElementById('page');
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
}

interface DoingProps {
  readonly words: string;
  readonly state: ChangeState;
  readonly cancel: () => void;
}

/* Putting back can't be cancelled: half of it would be worse than all or nothing. */
function Doing({ words, state, cancel }: DoingProps) {
  const styles = useStyles();
  const { cells, of } = state.progress;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span>{words}</span>
        {state.phase === 'working' ? (
          <Button size="small" onClick={cancel}>
            {changeWords.cancel}
          </Button>
        ) : null}
      </div>
      <ProgressBar className={styles.bar} aria-label={words} {...(of === 0 ? {} : { value: cells / of })} />
      {of === 0 ? null : <div className={styles.quiet}>{changeWords.progress(cells, of)}</div>}
    </div>
  );
}

function Outcome({ view, desk }: { readonly view: ChangeView; readonly desk: ChangeDesk }) {
  const styles = useStyles();
  return (
    <MessageBar intent={view.intent} layout="multiline" className={styles.root}>
      <MessageBarBody>
        {view.sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        <div className={styles.actions}>
          {view.putBack === null ? null : (
            <Button size="small" onClick={() => void desk.putBack()}>
              {view.putBack}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={desk.dismiss}>
            {changeWords.dismiss}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
