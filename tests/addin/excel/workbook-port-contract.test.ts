import { afterEach, describe, it } from 'vitest';
import { openExcelWorkbook } from '../../../addin/excel/excel-workbook.ts';
import { createRun } from '../../../addin/try-out/stand-in/context.ts';
import { createOffice } from '../../../addin/try-out/stand-in/office.ts';
import { createGridHost } from '../../support/grid-host.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import type { PortSubject } from '../../support/workbook-port-cases.ts';
import { workbookPortCases } from '../../support/workbook-port-cases.ts';

function inMemory(): PortSubject {
  const port = createMemoryWorkbook([]);
  return {
    port,
    protect: port.protect,
    edit: (isEditing) => port.failWith(isEditing ? 'cell-being-edited' : null),
  };
}

/* The stand-in throws on a read before sync and on every member it does not know. */
function throughOfficeJs(): PortSubject {
  const host = createGridHost([{ name: 'First', cells: [['a']] }]);
  const opened = Promise.resolve(host);
  Object.assign(globalThis, { Excel: { run: createRun(opened) }, Office: createOffice(opened) });
  return { port: openExcelWorkbook(), protect: host.protect, edit: host.edit };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe.each([
  ['in memory', inMemory],
  ['through Office.js', throughOfficeJs],
])('the workbook %s', (_, create) => {
  it.each(workbookPortCases)('$title', ({ run }) => run(create()));
});
