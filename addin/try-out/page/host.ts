import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { sayXlsxIssue } from '../../../shared/xlsx/say-xlsx-issue.ts';
import type { WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import type { Spreadsheet } from '../spreadsheet/create-spreadsheet.ts';
import type { BlankAs, FunctionDefinition, FunctionsJson } from '../spreadsheet/function-metadata.ts';
import { toDefinitions } from '../spreadsheet/function-metadata.ts';
import type { FunctionRegistry } from '../spreadsheet/function-registry.ts';
import { createFunctionRegistry } from '../spreadsheet/function-registry.ts';
import { localAddress } from '../stand-in/place.ts';
import type { Area, WorkbookPort } from '../workbook-port.ts';
import { countAgreement, findAgreementTable } from './agreement.ts';
import type { Bar } from './bar.ts';
import { putUpDoor } from './door.ts';
import type { Elements } from './elements.ts';
import { download, makeCopy } from './make-copy.ts';
import type { OpenedWorkbook } from './opened-workbook.ts';
import { loadPane } from './pane-frame.ts';

const namespace = 'PARTNERCITY';
const sample = { address: '/try-out/published-review.xlsx', name: 'Published review.xlsx' };
const functionsWithinMs = 10_000;

export interface Host {
  openSample(): Promise<void>;
  open(name: string, bytes: Uint8Array): Promise<void>;
  copy(): void;
  workbook(): WorkbookPort | null;
  rectangle(area: Area): DOMRect | null;
}

/** `?blank=0` and `?blank=empty` hand blank cells over as older builds of Excel do. */
export function readBlankAs(search: string): BlankAs {
  const blank = new URLSearchParams(search).get('blank');
  if (blank === '0') return 0;
  return blank === 'empty' || blank === '' ? '' : null;
}

async function fetchDefinitions(): Promise<readonly FunctionDefinition[]> {
  const answer = await fetch('/addin/functions.json');
  // The file is our own build's output, made and checked by the functions' part of it.
  return toDefinitions((await answer.json()) as FunctionsJson, namespace);
}

async function fetchSample(): Promise<Uint8Array> {
  const answer = await fetch(sample.address);
  if (!answer.ok) throw new Error(`The sample is missing: ${sample.address} (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function startSpreadsheet(
  loading: Promise<typeof import('../spreadsheet/create-spreadsheet.ts')>,
  registry: FunctionRegistry,
  definitions: readonly FunctionDefinition[],
): Promise<Spreadsheet> {
  const { createSpreadsheet } = await loading;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const spreadsheet = createSpreadsheet({
    container: 'spreadsheet',
    isDark: dark.matches,
    blankAs: readBlankAs(location.search),
    definitions,
    registry,
  });
  dark.addEventListener('change', () => spreadsheet.setDark(dark.matches));
  return spreadsheet;
}

/** Brings the three together: a workbook, the spreadsheet that shows it, and the pane that works on it. */
export function createHost(elements: Elements, bar: Bar): Host {
  // The spreadsheet is the largest part by far: it loads while the pane and the workbook do.
  const loading = import('../spreadsheet/create-spreadsheet.ts');
  const registry = createFunctionRegistry();
  const definitions = fetchDefinitions();
  let spreadsheet: Spreadsheet | null = null;
  let opened: OpenedWorkbook | null = null;

  function follow(port: WorkbookPort, shown: Spreadsheet): void {
    port.onSelection((area) => {
      const message = shown.messageAt(area.sheetId, area.row, area.column);
      bar.cellMessage(message === null ? null : `${localAddress(area).split(':')[0]}: ${message}`);
    });
    const table = findAgreementTable(port);
    if (table)
      port.select({
        ...table.area,
        row: table.area.row + 1,
        column: table.area.column + 1,
        rows: 1,
        columns: 1,
      });
  }

  async function show(name: string, bytes: Uint8Array, file: WorkbookFile): Promise<void> {
    const openDoor = putUpDoor(registry);
    await Promise.all([
      loadPane(elements.pane),
      (async () => {
        const known = await definitions;
        if (!spreadsheet) {
          spreadsheet = await startSpreadsheet(loading, registry, known);
          spreadsheet.onCalculated(() => bar.agreement(opened && countAgreement(opened.port)));
        }
        const complete = await registry.whenAll(
          known.map(({ id }) => id),
          functionsWithinMs,
        );
        if (!complete)
          bar.notice('Some of the add-in’s functions did not load. Reload the page to try again.');
        const port = spreadsheet.open(file);
        opened = { name, bytes, file, port };
        follow(port, spreadsheet);
        openDoor(port);
      })(),
    ]);
    bar.name(name, 'Opened to read: changes stay in this page until you make a copy');
    bar.ready();
  }

  return {
    openSample: async () => {
      const bytes = await fetchSample();
      const file = readWorkbook(bytes);
      if (file.ok) await show(sample.name, bytes, file.value);
    },
    open: async (name, bytes) => {
      const file = readWorkbook(bytes);
      if (file.ok) {
        bar.notice('');
        await show(name, bytes, file.value);
      } else bar.notice(`${name} could not be opened. ${file.issues.map(sayXlsxIssue).join(' ')}`);
    },
    copy: () => {
      if (!opened) return;
      const copy = makeCopy(opened);
      if (copy.bytes) download(copy.fileName, copy.bytes);
      bar.notice(copy.words, copy.bytes ? 'done' : 'trouble');
    },
    workbook: () => opened?.port ?? null,
    rectangle: ({ sheetId, row, column }) => spreadsheet?.rectangle(sheetId, row, column) ?? null,
  };
}
