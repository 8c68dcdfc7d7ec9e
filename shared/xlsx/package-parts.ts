import { strFromU8 } from 'fflate';
import { failure, success, type Result } from '../kernel/result.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

/** The parts of a workbook file, found by name with letter case ignored, as the format asks. */
export interface PackageParts {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part; null when there is none. The budget for unpacked bytes is shared by all parts. */
  readonly bytes: (name: string) => Result<Uint8Array | null, XlsxIssue>;
  /** The text of an XML part; null when there is none. */
  readonly text: (name: string) => Result<string | null, XlsxIssue>;
}

const megabyte = 1_048_576;

/** What is read at most, far above any register: the file, one part of it, and all parts read together. */
export const sizeLimits = { file: 64 * megabyte, part: 160 * megabyte, all: 256 * megabyte } as const;

/** Opens a workbook file without unpacking it, refusing what is none and what is made to do harm. */
export function openPackage(bytes: Uint8Array): Result<PackageParts, XlsxIssue> {
  const refusal = refuseByFirstBytes(bytes);
  if (refusal !== undefined) return failure(refusal);
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  const byName = new Map(entries.value.map((entry) => [keyOf(entry.name), entry]));
  const suspect = entries.value.find((entry) => isBomb(entry));
  if (suspect !== undefined) return failure({ code: 'xlsx.hostile', detail: suspect.name });
  if (byName.has('xl/workbook.bin')) return failure({ code: 'xlsx.binary-format', detail: '' });
  return success(partsOf(entries.value, byName));
}

/* Text packs to a tenth, seldom to a fiftieth; only what is made of one repeated byte packs to a five-hundredth. */
function isBomb(entry: ZipEntry): boolean {
  return (
    entry.unpackedSize > sizeLimits.part ||
    (entry.unpackedSize > 16 * megabyte && entry.unpackedSize > 500 * entry.packed.length)
  );
}

function partsOf(entries: readonly ZipEntry[], byName: ReadonlyMap<string, ZipEntry>): PackageParts {
  let left: number = sizeLimits.all;
  const bytes = (name: string): Result<Uint8Array | null, XlsxIssue> => {
    const entry = byName.get(keyOf(name));
    if (entry === undefined) return success(null);
    const unpacked = unpack(entry, Math.min(left, sizeLimits.part));
    if (unpacked.ok) left -= unpacked.value.length;
    return unpacked;
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(keyOf(name)),
    bytes,
    text: (name) => {
      const found = bytes(name);
      return found.ok ? success(found.value === null ? null : decodeXml(found.value)) : found;
    },
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/* The format allows UTF-8 and UTF-16; the mark at the start tells which. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittleEndian = first === 0xff && second === 0xfe;
  if (!isLittleEndian && !(first === 0xfe && second === 0xff)) return strFromU8(bytes).replace(/^\uFEFF/, '');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    pieces.push(String.fromCharCode(view.getUint16(at, isLittleEndian)));
  }
  // Whoever writes the text back writes UTF-8.
  return pieces.join('').replace(/^(<\?xml[^>]*encoding\s*=\s*["'])UTF-16/i, '$1UTF-8');
}

function refuseByFirstBytes(bytes: Uint8Array): XlsxIssue | undefined {
  if (bytes.length === 0) return { code: 'xlsx.empty', detail: '' };
  if (bytes.length > sizeLimits.file) return { code: 'xlsx.too-large', detail: '64 MB' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { code: oldContainer(bytes), detail: '' };
  if (!startsWith(bytes, [0x50, 0x4b])) return { code: 'xlsx.not-a-workbook', detail: '' };
  return undefined;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/* Both an encrypted workbook and one of Excel 97 to 2003 lie in this container; the names of its streams tell them apart. */
function oldContainer(bytes: Uint8Array): 'xlsx.encrypted' | 'xlsx.old-format' {
  const mark = Array.from('EncryptedPackage').join('\0');
  return strFromU8(bytes, true).includes(mark) ? 'xlsx.encrypted' : 'xlsx.old-format';
}
