import { scenarios } from './pane-scenarios.ts';

/** Where each state has most to show. */
const pageOf: Readonly<Record<string, readonly string[]>> = {
  kotli: ['place', 'check', 'record'],
  bad: ['place', 'check', 'record'],
  ...Object.fromEntries(
    ['settled', 'long-names', 'not-selected', 'no-rows', 'no-tables', 'not-read'].map((name) => [
      name,
      ['place'],
    ]),
  ),
};

/** Every state of the pane, on each page where it has something to show. */
export const shownStates: readonly (readonly [scenario: string, page: string])[] = Object.entries(
  scenarios,
).flatMap(([name, scenario]) =>
  (scenario.pages ?? pageOf[name] ?? ['record']).map((page) => [name, page] as const),
);
