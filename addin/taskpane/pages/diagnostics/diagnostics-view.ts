import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { methodVersion, productVersion } from '../../../../shared/version.ts';
import { functionIds, type AssociatedFunctions } from '../../../app/known-functions.ts';
import type { HostFacts } from '../../../app/ports.ts';
import type { LoggedProblem } from '../../../app/problem-log.ts';
import { diagnosticsWords as words } from '../../words/diagnostics-words.ts';

/** What the diagnostics are made of. */
export interface DiagnosticFacts {
  readonly host: HostFacts;
  readonly associated: AssociatedFunctions | null;
  readonly assessment: Assessment | null;
  readonly tookMs: number;
  readonly problems: readonly LoggedProblem[];
}

/** One fact by its name. */
export interface DiagnosticLine {
  readonly name: string;
  readonly value: string;
}

/** Facts that belong together; `empty` is said where there are none. */
export interface DiagnosticGroup {
  readonly heading: string;
  readonly lines: readonly DiagnosticLine[];
  readonly empty: string;
}

/** The facts in groups. `sayTime` puts the time of a problem as the reader wants it. */
export function viewDiagnostics(
  facts: DiagnosticFacts,
  sayTime: (at: string) => string,
): readonly DiagnosticGroup[] {
  const group = (heading: string, lines: readonly DiagnosticLine[], empty = ''): DiagnosticGroup => ({
    heading,
    lines,
    empty,
  });
  return [
    group(words.versions, [
      { name: words.product, value: productVersion },
      { name: words.method, value: methodVersion },
      { name: words.script, value: facts.associated?.product ?? words.notLoaded },
    ]),
    group(words.excel, linesOfHost(facts.host)),
    group(words.functions, linesOfFunctions(facts.associated)),
    group(words.read, linesOfReading(facts)),
    group(
      words.last,
      facts.problems.map(({ source, code, at, times }) => ({
        name: `${sayTime(at)}${words.times(times)}`,
        value: words.problem(words.sources[source], code),
      })),
      words.noneYet,
    ),
  ];
}

function linesOfHost({ platform, version, requirementSets }: HostFacts): readonly DiagnosticLine[] {
  return [
    { name: words.platform, value: platform },
    { name: words.version, value: version },
    ...Object.entries(requirementSets).map(([name, newest]) => ({
      name,
      value: newest === 'none' ? words.none : newest,
    })),
  ];
}

function linesOfFunctions(associated: AssociatedFunctions | null): readonly DiagnosticLine[] {
  const missing = functionIds.filter((id) => associated?.ids.includes(id) !== true);
  const known = functionIds.length - missing.length;
  return [
    { name: words.associated, value: words.count(known, functionIds.length) },
    ...(missing.length === 0
      ? []
      : [{ name: words.missing, value: known === 0 ? words.all : missing.join(', ') }]),
  ];
}

function linesOfReading({ assessment, tookMs }: DiagnosticFacts): readonly DiagnosticLine[] {
  const count = (value: number | undefined): string => (value === undefined ? words.notRead : String(value));
  const rules = assessment?.tables.rules;
  const lastRule = rules?.lastRow ?? 0;
  return [
    { name: words.places, value: count(assessment?.rows.length) },
    { name: words.criteria, value: count(assessment?.criteria.length) },
    { name: words.rules, value: count(rules ? Math.max(0, lastRule - rules.firstRow + 1) : undefined) },
    { name: words.problems, value: count(assessment?.problems.length) },
    { name: words.took, value: words.seconds((tookMs / 1000).toFixed(2)) },
  ];
}

/** The groups as plain text, for a message to an IT team. */
export function diagnosticsText(groups: readonly DiagnosticGroup[]): string {
  const parts = groups.map(({ heading, lines, empty }) =>
    [
      heading,
      ...(lines.length === 0 ? [`  ${empty}`] : lines.map((each) => `  ${each.name}: ${each.value}`)),
    ].join('\n'),
  );
  return `${[words.title, ...parts].join('\n\n')}\n`;
}
