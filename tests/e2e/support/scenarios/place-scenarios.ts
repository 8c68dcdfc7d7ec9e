import type { Scenario } from '../scenario.ts';

/** States of the pane's pages to look at, by name. */
export const placeScenarios: Readonly<Record<string, Scenario>> = {};
