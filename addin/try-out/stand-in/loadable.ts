import { NotInStandIn } from './stand-for.ts';
import { OfficeError } from './office-error.ts';

/** One property that has no value until it was asked for by `load` and a `sync` has passed. */
export interface Loadable<Value> {
  fill(): void;
  get(): Value;
  put(value: Value): void;
}

export function loadable<Value>(name: string, read: () => Value): Loadable<Value> {
  let held: { readonly value: Value } | null = null;
  return {
    fill: () => {
      held = { value: read() };
    },
    get: () => {
      if (held) return held.value;
      throw new OfficeError(
        'PropertyNotLoaded',
        `The property '${name}' is not available. Before reading it, call load and await context.sync().`,
      );
    },
    put: (value) => {
      held = { value };
    },
  };
}

/** The forms `load` takes: nothing, 'a,b', ['a', 'b'], { select: 'a,b' }, or { a: true }. */
export type LoadArgument = string | readonly string[] | object | undefined;

/** Whether a `load` argument is a list; spelt out because the language's own test forgets of what. */
export function isNameList(argument: LoadArgument): argument is readonly string[] {
  return Array.isArray(argument);
}

function namesOf(argument: LoadArgument): readonly string[] | 'all' {
  if (argument === undefined) return 'all';
  if (typeof argument === 'string') return argument.split(',').map((name) => name.trim());
  if (isNameList(argument)) return argument.flatMap((name) => name.split(',')).map((name) => name.trim());
  if ('select' in argument && typeof argument.select === 'string') return namesOf(argument.select);
  return Object.entries(argument)
    .filter(([, wanted]) => wanted === true)
    .map(([name]) => name);
}

/** Which of an object's properties a `load` asks for. A name it does not have throws at once, naming it. */
export function askedFor(
  owner: string,
  properties: Readonly<Record<string, Loadable<unknown>>>,
  argument: LoadArgument,
): readonly Loadable<unknown>[] {
  const names = namesOf(argument);
  if (names === 'all') return Object.values(properties);
  return names.map((name) => {
    const property = properties[name.replace(/^items\//, '')];
    if (!property) throw new NotInStandIn(`${owner}.${name} cannot be loaded in the try-out's Office.js.`);
    return property;
  });
}
