import { errorSpelledBy } from '../../shared/kernel/cell.ts';
import type { WorkbookPort } from './workbook-port.ts';

/** A function as `functions.js` hands it to Excel: plain values and matrices in, anything out. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

/** What the pane's frame offers the page: how to make an error object of the frame's own kind. */
export interface FrameKind {
  makeError(code: string): object;
}

/** The one object through which the pane's frame reaches the page around it. */
export interface HostDoor {
  /** Settles when the workbook is open; until then `Office.onReady` waits, as it does in Excel. */
  readonly workbook: Promise<WorkbookPort>;
  connect(kind: FrameKind): void;
  associate(id: string, run: AssociatedFunction): void;
}

/** The page as its frame sees it. */
export interface DoorHolder {
  partnerCityHost?: HostDoor;
}

/** Marks `CustomFunctions.Error` objects. Registered by name: the frame and the page are two realms, so `instanceof` would fail. */
export const errorMark = Symbol.for('partner-city.custom-function-error');

export function isErrorObject(value: unknown): value is { readonly code: string; readonly message?: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    errorMark in value &&
    'code' in value &&
    errorSpelledBy(String(value.code)) !== undefined
  );
}
