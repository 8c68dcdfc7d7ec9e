const longestId = 64;
const accents = /\p{M}+/gu;
const others = /[^a-z0-9]+/g;

/**
 * The id under which the record keeps a partnership: small letters, figures and hyphens, accents left off (`Jeju
 * Island` is `jeju-island`, `Estelí` is `esteli`). Undefined when nothing of the name remains.
 */
export function partnershipId(name: string): string | undefined {
  const plain = name.normalize('NFD').replaceAll(accents, '').toLowerCase();
  const id = plain.replaceAll(others, '-').replace(/^-+/, '').slice(0, longestId).replace(/-+$/, '');
  return id === '' ? undefined : id;
}
