import { deflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editWorkbook } from '../../../shared/xlsx/edit-workbook.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { readZip, unpack, type ZipEntry } from '../../../shared/xlsx/zip.ts';
import { bookBytes, bookTexts, zipTexts, type BookParts } from '../../support/xlsx-builder.ts';
import {
  directory,
  withDirectoryAt,
  withDirectoryNumber,
  withDirectoryWord,
  withEntryCount,
  withPartCut,
} from '../../support/damaged-zip.ts';

const table = '<Relationships><Relationship Id="a" Type="x/table" Target="../tables/t.xml"/></Relationships>';
const book: BookParts = {
  sheets: [{ name: 'A', xml: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' }],
  relationships: [
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ],
  parts: {
    'xl/sharedStrings.xml': '<sst><si><t>text</t></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf/></cellXfs></styleSheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': table,
    'xl/tables/t.xml': '<table name="T" ref="A1:A2"/>',
    'customXml/item1.xml': '<kept/>',
  },
};
const bytes = bookBytes(book);
const sheetPart = 'xl/worksheets/sheet1.xml';

function saidOf(file: Uint8Array): readonly string[] {
  const read = readWorkbook(file);
  return read.ok ? ['read'] : read.issues.map(({ code, detail }) => `${code} ${detail}`.trim());
}

const partsRead = [
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  sheetPart,
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/tables/t.xml',
];

describe('a workbook with one part damaged', () => {
  it('is read before', () => {
    expect(saidOf(bytes)).toEqual(['read']);
  });

  it.each(partsRead)('names %s when it is not well-formed', (part) => {
    const texts = bookTexts(book);
    const broken = `${(texts[part] ?? '').replace(/<\/\w+>$|\/>$/, '')}<`;
    expect(saidOf(zipTexts({ ...texts, [part]: broken }))).toEqual([`xlsx.broken-part ${part}`]);
  });

  it.each([...partsRead, 'customXml/item1.xml'])(
    'names %s when it is locked, packed in another way or cut',
    (part) => {
      expect(saidOf(withDirectoryWord(bytes, directory.flags, 1, part))).toEqual([`xlsx.encrypted ${part}`]);
      expect(saidOf(withDirectoryWord(bytes, directory.method, 12, part))).toEqual([
        `xlsx.broken-part ${part}`,
      ]);
      for (const size of [1, 5])
        expect(saidOf(withPartCut(bytes, part, size))).toEqual([`xlsx.broken-part ${part}`]);
    },
  );

  it('names a sheet that is not there', () => {
    const texts = Object.entries(bookTexts(book)).filter(([name]) => name !== sheetPart);
    expect(saidOf(zipTexts(Object.fromEntries(texts)))).toEqual([`xlsx.broken-part ${sheetPart}`]);
  });

  it('is not edited either where the sheet has no place for cells', () => {
    const hollow = bookBytes({ sheets: [{ name: 'A', xml: '<sheetPr/>' }] });
    expect(editWorkbook(hollow, [{ sheet: 'A', cell: 'A1', value: 1 }])).toEqual({
      ok: false,
      issues: [{ code: 'xlsx.broken-part', detail: sheetPart }],
    });
  });
});

describe('an archive with a damaged directory', () => {
  it.each([
    ['more entries than any workbook has', withEntryCount(bytes, 20_001), 'xlsx.hostile 20001 parts'],
    ['fewer entries than it says', withEntryCount(bytes, 20_000), 'xlsx.truncated its list of parts'],
    [
      'an entry without its mark',
      withDirectoryNumber(bytes, directory.mark, 0),
      'xlsx.truncated its list of parts',
    ],
    [
      'an entry whose part has no mark',
      withDirectoryNumber(bytes, directory.head, 1),
      'xlsx.truncated its list of parts',
    ],
    [
      'an entry beyond the end',
      withDirectoryNumber(bytes, directory.head, bytes.length),
      'xlsx.truncated its list of parts',
    ],
    [
      'a part longer than the file',
      withDirectoryNumber(bytes, directory.packedSize, bytes.length),
      'xlsx.truncated its list of parts',
    ],
    [
      'a directory that begins at the end',
      withDirectoryAt(bytes, bytes.length - 2),
      'xlsx.truncated its list of parts',
    ],
    ['a directory beyond the end', withDirectoryAt(bytes, 0x7fff_ffff), 'xlsx.truncated its list of parts'],
    ['a directory that is none', withDirectoryAt(bytes, 4), 'xlsx.truncated its list of parts'],
    ['no directory at all', bytes.slice(0, 400), 'xlsx.truncated'],
  ])('is refused: %s', (_, file, said) => {
    expect(saidOf(file)).toEqual([said]);
  });

  it('is read with a comment at its end, up to the longest there can be', () => {
    const commented = (length: number): Uint8Array =>
      Uint8Array.from([...bytes, ...Array<number>(length).fill(32)]);
    expect(saidOf(commented(65_535))).toEqual(['read']);
    expect(saidOf(commented(65_536))).toEqual(['xlsx.truncated']);
  });
});

/** The same text on every run, of letters that hardly pack. */
function noise(length: number): Uint8Array {
  let state = 12_345;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 33 + (Math.floor(state / 65_536) % 90);
  });
}

function deflated(packed: Uint8Array): ZipEntry {
  return { name: 'part', method: 8, isEncrypted: false, unpackedSize: 0, packed };
}

/** What unpacking ends in: how many bytes, or what is said of the part. */
function ends(entry: ZipEntry, most = 1_000_000): number | string {
  const result = unpack(entry, most);
  return result.ok
    ? result.value.length
    : result.issues.map(({ code, detail }) => `${code} ${detail}`).join();
}

const step = 16_384;
/** Packed without being made smaller: five bytes more than what it holds. */
const exactly = (size: number): Uint8Array => deflateSync(noise(size - 5), { level: 0 });

describe('unpacking a part', () => {
  it.each([1, step - 1, step, step + 1, 2 * step, 3 * step - 7])(
    'gives back what was packed into %d bytes',
    (size) => {
      const packed = size === 1 ? deflateSync(noise(1)) : exactly(size);
      const result = unpack(deflated(packed), 1_000_000);
      expect(result.ok && strFromU8(result.value)).toBe(strFromU8(noise(size === 1 ? 1 : size - 5)));
    },
  );

  it('gives back a part that packs well and is longer than one step can hold', () => {
    const long = new Uint8Array(300_000).map((_, index) => (index % 97 === 0 ? index % 251 : 32));
    const [entry] = readOrThrow(zipSync({ part: long, more: strToU8('x') }, { level: 9 }));
    const result = entry && unpack(entry, long.length);
    expect(result?.ok && strFromU8(result.value)).toBe(strFromU8(long));
  });

  it.each([10, step, 2 * step, 2 * step + 9])(
    'tells when it ends after %d bytes, though more should come',
    (size) => {
      const packed = exactly(4 * step).subarray(0, size);
      expect(ends(deflated(packed))).toBe('xlsx.broken-part part');
    },
  );

  it('tells when it is no packed part', () => {
    expect(ends(deflated(new Uint8Array(100).fill(0xff)))).toBe('xlsx.broken-part part');
  });

  it('gives up when more comes out than it may, in one step or several, and not before', () => {
    for (const size of [1000, 3 * step]) {
      const entry = deflated(deflateSync(noise(size)));
      expect(ends(entry, size)).toBe(size);
      expect(ends(entry, size - 1)).toBe('xlsx.hostile part');
    }
  });
});

function readOrThrow(archive: Uint8Array): readonly ZipEntry[] {
  const read = readZip(archive);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
