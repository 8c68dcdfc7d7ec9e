import { lazy } from 'react';
import { ToolFrame } from '../parts/ToolFrame.tsx';
import type { ToolPage } from '../route.ts';
import type { ToolPageProps } from './tool-page.ts';

/* Loaded when first opened, so that the pane itself opens sooner. */
const bodies = {
  connect: lazy(() => import('./connect/ConnectPage.tsx').then((part) => ({ default: part.ConnectPage }))),
  insert: lazy(() => import('./insert/InsertPage.tsx').then((part) => ({ default: part.InsertPage }))),
  'what-if': lazy(() => import('./what-if/WhatIfPage.tsx').then((part) => ({ default: part.WhatIfPage }))),
  scorers: lazy(() => import('./scorers/ScorersPage.tsx').then((part) => ({ default: part.ScorersPage }))),
  freeze: lazy(() => import('./freeze/FreezePage.tsx').then((part) => ({ default: part.FreezePage }))),
  diagnostics: lazy(() =>
    import('./diagnostics/DiagnosticsPage.tsx').then((part) => ({ default: part.DiagnosticsPage })),
  ),
};

/** A page that opens from Tools. */
export function ToolPageBody({ page, ...props }: ToolPageProps & { readonly page: ToolPage }) {
  const Body = bodies[page];
  return (
    <ToolFrame page={page}>
      <Body {...props} />
    </ToolFrame>
  );
}
