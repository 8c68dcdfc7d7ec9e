import * as z from 'zod';
import {
  partnershipDocumentSchema,
  partnershipSummarySchema,
  versionStampSchema,
  type Partnership,
  type PartnershipSummary,
  type VersionStamp,
} from '../../shared/contract/partnership.ts';
import { auditEntryKey, auditKey, keyPiece, listKey, partnershipKey, regionKey, versionKey } from './keys.ts';
import { regionOf, stateOf, summaryOf } from './summary.ts';

/** A JSON text in the store, parsed and checked on the way out; a text that does not fit is our own bug. */
function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z.string().transform((text) => schema.parse(JSON.parse(text)));
}

const versionItemSchema = z.object({
  id: z.string(),
  stamp: jsonOf(versionStampSchema),
  // One text attribute, not nested maps: reading hundreds of nested values costs ten times as much.
  body: jsonOf(partnershipDocumentSchema),
});

const historyItemSchema = versionItemSchema.pick({ stamp: true });

const summaryItemSchema = partnershipSummarySchema.extend({ regionKey: z.string(), stateKey: z.string() });

/** A summary as the index gives it, with what it is sorted and filtered by. */
export interface IndexRow {
  readonly summary: PartnershipSummary;
  readonly position: string;
  readonly stateKey: string;
}

/** Every attribute of a history line. */
export const historyAttributes = ['stamp'] as const;

function versionAttributes(partnership: Partnership) {
  const { id, version, author, at, methodVersion, hash, previousHash, ...document } = partnership;
  const stamp: VersionStamp = { version, author, at, methodVersion, hash, previousHash };
  return { id, version, stamp: JSON.stringify(stamp), body: JSON.stringify(document) };
}

/** The item that keeps one version for ever. */
export function toVersionItem(partnership: Partnership) {
  return {
    pk: partnershipKey(partnership.id),
    sk: versionKey(partnership.version),
    ...versionAttributes(partnership),
  };
}

/** The item that says which version is current, with the summary fields that the index projects. */
export function toCurrentItem(partnership: Partnership) {
  return {
    ...summaryOf(partnership),
    pk: partnershipKey(partnership.id),
    sk: versionKey(),
    ...versionAttributes(partnership),
    listKey,
    regionKey: regionKey(regionOf(partnership), partnership.id),
    stateKey: keyPiece(stateOf(partnership) ?? ''),
  };
}

/** The entry that the audit trail gets for a version: who changed what, when, from which hash to which. */
export function toAuditItem(partnership: Partnership) {
  const { id, version, author, at, hash, previousHash } = partnership;
  return {
    pk: auditKey,
    sk: auditEntryKey(at, id, version),
    action: version === 1 ? 'partnership.created' : 'partnership.replaced',
    id,
    version,
    at,
    author,
    hash,
    previousHash,
  };
}

/** A stored version as a partnership. */
export function fromVersionItem(item: unknown): Partnership {
  const { id, stamp, body } = versionItemSchema.parse(item);
  return { id, ...stamp, ...body };
}

/** A stored version as a line of the history. */
export function fromHistoryItem(item: unknown): VersionStamp {
  return historyItemSchema.parse(item).stamp;
}

/** A row of the index. */
export function fromIndexItem(item: unknown): IndexRow {
  const { regionKey: position, stateKey, ...summary } = summaryItemSchema.parse(item);
  return { summary, position, stateKey };
}
