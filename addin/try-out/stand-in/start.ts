import type { DoorHolder } from '../host-door.ts';
import { createRun } from './context.ts';
import { createCustomFunctions } from './custom-functions.ts';
import { createOffice } from './office.ts';
import { OfficeError } from './office-error.ts';
import { standFor } from './stand-for.ts';

/** Excel's enums that exist at run time and that the pane may name. */
const excelNames = { SheetVisibility: { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } };

// The page around this frame has the same origin; it puts its door up before it gives the frame an address.
const door = (window.parent as Window & DoorHolder).partnerCityHost;
if (!door) throw new Error("The stand-in for Office.js runs only inside the try-out page's frame.");

Object.assign(window, {
  Office: createOffice(door.workbook),
  Excel: standFor('Excel', { run: createRun(door.workbook), ...excelNames }),
  OfficeExtension: standFor('OfficeExtension', { Error: OfficeError }),
  CustomFunctions: createCustomFunctions(door),
});
