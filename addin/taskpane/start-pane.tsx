import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { compose } from './compose.ts';
import { ErrorScreen } from './parts/ErrorScreen.tsx';

/** Waits for Excel, puts the pane together and shows it in the page's own element. */
export async function startPane(): Promise<void> {
  const services = await compose();
  const root = document.getElementById('pane');
  if (root === null) return;
  createRoot(root).render(
    <ErrorScreen>
      <App {...services} />
    </ErrorScreen>,
  );
  await services.follower.start();
}
