import { createHash } from 'node:crypto';
import { foldText } from '../../shared/kernel/text.ts';

/*
 * One table, four access patterns.
 *
 * | what                      | partition (pk)     | sort (sk)                 | read by                              |
 * | ------------------------- | ------------------ | ------------------------- | ------------------------------------ |
 * | the current version       | PARTNERSHIP#<id>   | CURRENT                   | GetItem, consistent                  |
 * | a version                 | PARTNERSHIP#<id>   | VERSION#<9 digits>        | GetItem or Query, consistent         |
 * | the audit trail           | AUDIT              | <time>#<id>#<9 digits>    | Query                                |
 * | summaries, by region      | listKey: CURRENT   | regionKey: <region>#<id>  | index `by-region`, never consistent  |
 *
 * Only current versions carry listKey and regionKey, so only they are in the index, and the index holds summary
 * fields, never documents. An index row is a hint: it may lag behind the table, so nothing acts on one without
 * loading the partnership first. One list partition is enough for the hundreds of partnerships a council has.
 */

/** The names that the data stack gives the table's index. */
export const regionIndexName = 'by-region';

/** The partition of the list of current versions. */
export const listKey = 'CURRENT';

/** The partition of the audit trail. */
export const auditKey = 'AUDIT';

/** The longest piece of a key, in bytes; a longer one is replaced by its hash, because a sort key holds 1,024 bytes. */
const pieceByteLimit = 600;

/** A version number as key text, so that keys sort as numbers do. */
function versionDigits(version: number): string {
  return String(version).padStart(9, '0');
}

/** The partition that holds everything about one partnership. */
export function partnershipKey(id: string): string {
  return `PARTNERSHIP#${id}`;
}

/** The sort key of a version; without a number, of the current one. */
export function versionKey(version?: number): string {
  return version === undefined ? 'CURRENT' : `VERSION#${versionDigits(version)}`;
}

/** The sort key of the audit entry for a version. */
export function auditEntryKey(at: string, id: string, version: number): string {
  return `${at}#${id}#${versionDigits(version)}`;
}

/** A text as a piece of a key: equal for texts that people would call the same, never holding the separator. */
export function keyPiece(text: string): string {
  const piece = encodeURIComponent(foldText(text));
  return piece.length <= pieceByteLimit ? piece : `~${createHash('sha256').update(piece).digest('hex')}`;
}

/** The sort key of a summary in the index. */
export function regionKey(region: string | null, id: string): string {
  return `${regionPrefix(region ?? '')}${id}`;
}

/** What the sort keys of one region's summaries start with. */
export function regionPrefix(region: string): string {
  return `${keyPiece(region)}#`;
}

const position = /^[^#]*#([a-z0-9][a-z0-9-]{0,63})$/;

/** The id of the partnership at a position of the list, or null if the text is no position (it comes from outside, in a cursor). */
export function idAtPosition(text: string): string | null {
  return position.exec(text)?.[1] ?? null;
}

/** Whether a text is a position within a region's part of the list, or anywhere in it when the region is null. */
export function isPositionOf(text: string, region: string | null): boolean {
  return idAtPosition(text) !== null && (region === null || text.startsWith(regionPrefix(region)));
}
