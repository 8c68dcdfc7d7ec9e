import type { DoorHolder, HostDoor } from '../host-door.ts';
import type { FunctionRegistry } from '../spreadsheet/function-registry.ts';
import type { WorkbookPort } from '../workbook-port.ts';

/**
 * Puts up the door through which the next pane reaches this page, and returns what opens it: a workbook. Every pane gets
 * its own, as every Excel window has its own task pane.
 */
export function putUpDoor(registry: FunctionRegistry): (workbook: WorkbookPort) => void {
  let open: (workbook: WorkbookPort) => void = () => undefined;
  const workbook = new Promise<WorkbookPort>((resolve) => {
    open = resolve;
  });
  registry.clear();
  const partnerCityHost: HostDoor = {
    workbook,
    connect: (kind) => registry.connect(kind),
    associate: (id, run) => registry.associate(id, run),
  };
  Object.assign(window, { partnerCityHost } satisfies DoorHolder);
  return open;
}
