import { foldText } from '../../shared/kernel/text.ts';
import type {
  Partnership,
  PartnershipDocument,
  PartnershipSummary,
} from '../../shared/contract/partnership.ts';

/** Longest text of a summary in characters: summaries are for lists, and an index row must stay small. */
const summaryTextLimit = 200;

/** The fact under a heading as text, or null where nothing is stated. Headings compare as people compare them. */
function factText(facts: PartnershipDocument['facts'], heading: string): string | null {
  const match = Object.entries(facts).find(([name]) => foldText(name) === foldText(heading));
  const text = String(match?.[1] ?? '').trim();
  return text === '' ? null : text;
}

function shorten(text: string | null): string | null {
  if (text === null) return null;
  const characters = Array.from(text);
  if (characters.length <= summaryTextLimit) return text;
  return `${characters.slice(0, summaryTextLimit - 1).join('')}…`;
}

/** The region a partnership is listed under: its fact headed Region. */
export function regionOf(partnership: PartnershipDocument): string | null {
  return factText(partnership.facts, 'Region');
}

/** The state a partnership is listed with: its fact headed Stage (existing, approach, ...). */
export function stateOf(partnership: PartnershipDocument): string | null {
  return factText(partnership.facts, 'Stage');
}

/** One line of the list for a partnership. */
export function summaryOf(partnership: Partnership): PartnershipSummary {
  return {
    id: partnership.id,
    place: partnership.place,
    region: shorten(regionOf(partnership)),
    state: shorten(stateOf(partnership)),
    recommendation: shorten(partnership.recommendation ?? null),
    version: partnership.version,
    at: partnership.at,
  };
}
