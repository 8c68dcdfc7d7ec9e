import { FluentProvider, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { WorkbookFailure } from '../app/ports.ts';
import { rowsToShow } from '../app/shown-row.ts';
import { PageBody } from './PageBody.tsx';
import type { PaneServices } from './pane-services.ts';
import { Announcer } from './parts/Announcer.tsx';
import { ChangeBar } from './parts/ChangeBar.tsx';
import { Header } from './parts/Header.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { workbookFailures } from './strings.ts';
import { tabOf, type Page } from './route.ts';
import { themes } from './theme.ts';
import { useColourScheme } from './use-colour-scheme.ts';
import { useFindings } from './use-findings.ts';
import { usePage } from './use-page.ts';
import { useStateOf } from './use-state-of.ts';

const useStyles = makeStyles({
  root: { minHeight: '100vh', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  message: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

/** The pane: the place in view, three pages about it, and why Excel would not go where it was asked to. */
export function App(services: PaneServices) {
  const { follower, desk, goTo, changes } = services;
  const styles = useStyles();
  const theme = themes[useColourScheme()];
  const following = useStateOf(follower);
  const record = useStateOf(desk);
  const change = useStateOf(changes);
  const checked = useFindings(following, services.today);

  const [page, show] = usePage();
  const [failure, setFailure] = useRefusal(page);
  const { assessment, place, sheets } = following;
  const toShow = useMemo(() => assessment && rowsToShow(sheets, assessment), [sheets, assessment]);
  const row = place?.row ?? null;
  useEffect(() => desk.show(row && toShow && toShow(row)), [desk, row, toShow]);
  const take = (sheet: string, cell: string) =>
    void goTo(sheet, cell).then((refusal) => {
      setFailure(refusal);
      // Not every host tells of a selection that the pane itself made.
      return follower.refresh();
    });
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <Header place={place} record={record} />
      <main>
        <Tabs page={tabOf(page)} show={show} problems={checked.findings.length} />
        <Announcer following={following} notice={record.notice} />
        <div role="status">
          {failure === null ? null : (
            <MessageBar intent="warning" layout="multiline" className={styles.message}>
              <MessageBarBody>{workbookFailures[failure]}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <ChangeBar state={change} desk={changes} />
        <div id="page" role="tabpanel" aria-labelledby={`tab-${tabOf(page)}`} tabIndex={-1}>
          <PageBody
            page={page}
            show={show}
            following={following}
            record={record}
            checked={checked}
            take={take}
            services={services}
          />
        </div>
      </main>
    </FluentProvider>
  );
}

/* Why Excel would not go there belongs to what was pressed, so it goes with the page. */
function useRefusal(page: Page) {
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const [shownOn, setShownOn] = useState(page);
  if (shownOn !== page) {
    setShownOn(page);
    setFailure(null);
  }
  return [failure, setFailure] as const;
}
