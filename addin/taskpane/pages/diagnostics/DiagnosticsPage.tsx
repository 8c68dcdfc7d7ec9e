import type { ToolPageProps } from '../tool-page.ts';

/** To be built. */
export function DiagnosticsPage({ following }: ToolPageProps) {
  return <p>{following.phase}</p>;
}
