import type { ToolPageProps } from '../tool-page.ts';

/** To be built. */
export function InsertPage({ following }: ToolPageProps) {
  return <p>{following.phase}</p>;
}
