import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Caller } from '../../../app/ports.ts';
import type { RecordDesk } from '../../../app/record-desk.ts';
import type { RecordState } from '../../../app/record-state.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { differencesOf } from './record-view.ts';
import { SignInForm } from './SignInForm.tsx';
import { Stand } from './Stand.tsx';

const useStyles = makeStyles({
  caller: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  noPlace: { padding: `0 ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground2 },
  alone: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

interface RecordPageProps {
  readonly state: RecordState;
  readonly desk: RecordDesk;
  readonly seeProblems: () => void;
}

/** The council's record: signing in, and the selected place beside what the record holds of it. */
export function RecordPage({ state, desk, seeProblems }: RecordPageProps) {
  const styles = useStyles();
  const words = strings.record;
  const [name, setName] = useState('');
  const page = useFocusAfterSigning(state.caller !== null);
  if (state.signInKind === 'none')
    return <EmptyState heading={words.noIssuer}>{words.noIssuerHow}</EmptyState>;
  if (state.caller === null) {
    return (
      <div ref={page}>
        {state.notice === null ? null : (
          <div className={styles.alone}>
            <NoticeBar notice={state.notice} />
          </div>
        )}
        <SignInForm state={state} desk={desk} name={name} setName={setName} />
      </div>
    );
  }
  return (
    <div ref={page}>
      <SignedIn caller={state.caller} signOut={desk.signOut} />
      {state.view === null ? (
        <p className={styles.noPlace}>{words.noPlace}</p>
      ) : (
        <Stand view={state.view} state={state} desk={desk} seeProblems={seeProblems} />
      )}
      <Both state={state} />
    </div>
  );
}

/* Signing in or out takes away the control that was pressed: the keyboard goes on at what comes next. */
function useFocusAfterSigning(isSignedIn: boolean) {
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(isSignedIn);
  useEffect(() => {
    if (before.current === isSignedIn) return;
    before.current = isSignedIn;
    // A sign-in that runs out while the officer works in the sheet must not take the keyboard from it.
    if (!document.hasFocus()) return;
    const next = page.current?.querySelector<HTMLElement>(isSignedIn ? '[data-after-sign-in]' : 'input');
    next?.focus();
  }, [isSignedIn]);
  return page;
}

function SignedIn({ caller, signOut }: { readonly caller: Caller; readonly signOut: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.caller}>
      <span>{strings.record.signedInAs(caller.name, caller.roles.join(', '))}</span>
      <Link as="button" inline className={styles.link} onClick={signOut}>
        {strings.record.signOut}
      </Link>
    </div>
  );
}

function Both({ state }: { readonly state: RecordState }) {
  if (state.view === null) return null;
  const lines = differencesOf(state.view);
  if (lines.length === 0) return null;
  const { conflictHeading, differencesHeading } = strings.record;
  const isRefused = state.notice?.kind === 'failed' && state.notice.failure.kind === 'stale';
  const heading = isRefused || state.view.standing === 'conflict' ? conflictHeading : differencesHeading;
  return (
    <Section heading={heading}>
      <DifferencesTable lines={lines} name={heading} />
    </Section>
  );
}
