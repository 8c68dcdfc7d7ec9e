import type { ToolPageProps } from '../tool-page.ts';

/** To be built. */
export function WhatIfPage({ following }: ToolPageProps) {
  return <p>{following.phase}</p>;
}
