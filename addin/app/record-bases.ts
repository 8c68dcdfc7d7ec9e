import type { Base, KeptPart } from './compare-record.ts';
import type { WorkbookPort } from './ports.ts';

const NAME = 'record-bases';

/** Remembers, in the workbook, where sheet and record last agreed; one entry for each partnership. */
export interface RecordBases {
  readonly of: (id: string) => Base | null;
  readonly keep: (id: string, base: Base) => void;
}

export function createRecordBases(workbook: Pick<WorkbookPort, 'recall' | 'remember'>): RecordBases {
  return {
    of: (id) => read(workbook).get(id) ?? null,
    keep(id, base) {
      const bases = read(workbook).set(id, base);
      workbook.remember(
        NAME,
        JSON.stringify([...bases].map(([key, each]) => [key, each.version, each.mark, [...each.kept]])),
      );
    },
  };
}

/* Anyone may edit a workbook's settings, so what can't be read counts as never having agreed. */
function read(workbook: Pick<WorkbookPort, 'recall'>): Map<string, Base> {
  const bases = new Map<string, Base>();
  for (const entry of parseList(workbook.recall(NAME))) {
    const [id, version, mark, kept] = asList(entry);
    if (typeof id === 'string' && typeof version === 'number' && typeof mark === 'string') {
      bases.set(id, { version, mark, kept: new Set(asList(kept).filter(isKeptPart)) });
    }
  }
  return bases;
}

function parseList(text: string | null): readonly unknown[] {
  try {
    return asList(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

function isKeptPart(value: unknown): value is KeptPart {
  return value === 'evidence' || value === 'override';
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
