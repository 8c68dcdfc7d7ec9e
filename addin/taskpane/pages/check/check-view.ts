import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import type { ChangeStep } from '../../../../shared/workbook/change.ts';
import type { Finding, FindingKind } from '../../../../shared/workbook/finding.ts';
import { findingKinds } from '../../../../shared/workbook/finding.ts';
import { joinSteps } from '../../../../shared/workbook/mend-steps.ts';
import type { ChangeWords } from '../../../app/changes.ts';
import { joinNames } from '../../join-names.ts';
import { checkWords } from '../../words/check-words.ts';

/** What mending writes, as it is shown before and then done. */
export interface MendView {
  readonly cells: number;
  readonly lines: readonly { readonly cell: string; readonly before: string; readonly after: string }[];
  /** How many more such lines there are than are shown. */
  readonly more: number;
  readonly steps: readonly ChangeStep[];
  readonly words: ChangeWords;
  /** Those of its findings that mending may leave as they are: a formula may say what it does for another reason. */
  readonly mayStay: readonly string[];
}

/** A finding as the page shows it: where, what and what to do, the way there, and its mend. */
export interface FindingView {
  readonly key: string;
  readonly where: string;
  readonly sentence: string;
  /** Where the sentence is long: its start and what to do, which stand for it until all is asked for. */
  readonly short: { readonly start: string; readonly toDo: string } | null;
  readonly target: { readonly sheet: string; readonly cell: string } | null;
  readonly mend: MendView | null;
}

/** The findings of one kind. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly name: string;
  readonly heading: string;
  readonly findings: readonly FindingView[];
  /** All of its mends as one; null when there are not several. */
  readonly mendAll: { readonly findings: number; readonly view: MendView } | null;
}

/** What tells a finding from others. */
export function keyOf({ sheet, cell, problem }: Finding): string {
  return `${sheet} ${cell} ${problem}`;
}

/**
 * The findings by kind, kinds in their own order; only those of which there is any. What is `mended` already and is found all the
 * same is not offered to be mended again.
 */
export function groupFindings(
  found: readonly Finding[],
  { rows }: Pick<Assessment, 'rows'>,
  mended: ReadonlySet<string> = new Set(),
): readonly FindingGroup[] {
  const findings = found.map((each) => (mended.has(keyOf(each)) ? { ...each, mend: null } : each));
  const places = new Map(rows.map(({ sheet, row, place }) => [`${sheet} ${String(row)}`, place]));
  return findingKinds.flatMap((kind) => {
    const those = findings.filter((finding) => finding.kind === kind);
    if (those.length === 0) return [];
    const name = checkWords.kinds[kind];
    const toMend = those.filter(({ mend }) => mend !== null);
    return [
      {
        kind,
        name,
        heading: checkWords.heading(name, those.length),
        findings: those.map((finding) => viewFinding(finding, places)),
        mendAll: toMend.length < 2 ? null : { findings: toMend.length, view: viewMends(toMend) },
      },
    ];
  });
}

function viewFinding(finding: Finding, places: ReadonlyMap<string, string>): FindingView {
  const { sheet, cell, row, problem } = finding;
  const where = row === 0 ? '' : checkWords.where(sheet, row);
  const place = places.get(`${sheet} ${String(row)}`) ?? '';
  return {
    key: keyOf(finding),
    where: place === '' ? where : checkWords.whereOf(place, where),
    sentence: problem,
    short: shorten(problem),
    target: sheet === '' || row === 0 ? null : { sheet, cell: cell === '' ? `A${String(row)}` : cell },
    mend: finding.mend === null ? null : viewMends([finding]),
  };
}

/* A gap between many rules takes many words. */
const LONG = 320;
const START = 160;

function shorten(sentence: string): FindingView['short'] {
  if (sentence.length <= LONG) return null;
  const end = sentence.lastIndexOf('. ');
  const start = sentence.slice(0, sentence.lastIndexOf(' ', START));
  return { start: `${start}…`, toDo: end < start.length ? '' : sentence.slice(end + 2) };
}

/* More than these nobody reads before pressing a button; each stands in the list with its own preview. */
const LINES_SHOWN = 5;

function viewMends(findings: readonly Finding[]): MendView {
  const mends = findings.flatMap(({ sheet, cell, mend }) => (mend === null ? [] : [{ sheet, cell, mend }]));
  const cells = mends.reduce((sum, { mend }) => sum + mend.cells, 0);
  const isOneSheet = mends.every(({ sheet }) => sheet === mends[0]?.sheet);
  return {
    cells,
    lines: mends.slice(0, LINES_SHOWN).map(({ sheet, cell, mend }) => ({
      cell: sayCells(isOneSheet ? cell : `${sheet} ${cell}`, mend.cells),
      before: mend.before === '""' ? checkWords.nothing : mend.before,
      after: mend.after,
    })),
    more: Math.max(0, mends.length - LINES_SHOWN),
    steps: joinSteps(mends.flatMap(({ mend }) => mend.steps)),
    words: { doing: checkWords.doing(cells), done: checkWords.done(cells) },
    mayStay: findings.filter(({ mayPass }) => mayPass).map(keyOf),
  };
}

function sayCells(first: string, cells: number): string {
  return cells === 1 ? first : checkWords.andMore(first, cells - 1);
}

/** What the last check covered: `Checked 15 places, 13 rules, 6 criteria in 0.04 s.` */
export function sayChecked(assessment: Assessment, tookMs: number): string {
  const { rules } = assessment.tables;
  const counts = [
    checkWords.places(assessment.rows.length),
    checkWords.rules(rules === null ? 0 : Math.max(0, rules.lastRow - rules.firstRow + 1)),
    checkWords.criteria(assessment.criteria.length),
  ];
  return checkWords.checked(counts.join(', '), Math.max(0.01, tookMs / 1000).toFixed(2));
}

const IDS_NAMED = 8;

/** Which rules decide no place at present; empty when there is none. */
export function sayUnused(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length - IDS_NAMED;
  const named = more > 0 ? [...ids.slice(0, IDS_NAMED), checkWords.moreRules(more)] : ids;
  return checkWords.unused(joinNames(named), ids.length === 1);
}
