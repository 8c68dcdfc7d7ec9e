import { Inflate, strFromU8 } from 'fflate';
import { failure, success, type Result } from '../kernel/result.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** One entry of a zip archive, not unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else occurs in a workbook. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** As declared; what is really there is checked while unpacking. */
  readonly unpackedSize: number;
  readonly packed: Uint8Array;
}

/** More entries than any honest workbook has. */
const mostEntries = 20_000;
const endMark = 0x0605_4b50;
const entryMark = 0x0201_4b50;
const headMark = 0x0403_4b50;
const longestEnd = 65_557;
const unknown32 = 0xffff_ffff;

/**
 * The entries of a zip archive by its directory. Entries must lie within the bytes and may not share them, so that
 * the work of unpacking is bounded by the size of the file.
 */
export function readZip(bytes: Uint8Array): Result<readonly ZipEntry[], XlsxIssue> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return failure({ code: 'xlsx.truncated', detail: '' });
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return failure({ code: 'xlsx.hostile', detail: `${String(count)} parts` });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let packedTotal = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return brokenDirectory;
    const entry = readEntry(bytes, view, at);
    if (entry === undefined) return brokenDirectory;
    packedTotal += entry.packed.length;
    if (packedTotal > bytes.length) return failure({ code: 'xlsx.hostile', detail: 'parts that overlap' });
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return success(entries);
}

const brokenDirectory = failure<XlsxIssue>({ code: 'xlsx.truncated', detail: 'its list of parts' });

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const nameLength = view.getUint16(at + 28, true);
  const extraAt = at + 46 + nameLength;
  const sizes = readSizes(view, at, extraAt);
  if (extraAt > bytes.length || sizes === undefined || sizes.head + 30 > bytes.length) return undefined;
  if (view.getUint32(sizes.head, true) !== headMark) return undefined;
  const start =
    sizes.head + 30 + view.getUint16(sizes.head + 26, true) + view.getUint16(sizes.head + 28, true);
  if (start + sizes.packed > bytes.length) return undefined;
  const flags = view.getUint16(at + 8, true);
  return {
    name: strFromU8(bytes.subarray(at + 46, extraAt), (flags & 0x800) === 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    unpackedSize: sizes.unpacked,
    packed: bytes.subarray(start, start + sizes.packed),
  };
}

interface Sizes {
  readonly packed: number;
  readonly unpacked: number;
  readonly head: number;
}

/* Sizes of all ones stand in an extra field of 64-bit numbers, which some writers add to small files too. */
function readSizes(view: DataView, at: number, extraAt: number): Sizes | undefined {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let head = view.getUint32(at + 42, true);
  if (packed !== unknown32 && unpacked !== unknown32 && head !== unknown32) return { packed, unpacked, head };
  let field = findLongSizes(view, extraAt, view.getUint16(at + 30, true));
  if (field === undefined) return undefined;
  const next = (): number => {
    const value = field !== undefined && field + 8 <= view.byteLength ? view.getBigUint64(field, true) : 0n;
    field = (field ?? 0) + 8;
    return Number(value);
  };
  if (unpacked === unknown32) unpacked = next();
  if (packed === unknown32) packed = next();
  if (head === unknown32) head = next();
  return { packed, unpacked, head };
}

function findLongSizes(view: DataView, extraAt: number, extraLength: number): number | undefined {
  const end = Math.min(extraAt + extraLength, view.byteLength);
  for (let at = extraAt; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

class TooMuch extends Error {}

/** Unpacks one entry, giving up as soon as more comes out than `most` bytes, whatever its declared size. */
export function unpack(entry: ZipEntry, most: number): Result<Uint8Array, XlsxIssue> {
  if (entry.isEncrypted) return failure({ code: 'xlsx.encrypted', detail: entry.name });
  if (entry.method === 0) return success(entry.packed);
  if (entry.method !== 8) return failure({ code: 'xlsx.broken-part', detail: entry.name });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new TooMuch();
    chunks.push(chunk);
  });
  try {
    pushAll(inflate, entry.packed);
  } catch (error) {
    const code = error instanceof TooMuch ? 'xlsx.hostile' : 'xlsx.broken-part';
    return failure({ code, detail: entry.name });
  }
  return success(joinChunks(chunks, size));
}

/* In small steps, so that no step can unpack more than a few megabytes before the size is looked at. */
const stepSize = 16_384;

function pushAll(inflate: Inflate, packed: Uint8Array): void {
  for (let at = 0; at === 0 || at < packed.length; at += stepSize) {
    inflate.push(packed.subarray(at, at + stepSize), at + stepSize >= packed.length);
  }
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
