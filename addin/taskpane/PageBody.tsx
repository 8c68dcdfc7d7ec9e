import type { Following } from '../app/follow-workbook.ts';
import type { RecordState } from '../app/record-state.ts';
import type { PaneServices } from './pane-services.ts';
import { CheckPage } from './pages/check/CheckPage.tsx';
import { PlacePage } from './pages/place/PlacePage.tsx';
import { RecordPage } from './pages/record/RecordPage.tsx';
import { ToolPageBody } from './pages/ToolPageBody.tsx';
import { ToolsPage } from './pages/tools/ToolsPage.tsx';
import { EmptyState } from './parts/EmptyState.tsx';
import type { Page } from './route.ts';
import { strings, workbookFailures } from './strings.ts';

interface PageBodyProps {
  readonly page: Page;
  readonly show: (page: Page) => void;
  readonly following: Following;
  readonly record: RecordState;
  readonly take: (sheet: string, cell: string) => void;
  readonly services: PaneServices;
}

/** The page in view, or what stands in its place while the workbook has not been read. */
export function PageBody({ page, show, following, record, take, services }: PageBodyProps) {
  const { follower, desk } = services;
  const refresh = () => void follower.refresh();
  if (following.phase === 'reading') return <EmptyState heading={strings.reading}>{null}</EmptyState>;
  if (following.phase === 'failed') {
    return (
      <EmptyState heading={strings.notRead} action={{ label: strings.tryAgain, run: refresh }}>
        {following.failure === null ? null : workbookFailures[following.failure]}
      </EmptyState>
    );
  }
  switch (page) {
    case 'place':
      return <PlacePage following={following} goTo={take} />;
    case 'check':
      return <CheckPage following={following} goTo={take} checkAgain={refresh} />;
    case 'record':
      return <RecordPage state={record} desk={desk} seeProblems={() => show('place')} />;
    case 'tools':
      return <ToolsPage />;
    default:
      return <ToolPageBody page={page} following={following} goTo={take} services={services} />;
  }
}
