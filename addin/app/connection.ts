import { mapFromXml, mapNamespace, mapToXml } from '../../shared/workbook/map-text.ts';
import { emptyMap, type WorkbookMap } from '../../shared/workbook/workbook-map.ts';
import type { Attempt, WorkbookFailure, WorkbookPort } from './ports.ts';
import { createState, type State, type WritableState } from './state.ts';

type Keeper = Pick<WorkbookPort, 'readPart' | 'writePart' | 'recall' | 'remember'>;

/** What became of a correction. */
export type Kept =
  | { readonly kind: 'kept' }
  /** In use, but Excel would not write it into the workbook. */
  | { readonly kind: 'not-kept'; readonly failure: WorkbookFailure }
  /** Neither in use nor kept: what the workbook holds already could not be read, and would have been lost. */
  | { readonly kind: 'not-read'; readonly failure: WorkbookFailure };

/** How the pane reads this workbook: what the officer has put right, kept in the workbook itself. */
export interface Connection extends State<WorkbookMap> {
  /** Reads the map that the workbook keeps, until it has been read once; without one everything is found by meaning. */
  readonly load: () => Promise<void>;
  /** Takes a correction of the map into use and keeps it. One after another, each made to what the one before it left. */
  readonly correct: (correction: (map: WorkbookMap) => WorkbookMap) => Promise<Kept>;
}

/* Also kept as a setting: programs that drop custom XML parts when they save keep settings, and the other way round. */
const SETTING = 'workbook-map';

export function createConnection(workbook: Keeper): Connection {
  const state = createState(emptyMap);
  const read = readOnce(workbook, state);
  const inTurn = oneAfterAnother();
  return {
    current: state.current,
    subscribe: state.subscribe,
    async load() {
      await read();
    },
    correct: (correction) =>
      inTurn(async (): Promise<Kept> => {
        const unread = await read();
        if (unread !== null) return { kind: 'not-read', failure: unread };
        const map = correction(state.current());
        state.set(map);
        const xml = mapToXml(map);
        workbook.remember(SETTING, xml);
        const written = await workbook.writePart(mapNamespace, xml);
        return written.ok ? { kind: 'kept' } : { kind: 'not-kept', failure: written.failure };
      }),
  };
}

/** Reads the sheets only once the map has been asked for, so that a map refused at first is in use as soon as it can be. */
export function readingWithMap(
  workbook: Pick<WorkbookPort, 'readSheets'>,
  connection: Pick<Connection, 'load'>,
): WorkbookPort['readSheets'] {
  return async () => {
    await connection.load();
    return workbook.readSheets();
  };
}

/* Null once the map is read, else why it is not. Meanwhile the setting, which mostly says the same, is in use. */
function readOnce(
  workbook: Keeper,
  state: WritableState<WorkbookMap>,
): () => Promise<WorkbookFailure | null> {
  let isRead = false;
  let reading: Promise<WorkbookFailure | null> | null = null;
  const read = async (): Promise<WorkbookFailure | null> => {
    const part = await workbook.readPart(mapNamespace);
    const failure = whyUnread(part);
    isRead = failure === null;
    state.set(mapFromXml(valueOf(part) ?? workbook.recall(SETTING)));
    return failure;
  };
  return () => {
    if (isRead) return Promise.resolve(null);
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}

/* A host without custom XML parts has none that could be lost. */
function whyUnread(part: Attempt<string | null, WorkbookFailure>): WorkbookFailure | null {
  return part.ok || part.failure === 'not-supported' ? null : part.failure;
}

function valueOf(part: Attempt<string | null, WorkbookFailure>): string | null {
  return part.ok ? part.value : null;
}

function oneAfterAnother(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // A fault in one must not keep the next from its turn; whoever asked for it is told.
    last = next.catch(() => null);
    return next;
  };
}
