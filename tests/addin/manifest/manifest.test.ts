import { describe, expect, it } from 'vitest';
import { localManifest, manifestXml } from '../../../addin/manifest/manifest.ts';
import { findSchemaFaults } from '../../../infra/tools/manifest-schema.ts';
import { projectText } from '../../support/project-files.ts';

const local = manifestXml(localManifest);

describe('the manifest', () => {
  it('is kept in the repository as its source makes it', () => {
    expect(projectText('manifest.xml')).toBe(local);
  });

  it('meets our schema', async () => {
    expect(await findSchemaFaults(local)).toEqual([]);
  });

  it('points every address at the base URL of its deployment', () => {
    const xml = manifestXml({ baseUrl: 'https://partner.example.gov.uk/addin', version: '1.2.0.0' });
    const addresses = [...xml.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((url) => !url.startsWith('https://partner.example.gov.uk/addin/'))).toEqual([]);
    expect(xml).toContain('<Version>1.2.0.0</Version>');
  });

  it('writes text that XML would otherwise misread', () => {
    const xml = manifestXml({ baseUrl: 'https://a.example/?x=1&y="2"', version: '1.0' });
    expect(xml).toContain('https://a.example/?x=1&amp;y=&quot;2&quot;/taskpane.html');
  });
});

describe('our schema', () => {
  it.each([
    ['an id that is no GUID', (xml: string) => xml.replace(/<Id>[^<]+/, '<Id>partner-city')],
    ['a version below 1', (xml: string) => xml.replace('<Version>1.', '<Version>0.')],
    ['an unknown permission', (xml: string) => xml.replace('ReadWriteDocument', 'Everything')],
    ['an address without https', (xml: string) => xml.replace('https://localhost', 'http://localhost')],
    ['a missing Page', (xml: string) => xml.replace(/<Page>.*?<\/Page>/s, '')],
    [
      'elements out of order',
      (xml: string) => xml.replace(/(<Script>.*?<\/Script>)(\s*)(<Page>.*?<\/Page>)/s, '$3$2$1'),
    ],
    ['a resource id of 33 characters', (xml: string) => xml.replaceAll('Pane.Url', 'P'.repeat(33))],
    [
      'a short text of 126 characters',
      (xml: string) => xml.replace('"Partner cities"', `"${'p'.repeat(126)}"`),
    ],
    ['a lifetime nobody knows', (xml: string) => xml.replace('lifetime="long"', 'lifetime="endless"')],
  ])('refuses %s', async (_, spoil) => {
    const spoilt = spoil(local);
    expect(spoilt).not.toBe(local);
    expect(await findSchemaFaults(spoilt)).not.toEqual([]);
  });
});
