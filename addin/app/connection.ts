import { mapFromXml, mapNamespace, mapToXml } from '../../shared/workbook/map-text.ts';
import { emptyMap, type WorkbookMap } from '../../shared/workbook/workbook-map.ts';
import type { Attempt, WorkbookFailure, WorkbookPort } from './ports.ts';
import { createState, type State } from './state.ts';

type Keeper = Pick<WorkbookPort, 'readPart' | 'writePart' | 'recall' | 'remember'>;

/** How the pane reads this workbook: what the officer has put right, kept in the workbook itself. */
export interface Connection extends State<WorkbookMap> {
  /** Reads the map that the workbook keeps; without one everything is found by meaning. */
  readonly load: () => Promise<void>;
  /** Takes a map into use at once and keeps it; the failure when Excel would not keep it. */
  readonly save: (map: WorkbookMap) => Promise<WorkbookFailure | null>;
}

/* Also kept as a setting: programs that drop custom XML parts when they save keep settings, and the other way round. */
const SETTING = 'workbook-map';

export function createConnection(workbook: Keeper): Connection {
  const state = createState(emptyMap);
  return {
    current: state.current,
    subscribe: state.subscribe,
    async load() {
      const part = await workbook.readPart(mapNamespace);
      const xml = valueOf(part) ?? workbook.recall(SETTING);
      state.set(mapFromXml(xml));
    },
    async save(map) {
      state.set(map);
      const xml = mapToXml(map);
      workbook.remember(SETTING, xml);
      const written = await workbook.writePart(mapNamespace, xml);
      return written.ok ? null : written.failure;
    },
  };
}

function valueOf(part: Attempt<string | null, WorkbookFailure>): string | null {
  return part.ok ? part.value : null;
}
