import { useEffect } from 'react';
import type { Following } from '../app/follow-workbook.ts';
import type { RecordState } from '../app/record-state.ts';
import { markUseful } from './mark-useful.ts';
import type { PaneServices } from './pane-services.ts';
import { CheckPage } from './pages/check/CheckPage.tsx';
import { PlacePage } from './pages/place/PlacePage.tsx';
import { RecordPage } from './pages/record/RecordPage.tsx';
import { ToolPageBody } from './pages/ToolPageBody.tsx';
import { ToolsPage } from './pages/tools/ToolsPage.tsx';
import { EmptyState } from './parts/EmptyState.tsx';
import type { Page } from './route.ts';
import { isToolPage } from './route.ts';
import { strings, workbookFailures } from './strings.ts';
import type { Checked } from './use-findings.ts';

interface PageBodyProps {
  readonly page: Page;
  readonly show: (page: Page) => void;
  readonly following: Following;
  readonly record: RecordState;
  readonly checked: Checked;
  readonly take: (sheet: string, cell: string) => void;
  readonly services: PaneServices;
}

/** The page in view, or what stands in its place while the workbook has not been read. */
export function PageBody(props: PageBodyProps) {
  const { following, services } = props;
  switch (following.phase) {
    case 'reading':
      return <EmptyState heading={strings.reading}>{null}</EmptyState>;
    case 'failed': {
      const run = () => void services.follower.refresh();
      return (
        <EmptyState heading={strings.notRead} action={{ label: strings.tryAgain, run }}>
          {following.failure === null ? null : workbookFailures[following.failure]}
        </EmptyState>
      );
    }
    case 'ready':
      return <ReadyPage {...props} />;
  }
}

function ReadyPage({ page, show, following, record, checked, take, services }: PageBodyProps) {
  useEffect(markUseful, []);
  if (isToolPage(page)) {
    return <ToolPageBody page={page} following={following} goTo={take} services={services} />;
  }
  switch (page) {
    case 'place':
      return <PlacePage following={following} goTo={take} services={services} />;
    case 'check':
      return (
        <CheckPage
          following={following}
          checked={checked}
          changes={services.changes}
          goTo={take}
          checkAgain={() => void services.follower.refresh()}
        />
      );
    case 'record':
      return <RecordPage state={record} desk={services.desk} seeProblems={() => show('place')} />;
    case 'tools':
      return <ToolsPage />;
  }
}
