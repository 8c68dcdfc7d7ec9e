import { foldText } from '../../shared/kernel/text.ts';
import type { Partnership } from '../../shared/contract/partnership.ts';

/** Chosen members of a partnership, always with its id and version. */
export type ChosenFields = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
};

const partNames = ['facts', 'ratings'] as const;

/** A member below `facts` or `ratings`, headings compared as people compare them; undefined if there is none. */
function memberOf(part: Readonly<Record<string, unknown>>, heading: string): unknown {
  const match = Object.entries(part).find(([name]) => foldText(name) === foldText(heading));
  return match?.[1];
}

/** The heading asked for in `facts.<heading>` or `ratings.<heading>`, or null for any other field. */
function askedHeading(field: string): { part: (typeof partNames)[number]; heading: string } | null {
  const part = partNames.find((name) => field.startsWith(`${name}.`));
  return part === undefined ? null : { part, heading: field.slice(part.length + 1) };
}

/**
 * The fields asked for; all of them when none are named. A fact or rating comes back below `facts` or `ratings`
 * under the heading as it was asked for. A field that the partnership does not have is left out.
 */
export function chooseFields(partnership: Partnership, fields: readonly string[] | null): ChosenFields {
  if (fields === null) return partnership;
  const chosen = new Map<string, unknown>([
    ['id', partnership.id],
    ['version', partnership.version],
  ]);
  const below = { facts: new Map<string, unknown>(), ratings: new Map<string, unknown>() };
  const members = new Map<string, unknown>(Object.entries(partnership));
  for (const field of fields) {
    const asked = askedHeading(field);
    if (asked === null) {
      if (members.has(field)) chosen.set(field, members.get(field));
      continue;
    }
    const value = memberOf(partnership[asked.part], asked.heading);
    if (value !== undefined) below[asked.part].set(asked.heading, value);
  }
  for (const part of partNames)
    if (below[part].size > 0 && !fields.includes(part)) chosen.set(part, Object.fromEntries(below[part]));
  return { ...Object.fromEntries(chosen), id: partnership.id, version: partnership.version };
}
