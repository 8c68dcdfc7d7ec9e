import { success, type Result } from '../kernel/result.ts';
import type { PackageParts } from './package-parts.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { readXml } from './xml.ts';

/** What one part says of another: the kind is the last word of its type, the same in the strict and the usual format. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** The part that holds another part's relationships: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part to others in the same file; none when it has none. */
export function readRelationships(
  parts: PackageParts,
  part: string,
): Result<readonly Relationship[], XlsxIssue> {
  const name = relationshipsPartOf(part);
  const text = parts.text(name);
  if (!text.ok) return text;
  const found: Relationship[] = [];
  if (text.value === null) return success(found);
  const read = readXml(name, text.value, {
    open: {
      Relationship: ({ Id = '', Type = '', Target = '', TargetMode }) => {
        if (TargetMode === 'External') return;
        const kind = Type.slice(Type.lastIndexOf('/') + 1);
        found.push({ id: Id, kind, target: resolvePart(part, Target) });
      },
    },
  });
  return read.ok ? success(found) : read;
}

/** The name of the part that a target written in another part means. */
function resolvePart(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
