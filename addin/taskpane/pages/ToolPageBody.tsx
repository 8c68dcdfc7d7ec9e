import { lazy } from 'react';
import type { ComponentType } from 'react';
import { createState } from '../../app/state.ts';
import { fetchPart } from '../parts/part-not-loaded.ts';
import { ToolFrame } from '../parts/ToolFrame.tsx';
import type { ToolPage } from '../route.ts';
import { useStateOf } from '../use-state-of.ts';
import type { ToolPageProps } from './tool-page.ts';

type Body = ComponentType<ToolPageProps>;

/* Fetched when first opened, so that the pane itself opens sooner. */
const fetches: Readonly<Record<ToolPage, () => Promise<Body>>> = {
  connect: async () => (await import('./connect/ConnectPage.tsx')).ConnectPage,
  insert: async () => (await import('./insert/InsertPage.tsx')).InsertPage,
  'what-if': async () => (await import('./what-if/WhatIfPage.tsx')).WhatIfPage,
  scorers: async () => (await import('./scorers/ScorersPage.tsx')).ScorersPage,
  freeze: async () => (await import('./freeze/FreezePage.tsx')).FreezePage,
  diagnostics: async () => (await import('./diagnostics/DiagnosticsPage.tsx')).DiagnosticsPage,
};

function lazyBody(page: ToolPage): Body {
  return lazy(async () => ({ default: await fetchPart(fetches[page]) }));
}

/* One for each page, kept so that a page that was opened before is there at once. */
const bodies = createState<Readonly<Record<ToolPage, Body>>>({
  connect: lazyBody('connect'),
  insert: lazyBody('insert'),
  'what-if': lazyBody('what-if'),
  scorers: lazyBody('scorers'),
  freeze: lazyBody('freeze'),
  diagnostics: lazyBody('diagnostics'),
});

/** A page that opens from Tools. */
export function ToolPageBody({ page, ...props }: ToolPageProps & { readonly page: ToolPage }) {
  const Body = useStateOf(bodies)[page];
  // What could not be fetched once is never asked for again by the component that stands for it.
  const tryAgain = () => bodies.set({ ...bodies.current(), [page]: lazyBody(page) });
  return (
    <ToolFrame page={page} tryAgain={tryAgain}>
      <Body {...props} />
    </ToolFrame>
  );
}
