import type { AssociatedFunction, HostDoor } from '../host-door.ts';
import { errorMark } from '../host-door.ts';
import { standFor } from './stand-for.ts';

/** The codes by name, as Office.js offers them at run time. */
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** `CustomFunctions.Error`. Only such an object is an error in a cell; a text that reads `#VALUE!` stays text. */
class CellError {
  readonly [errorMark] = true;
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

type Associate = (
  idOrMap: string | Readonly<Record<string, AssociatedFunction>>,
  run?: AssociatedFunction,
) => void;

interface CustomFunctionsMembers {
  readonly associate: Associate;
  readonly Error: typeof CellError;
  readonly ErrorCode: typeof ErrorCode;
}

/** The `CustomFunctions` global: hands every function to the page's spreadsheet. */
export function createCustomFunctions(door: HostDoor): CustomFunctionsMembers {
  door.connect({ makeError: (code) => new CellError(code) });
  return standFor<CustomFunctionsMembers>('CustomFunctions', {
    associate: (idOrMap, run) => {
      const functions = typeof idOrMap === 'string' ? { [idOrMap]: run } : idOrMap;
      for (const [id, each] of Object.entries(functions)) {
        if (typeof each !== 'function')
          throw new TypeError(`CustomFunctions.associate: ${id} is no function.`);
        door.associate(id, each);
      }
    },
    Error: CellError,
    ErrorCode,
  });
}
