import { FluentProvider, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WorkbookFailure } from '../app/ports.ts';
import type { PaneServices } from './pane-services.ts';
import { CheckPage } from './pages/check/CheckPage.tsx';
import { PlacePage } from './pages/place/PlacePage.tsx';
import { RecordPage } from './pages/record/RecordPage.tsx';
import { Announcer } from './parts/Announcer.tsx';
import { EmptyState } from './parts/EmptyState.tsx';
import { Header } from './parts/Header.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { strings, workbookFailures } from './strings.ts';
import { themes } from './theme.ts';
import { useColourScheme } from './use-colour-scheme.ts';
import { usePage } from './use-page.ts';
import { useStateOf } from './use-state-of.ts';

const useStyles = makeStyles({
  root: { minHeight: '100vh', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  message: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

/** The pane: the place in view, three pages about it, and what went wrong in getting there. */
export function App({ follower, desk, goTo }: PaneServices) {
  const styles = useStyles();
  const following = useStateOf(follower);
  const record = useStateOf(desk);
  const [page, show] = usePage();
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const { assessment, place } = following;
  useEffect(() => {
    desk.show(place?.row ?? null, assessment?.criteria ?? []);
  }, [desk, place?.row, assessment]);
  const take = (sheet: string, cell: string) => void goTo(sheet, cell).then(setFailure);
  return (
    <FluentProvider theme={themes[useColourScheme()]} className={styles.root}>
      <Header place={place} standing={record.caller === null ? null : (record.view?.standing ?? null)} />
      <main>
        <Tabs page={page} show={show} problems={assessment?.problems.length ?? 0} />
        <Announcer following={following} />
        {failure === null ? null : (
          <MessageBar intent="warning" layout="multiline" className={styles.message}>
            <MessageBarBody>{workbookFailures[failure]}</MessageBarBody>
          </MessageBar>
        )}
        <div id="page" role="tabpanel" aria-labelledby={`tab-${page}`} tabIndex={-1}>
          {following.phase === 'reading' && assessment === null ? (
            <EmptyState heading={strings.reading}>{null}</EmptyState>
          ) : null}
          {following.phase === 'failed' ? (
            <EmptyState
              heading={strings.notRead}
              action={{ label: strings.tryAgain, run: () => void follower.refresh() }}
            >
              {following.failure === null ? null : workbookFailures[following.failure]}
            </EmptyState>
          ) : null}
          {following.phase === 'ready' && page === 'place' ? (
            <PlacePage following={following} goTo={take} />
          ) : null}
          {following.phase === 'ready' && page === 'check' ? (
            <CheckPage following={following} goTo={take} checkAgain={() => void follower.refresh()} />
          ) : null}
          {following.phase === 'ready' && page === 'record' ? (
            <RecordPage state={record} desk={desk} seeProblems={() => show('place')} />
          ) : null}
        </div>
      </main>
    </FluentProvider>
  );
}
