/** Some of the representatives of a column by their number, one bit each; sets of one column have the same length. */
export type BitSet = Uint32Array;

/** The set of the numbers below `size` for which a test holds. */
export function setWhere(size: number, has: (index: number) => boolean): BitSet {
  const set = new Uint32Array(Math.ceil(size / 32));
  for (let index = 0; index < size; index += 1) {
    if (has(index)) set[index >>> 5] = wordAt(set, index >>> 5) | (1 << (index & 31));
  }
  return set;
}

/** Says whether a number is in a set. */
export function isIn(set: BitSet, index: number): boolean {
  return ((wordAt(set, index >>> 5) >>> (index & 31)) & 1) === 1;
}

/** Says whether all of one set is in another. */
export function isWithin(part: BitSet, whole: BitSet): boolean {
  for (let word = 0; word < part.length; word += 1) {
    if ((wordAt(part, word) & ~wordAt(whole, word)) !== 0) return false;
  }
  return true;
}

/** Says whether two sets have anything in common. */
export function doMeet(a: BitSet, b: BitSet): boolean {
  for (let word = 0; word < a.length; word += 1) {
    if ((wordAt(a, word) & wordAt(b, word)) !== 0) return true;
  }
  return false;
}

/** Says whether a set holds nothing. */
export function isEmptySet(set: BitSet): boolean {
  for (let word = 0; word < set.length; word += 1) {
    if (wordAt(set, word) !== 0) return false;
  }
  return true;
}

/** What two sets have in common. */
export function commonPart(a: BitSet, b: BitSet): BitSet {
  const common = a.slice();
  for (let word = 0; word < a.length; word += 1) common[word] = wordAt(a, word) & wordAt(b, word);
  return common;
}

/** What of one set is not in another. */
export function without(a: BitSet, b: BitSet): BitSet {
  const rest = a.slice();
  for (let word = 0; word < a.length; word += 1) rest[word] = wordAt(a, word) & ~wordAt(b, word);
  return rest;
}

/** Puts all of one set into another, which changes. */
export function addAll(set: BitSet, more: BitSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = wordAt(set, word) | wordAt(more, word);
}

/** The numbers in a set, rising. */
export function membersOf(set: BitSet): readonly number[] {
  return Array.from({ length: set.length * 32 }, (_, index) => index).filter((index) => isIn(set, index));
}

function wordAt(set: BitSet, word: number): number {
  return set[word] ?? 0;
}
