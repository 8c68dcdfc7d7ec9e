import { localManifest } from '../../../addin/manifest/manifest.ts';
import { pageFile } from './help/html.ts';

/**
 * Where the add-in will be served, without a slash at its end: the address given (`PARTNER_CITY_BASE_URL`), or this
 * machine's when none is. Throws when it is not https, because Excel loads nothing from any other.
 */
export function baseUrlOf(given: string | undefined): string {
  if (given === undefined || given === '') return localManifest.baseUrl;
  if (given.startsWith('https://')) return given.replace(/\/+$/, '');
  throw new Error(
    `PARTNER_CITY_BASE_URL is "${given}": Excel loads an add-in only from an address that starts with https://.`,
  );
}

/** The absolute address of a function's help page, as Excel wants it. */
export function addressOfHelp(baseUrl: string, id: string): string {
  return `${baseUrl}/help/${pageFile(id)}`;
}
