import type { ToolPageProps } from '../tool-page.ts';

/** To be built. */
export function ScorersPage({ following }: ToolPageProps) {
  return <p>{following.phase}</p>;
}
