/** A part of the pane that the browser could not fetch. Not a fault of ours: the connection is gone, or a newer version is there. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';
}

/** Fetches a part; where that fails it is told apart from a fault in what the part does. */
export async function fetchPart<Part>(fetchIt: () => Promise<Part>): Promise<Part> {
  try {
    return await fetchIt();
  } catch (cause) {
    throw new PartNotLoaded('A part of the pane was not loaded.', { cause });
  }
}
