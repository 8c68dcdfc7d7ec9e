/** What a command may do to the outside: files, the two outputs, and the day. */
export interface World {
  /** The bytes of a file, or why there are none, as a sentence. */
  readonly read: (path: string) => Uint8Array | string;
  readonly exists: (path: string) => boolean;
  /** Writes a new file; null when done, else why not, as a sentence. Never over a file that is there. */
  readonly writeNew: (path: string, bytes: Uint8Array) => string | null;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Today as yyyy-mm-dd. */
  readonly today: () => string;
}

/** How a command ends: 0 clean, 1 problems in the data, 2 unusable input or arguments. */
export type ExitStatus = 0 | 1 | 2;
