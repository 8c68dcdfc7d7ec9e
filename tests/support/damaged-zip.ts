/** Where a number stands in an archive's directory entry. */
export const directory = {
  mark: 0,
  flags: 8,
  method: 10,
  packedSize: 20,
  unpackedSize: 24,
  head: 42,
} as const;
/** Where a number stands in the record that ends an archive. */
const end = { count: 10, directory: 16 } as const;

const entryMark = 0x0201_4b50;
const endMark = 0x0605_4b50;

/** A copy with one 32-bit number of a part's directory entry changed; without a name, of the last entry. */
export function withDirectoryNumber(
  bytes: Uint8Array,
  offset: number,
  value: number,
  part?: string,
): Uint8Array {
  return changed(bytes, lastPlace(bytes, entryMark, part) + offset, (view, at) =>
    view.setUint32(at, value, true),
  );
}

/** A copy with one 16-bit number of a part's directory entry changed: its flags or its method. */
export function withDirectoryWord(
  bytes: Uint8Array,
  offset: number,
  value: number,
  part: string,
): Uint8Array {
  return changed(bytes, lastPlace(bytes, entryMark, part) + offset, (view, at) =>
    view.setUint16(at, value, true),
  );
}

/** A copy with how many entries the archive says it has changed. */
export function withEntryCount(bytes: Uint8Array, count: number): Uint8Array {
  return changed(bytes, lastPlace(bytes, endMark) + end.count, (view, at) => view.setUint16(at, count, true));
}

/** A copy with where the archive says its directory begins changed. */
export function withDirectoryAt(bytes: Uint8Array, place: number): Uint8Array {
  return changed(bytes, lastPlace(bytes, endMark) + end.directory, (view, at) =>
    view.setUint32(at, place, true),
  );
}

/** A copy with a part's packed bytes cut to the given number, its directory entry the only sign of it. */
export function withPartCut(bytes: Uint8Array, part: string, packedSize: number): Uint8Array {
  return withDirectoryNumber(bytes, directory.packedSize, packedSize, part);
}

function changed(bytes: Uint8Array, at: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), at);
  return copy;
}

function lastPlace(bytes: Uint8Array, mark: number, part?: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === mark && (part === undefined || nameAt(bytes, view, at) === part))
      return at;
  }
  throw new Error('no such entry');
}

function nameAt(bytes: Uint8Array, view: DataView, at: number): string {
  return new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
}
