import type { HostFacts } from '../app/ports.ts';

/*
 * The sets that matter to this add-in, with the newest version known when it was built. Custom XML parts are of ExcelApi 1.5
 * here; the set that bears their name is Word's.
 */
const newestKnown: Readonly<Record<string, number>> = {
  ExcelApi: 21,
  CustomFunctionsRuntime: 5,
  SharedRuntime: 2,
  NestedAppAuth: 1,
};

/** What Excel says of itself. Nothing here tells who is using it. */
export function hostFacts(): HostFacts {
  const { diagnostics } = Office.context;
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    requirementSets: Object.fromEntries(
      Object.entries(newestKnown).map(([set, newest]) => [set, newestOf(set, newest)]),
    ),
  };
}

function newestOf(set: string, newest: number): string {
  for (let minor = newest; minor > 0; minor -= 1) {
    const version = `1.${String(minor)}`;
    if (supports(set, version)) return version;
  }
  return 'none';
}

/** Says whether Excel supports a requirement set in at least this version. */
export function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
