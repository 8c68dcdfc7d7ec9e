import type { ToolPageProps } from '../tool-page.ts';

/** To be built. */
export function FreezePage({ following }: ToolPageProps) {
  return <p>{following.phase}</p>;
}
