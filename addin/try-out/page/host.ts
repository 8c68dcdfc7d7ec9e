import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { sayXlsxIssue } from '../../../shared/xlsx/say-xlsx-issue.ts';
import type { WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import type { Spreadsheet, SpreadsheetOptions } from '../spreadsheet/create-spreadsheet.ts';
import type { FunctionRegistry } from '../spreadsheet/function-registry.ts';
import { createFunctionRegistry } from '../spreadsheet/function-registry.ts';
import { localAddress } from '../stand-in/place.ts';
import type { Area, WorkbookPort } from '../workbook-port.ts';
import { countAgreement, findAgreementTable } from './agreement.ts';
import type { Bar } from './bar.ts';
import { putUpDoor } from './door.ts';
import type { Elements } from './elements.ts';
import { fetchDefinitions, fetchSample, readBlankAs, sample } from './fetch-parts.ts';
import { download, makeCopy } from './make-copy.ts';
import type { OpenedWorkbook } from './opened-workbook.ts';
import { loadPane } from './pane-frame.ts';

const functionsWithinMs = 10_000;
const calculatedWithinMs = 4000;

export interface Host {
  openSample(): Promise<void>;
  open(name: string, bytes: Uint8Array): Promise<void>;
  copy(): void;
  workbook(): WorkbookPort | null;
  rectangle(area: Area): DOMRect | null;
}

type Create = (options: SpreadsheetOptions) => Spreadsheet;

function startSpreadsheet(create: Create, options: Pick<SpreadsheetOptions, 'definitions' | 'registry'>) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const spreadsheet = create({
    ...options,
    container: 'spreadsheet',
    isDark: dark.matches,
    blankAs: readBlankAs(location.search),
  });
  dark.addEventListener('change', () => spreadsheet.setDark(dark.matches));
  return spreadsheet;
}

/** Shows what came with an error in the selected cell, as Excel does in the cell's error card. */
function followSelection(port: WorkbookPort, spreadsheet: Spreadsheet, bar: Bar): void {
  const tell = (area: Area): void => {
    const corner = { ...area, rows: 1, columns: 1 };
    const message = spreadsheet.messageAt(area.sheetId, area.row, area.column);
    bar.cellMessage(message === null ? null : `${localAddress(corner)}: ${message}`);
  };
  port.onSelection(tell);
  spreadsheet.onCalculated(() => tell(port.selection()));
}

function watchMoves(port: WorkbookPort): () => boolean {
  let hasMoved = false;
  port.onChange(({ isStructural }) => {
    hasMoved ||= isStructural;
  });
  return () => hasMoved;
}

/** Begins where the recommendations are, in the first place's row. */
function selectFirstPlace(port: WorkbookPort): void {
  const table = findAgreementTable(port)?.area;
  if (table) port.select({ ...table, row: table.row + 1, column: table.column + 1, rows: 1, columns: 1 });
}

/** Brings the three together: a workbook, the spreadsheet that shows it, and the pane that works on it. */
class TryOutHost implements Host {
  // The spreadsheet is the largest part by far: it loads while the pane and the workbook do.
  readonly #loading = import('../spreadsheet/create-spreadsheet.ts');
  readonly #definitions = fetchDefinitions();
  readonly #registry: FunctionRegistry = createFunctionRegistry();
  readonly #elements: Elements;
  readonly #bar: Bar;
  #spreadsheet: Spreadsheet | null = null;
  #opened: OpenedWorkbook | null = null;
  #afterCalculation: () => void = () => undefined;

  constructor(elements: Elements, bar: Bar) {
    this.#elements = elements;
    this.#bar = bar;
  }

  async openSample(): Promise<void> {
    const bytes = await fetchSample();
    if (bytes) await this.open(sample.name, bytes);
    else this.#bar.notice('The published review is missing here. Run npm run build, then reload this page.');
    this.#bar.ready();
  }

  async open(name: string, bytes: Uint8Array): Promise<void> {
    const file = readWorkbook(bytes);
    if (!file.ok) {
      this.#bar.notice(`${name} could not be opened. ${file.issues.map(sayXlsxIssue).join(' ')}`);
      return;
    }
    this.#bar.notice('');
    await this.#show(name, bytes, file.value);
  }

  copy(): void {
    if (!this.#opened) return;
    const copy = makeCopy(this.#opened);
    if (copy.bytes) download(copy.fileName, copy.bytes);
    this.#bar.notice(copy.words, copy.bytes ? 'done' : 'trouble');
  }

  workbook(): WorkbookPort | null {
    return this.#opened?.port ?? null;
  }

  rectangle({ sheetId, row, column }: Area): DOMRect | null {
    return this.#spreadsheet?.rectangle(sheetId, row, column) ?? null;
  }

  /** Settles when the results are in the cells, or after a while for a workbook without a formula. */
  #nextCalculation(): Promise<void> {
    return new Promise((resolve) => {
      this.#afterCalculation = resolve;
      setTimeout(resolve, calculatedWithinMs);
    });
  }

  async #start(): Promise<Spreadsheet> {
    const [{ createSpreadsheet }, definitions] = await Promise.all([this.#loading, this.#definitions]);
    const spreadsheet = startSpreadsheet(createSpreadsheet, { definitions, registry: this.#registry });
    spreadsheet.onCalculated(() => {
      this.#bar.agreement(this.#opened && countAgreement(this.#opened.port));
      this.#afterCalculation();
    });
    return spreadsheet;
  }

  async #show(name: string, bytes: Uint8Array, file: WorkbookFile): Promise<void> {
    const openDoor = putUpDoor(this.#registry);
    const pane = loadPane(this.#elements.pane);
    this.#spreadsheet ??= await this.#start();
    const ids = (await this.#definitions).map(({ id }) => id);
    if (!(await this.#registry.whenAll(ids, functionsWithinMs))) {
      this.#bar.notice('Some of the add-in’s functions did not load. Reload this page to try again.');
    }
    const calculated = this.#nextCalculation();
    const port = this.#spreadsheet.open(file);
    this.#opened = { name, bytes, file, port, hasMoved: watchMoves(port) };
    this.#bar.agreement(null);
    this.#bar.cellMessage(null);
    followSelection(port, this.#spreadsheet, this.#bar);
    selectFirstPlace(port);
    openDoor(port);
    await Promise.all([pane, calculated]);
    this.#bar.name(name, 'Opened to read: changes stay in this page until you make a copy');
    this.#bar.ready();
  }
}

export function createHost(elements: Elements, bar: Bar): Host {
  return new TryOutHost(elements, bar);
}
