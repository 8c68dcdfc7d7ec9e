import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram, libreOffice } from '../../infra/tools/programs.ts';
import { readWorkbook } from '../../shared/xlsx/read-workbook.ts';
import type { WorkbookFile } from '../../shared/xlsx/workbook-file.ts';

const run = promisify(execFile);

/** Opens a workbook in LibreOffice, lets it calculate every formula that has no stored result, and reads what it saves. */
export async function calculatedByLibreOffice(bytes: Uint8Array): Promise<WorkbookFile> {
  const program = findProgram(libreOffice);
  if (!program) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'partner-city-calc-'));
  try {
    const saved = join(folder, 'saved');
    await mkdir(saved);
    const file = join(folder, 'book.xlsx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    await run(program, [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      saved,
      file,
    ]);
    const read = readWorkbook(await readFile(join(saved, 'book.xlsx')));
    if (!read.ok) throw new Error(`what LibreOffice saved cannot be read: ${JSON.stringify(read.issues)}`);
    return read.value;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
