import { strings } from './strings.ts';

/** Names as a list in a sentence: `Profile`, `Profile and Connections`, `Profile, Connections and Reach`. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return strings.andLast(names.slice(0, -1).join(', '), names.at(-1) ?? '');
}
