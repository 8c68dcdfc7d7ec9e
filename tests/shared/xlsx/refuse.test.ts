import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editWorkbook } from '../../../shared/xlsx/edit-workbook.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { sayXlsxIssue } from '../../../shared/xlsx/say-xlsx-issue.ts';
import { bookBytes, bookTexts, zipTexts } from '../../support/xlsx-builder.ts';
import { withDirectoryNumber } from '../../support/damaged-zip.ts';

const good = bookBytes({ sheets: [{ name: 'A', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }] });
const withSheet = (xml: string): Uint8Array =>
  zipTexts({ ...bookTexts({ sheets: [{ name: 'A', xml: '' }] }), 'xl/worksheets/sheet1.xml': xml });

/** The container of old and of encrypted files, with the name of a stream in it. */
function container(stream: string): Uint8Array {
  const name = Uint8Array.from(Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]));
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0), ...name]);
}

function bomb(): Uint8Array {
  const spaces = new Uint8Array(40_000_000).fill(32);
  const texts = bookTexts({ sheets: [{ name: 'A', xml: '' }] });
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': spaces }, { level: 9 });
}

const entity =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
const external =
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&a;</sheetData></worksheet>';

/** What it is, what is said of it, and the file. */
const cases: readonly (readonly [what: string, said: string, make: () => Uint8Array])[] = [
  ['an empty file', 'xlsx.empty', () => new Uint8Array()],
  ['a text file', 'xlsx.not-a-workbook', () => strToU8('Place,Score\nBochum,4\n')],
  ['another archive', 'xlsx.not-a-workbook', () => zipTexts({ 'a.txt': 'a' })],
  [
    'a document of Word',
    'xlsx.not-a-workbook',
    () => zipTexts({ ...bookTexts({ sheets: [] }), 'xl/workbook.xml': '<document/>' }),
  ],
  ['a file of Excel 97', 'xlsx.old-format', () => container('Workbook')],
  ['a binary workbook', 'xlsx.binary-format', () => zipTexts({ 'xl/workbook.bin': 'x' })],
  ['an encrypted workbook', 'xlsx.encrypted', () => container('EncryptedPackage')],
  ['an encrypted part', 'xlsx.encrypted xl/workbook.xml', encryptedPart],
  ['a workbook cut short', 'xlsx.truncated', () => good.slice(0, Math.floor(good.length / 2))],
  [
    'a workbook whose beginning is lost',
    'xlsx.truncated its list of parts',
    () => Uint8Array.from([0x50, 0x4b, ...good.slice(700)]),
  ],
  ['a zip bomb', 'xlsx.hostile xl/worksheets/sheet1.xml', bomb],
  ['entities that multiply', 'xlsx.hostile xl/worksheets/sheet1.xml', () => withSheet(entity)],
  ['entities from outside', 'xlsx.hostile xl/worksheets/sheet1.xml', () => withSheet(external)],
  ['elements without end', 'xlsx.hostile xl/worksheets/sheet1.xml', () => withSheet('<a>'.repeat(100_000))],
  [
    'XML that is none',
    'xlsx.broken-part xl/worksheets/sheet1.xml',
    () => withSheet('<worksheet><sheetData></worksheet>'),
  ],
  [
    'a cell outside the sheet',
    'xlsx.broken-part xl/worksheets/sheet1.xml',
    () => withSheet('<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
  ],
  [
    'a row outside the sheet',
    'xlsx.broken-part xl/worksheets/sheet1.xml',
    () => withSheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'),
  ],
];

function encryptedPart(): Uint8Array {
  const { 'xl/workbook.xml': workbook = '', ...texts } = bookTexts({ sheets: [] });
  return withDirectoryNumber(zipTexts({ ...texts, 'xl/workbook.xml': workbook }), 8, 1);
}

describe('files that can not be read', () => {
  it.each(cases)('names %s', (_, said, make) => {
    const bytes = make();
    const read = readWorkbook(bytes);
    expect(read.ok ? [] : read.issues.map(({ code, detail }) => `${code} ${detail}`.trim())).toEqual([said]);
    const edited = editWorkbook(bytes, [{ sheet: 'A', cell: 'A1', value: 1 }]);
    expect(edited.ok).toBe(false);
    for (const issue of read.ok ? [] : read.issues) expect(sayXlsxIssue(issue)).toMatch(/\.$/);
  });

  it('does not trust declared sizes: one too small is outgrown, one too large is bounded', () => {
    expect(readWorkbook(withDirectoryNumber(good, 24, 10)).ok).toBe(true);
    const claimed = readWorkbook(withDirectoryNumber(good, 24, 0x7fff_ffff));
    expect(claimed.ok ? '' : claimed.issues[0]?.code).toBe('xlsx.hostile');
  });

  it('survives any byte changed and any length cut, each time with an answer', () => {
    for (let at = 0; at < good.length; at += 7) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof readWorkbook(changed).ok).toBe('boolean');
      expect(typeof readWorkbook(good.slice(0, at)).ok).toBe('boolean');
    }
  });
});
