import { areaOf, findSheet } from '../stand-in/place.ts';
import type { PortCell } from '../workbook-port.ts';
import { createBar } from './bar.ts';
import { findElements } from './elements.ts';
import { createHost } from './host.ts';
import { acceptFiles } from './accept-files.ts';
import { moveBetweenParts } from './move-between-parts.ts';

/** What the end-to-end tests use: the grid is a picture, so a test must ask where a cell is drawn and what it holds. */
interface TryOut {
  readonly ready: Promise<void>;
  cell(sheet: string, address: string): PortCell;
  rectangle(sheet: string, address: string): { x: number; y: number; width: number; height: number } | null;
}

const elements = findElements();
const bar = createBar(elements);
const host = createHost(elements, bar);
moveBetweenParts(elements);
acceptFiles(elements, {
  open: (name, bytes) => host.open(name, bytes),
  copy: () => host.copy(),
});

function areaIn(sheet: string, address: string) {
  const workbook = host.workbook();
  const found = workbook && findSheet(workbook, sheet);
  if (!workbook || !found) throw new Error(`No sheet ${sheet} is open.`);
  return { workbook, area: areaOf(found.id, address) };
}

const tryOut: TryOut = {
  ready: host.openSample(),
  cell: (sheet, address) => {
    const { workbook, area } = areaIn(sheet, address);
    return workbook.values(area)[0]?.[0] ?? '';
  },
  rectangle: (sheet, address) => {
    const found = host.rectangle(areaIn(sheet, address).area);
    return found && { x: found.x, y: found.y, width: found.width, height: found.height };
  },
};
Object.assign(window, { tryOut });
