import { partnershipIdSchema } from '../../shared/contract/partnership.ts';
import type { ReadAnswer, ReadRequest } from '../../shared/contract/read.ts';
import type { PartnershipStore, Stored, VersionReference } from '../store/partnership-store.ts';
import { chooseFields } from './choose-fields.ts';

function toReference(asked: ReadRequest['ids'][number]): VersionReference {
  return typeof asked === 'string' ? { id: asked } : asked;
}

/** Reads many partnerships at once: one answer per id asked, in order, and the ids that are not there. */
export async function readPartnerships(
  { ids, fields }: ReadRequest,
  store: PartnershipStore,
): Promise<Stored<ReadAnswer>> {
  const references = ids.map(toReference);
  const isWellFormed = ({ id }: VersionReference) => partnershipIdSchema.safeParse(id).success;
  const loaded = await store.loadMany(references.filter(isWellFormed));
  if (!loaded.ok) return loaded;

  const found = loaded.value.values();
  const missing: string[] = [];
  const items = references.map((reference) => {
    const partnership = isWellFormed(reference) ? found.next().value : null;
    if (partnership) return { ...chooseFields(partnership, fields ?? null) };
    missing.push(reference.id);
    return { ...reference, missing: true as const };
  });
  return { ok: true, value: { items, missing } };
}
