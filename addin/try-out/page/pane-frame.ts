import { officeScript, standInScript } from '../office-address.ts';

const folder = '/addin/';
const paneAddress = `${folder}taskpane.html`;

function within<Value>(work: Promise<Value>, ms: number): Promise<Value | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
}

function controlled(container: ServiceWorkerContainer): Promise<boolean> {
  if (container.controller) return Promise.resolve(true);
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
}

/**
 * Whether a service worker stands between this page and the network. Without one (a browser that has none, or a reload
 * that goes round it) the pane must not be loaded as it is: it would ask Microsoft for Office.js.
 */
async function hasServiceWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register('/sw.js', { scope: '/' });
    return (await within(controlled(navigator.serviceWorker), 3000)) === true;
  } catch {
    return false;
  }
}

/** The pane's page with its one outside script exchanged for the stand-in. */
async function exchangedPage(): Promise<string> {
  const answer = await fetch(paneAddress);
  const page = (await answer.text()).replaceAll(officeScript, standInScript);
  // The page stands at no address of its own then, and the server's policy allows no <base>.
  return page.replaceAll(/\b(src|href)="(?![/#]|[a-z]+:)/g, (start) => `${start}${folder}`);
}

/** Loads the real pane, byte for byte where a service worker can answer for Office.js. */
export async function loadPane(frame: HTMLIFrameElement): Promise<void> {
  if (await hasServiceWorker()) {
    frame.removeAttribute('srcdoc');
    frame.src = `${paneAddress}?try-out=${Date.now()}`;
    return;
  }
  frame.removeAttribute('src');
  frame.srcdoc = await exchangedPage();
}
