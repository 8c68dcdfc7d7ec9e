import { officeScript, standInScript } from './office-address.ts';

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchedEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchedEvent) => void): void;
}

// The folder compiles for pages; a worker's global is declared here instead, with the few members used.
const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// Everything but Office.js passes untouched, so that the add-in's own files are the very bytes that were built.
worker.addEventListener('fetch', (event) => {
  if (event.request.url.split('?')[0] === officeScript) event.respondWith(fetch(standInScript));
});
