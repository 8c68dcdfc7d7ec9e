import { foldText } from '../../shared/kernel/text.ts';
import type { Partnership } from '../../shared/contract/partnership.ts';

/** Chosen members of a partnership, always with its id and version. */
export type ChosenFields = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
};

const partNames = ['facts', 'ratings'] as const;

type Part = (typeof partNames)[number];

/** A member below `facts` or `ratings`, headings compared as people compare them; undefined if there is none. */
function memberOf(part: Readonly<Record<string, unknown>>, heading: string): unknown {
  const match = Object.entries(part).find(([name]) => foldText(name) === foldText(heading));
  return match?.[1];
}

/** The members asked for as `facts.<heading>` (or `ratings.<heading>`), each under the heading as it was asked for. */
function chooseMembers(partnership: Partnership, part: Part, fields: readonly string[]) {
  return fields
    .filter((field) => field.startsWith(`${part}.`))
    .map((field) => field.slice(part.length + 1))
    .map((heading) => [heading, memberOf(partnership[part], heading)] as const)
    .filter(([, value]) => value !== undefined);
}

/**
 * The fields asked for; all of them when none are named. A fact or rating comes back below `facts` or `ratings`
 * under the heading as it was asked for. A field that the partnership does not have is left out.
 */
export function chooseFields(partnership: Partnership, fields: readonly string[] | null): ChosenFields {
  if (fields === null) return partnership;
  const whole = Object.entries(partnership).filter(([name]) => fields.includes(name));
  const inPart = partNames
    .filter((part) => !fields.includes(part))
    .map((part) => [part, chooseMembers(partnership, part, fields)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([part, members]) => [part, Object.fromEntries(members)] as const);
  return {
    id: partnership.id,
    version: partnership.version,
    ...Object.fromEntries(whole),
    ...Object.fromEntries(inPart),
  };
}
