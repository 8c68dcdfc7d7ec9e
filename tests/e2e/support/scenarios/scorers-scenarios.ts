import type { Scenario } from '../scenario.ts';

/** States of the pane's pages to look at, by name. */
export const scorersScenarios: Readonly<Record<string, Scenario>> = {};
