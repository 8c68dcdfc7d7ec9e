import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { compose } from './compose.ts';
import { ErrorScreen } from './parts/ErrorScreen.tsx';

/** Waits for Excel, puts the pane together and shows it in the page's own element. */
export async function startPane(): Promise<void> {
  const { host } = await Office.onReady();
  const root = document.getElementById('pane');
  /* Outside Excel the page's own words stay, and say so. */
  if (host !== Office.HostType.Excel || root === null) return;
  const services = await compose();
  createRoot(root).render(
    <ErrorScreen>
      <App {...services} />
    </ErrorScreen>,
  );
  await services.follower.start();
}
