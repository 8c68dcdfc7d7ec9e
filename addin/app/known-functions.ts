/**
 * The custom functions of this build by their ids, which files keep and which never change. The pane can't import the
 * functions themselves: they are a script of their own, and the compiler holds their list against this one.
 */
export const functionIds = [
  'SCORE',
  'COVERAGE',
  'BOUNDS',
  'CONTRIBUTIONS',
  'BAND',
  'FIRMNESS',
  'WEIGHTRANGE',
  'TIPPING',
  'ACCEPTABILITY',
  'AGREEMENT',
  'RECOMMEND',
  'RULE',
  'REASON',
  'RESOLUTIONS',
  'CHECKRATINGS',
  'CHECKRULES',
  'DISTANCE',
  'TRAVELCARBON',
  'FINGERPRINT',
  'RECORD',
  'VERSION',
] as const;

export type FunctionId = (typeof functionIds)[number];

/** What the script of the custom functions leaves in the page once it has associated them. */
export interface AssociatedFunctions {
  /** The version of the product that the script was built from; a stale copy of it would be older than the pane. */
  readonly product: string;
  readonly ids: readonly string[];
}

declare global {
  /* `var`, because only that declares a property of globalThis. */
  var partnerCityFunctions: AssociatedFunctions | undefined;
}

/** Says in the page which functions are associated, so that the diagnostics can show it. */
export function noteAssociated(functions: AssociatedFunctions): void {
  globalThis.partnerCityFunctions = functions;
}

/** What the script of the custom functions has left in this page; null when it has not run, or not to its end. */
export function associatedFunctions(): AssociatedFunctions | null {
  return globalThis.partnerCityFunctions ?? null;
}
