import { depthOf, formulaMarks } from '../formula-call.ts';
import { asEntered } from '../our-formula.ts';

/** A call of one of our functions within a formula: its name, its first argument, and what stands before and after it. */
interface OurCall {
  readonly name: string;
  readonly first: string;
  readonly before: string;
  readonly after: string;
}

const beginning = /"(?:[^"]|"")*"|'(?:[^']|'')*'|PARTNERCITY\.([A-Z0-9]+)\(/gi;

/** The functions that answer in one cell, whatever they are given. */
const single: ReadonlySet<string> = new Set(['DISTANCE', 'TRAVELCARBON', 'FINGERPRINT', 'RECORD', 'VERSION']);
/** Those that answer once for each row of their first argument. */
const byRow: ReadonlySet<string> = new Set(['SCORE', 'COVERAGE', 'BAND', 'RECOMMEND', 'RULE', 'REASON']);

/**
 * Says whether a formula of ours surely fills no more than its own cell: every call in it answers once, or one of its answers
 * is picked by INDEX. A formula that may fill its neighbours can't be turned into values cell by cell. SPEC FZ-3.
 */
export function fillsOneCell(formula: string): boolean {
  return callsIn(asEntered(formula)).every(isSingle);
}

function isSingle({ name, first, before, after }: OurCall): boolean {
  if (single.has(name)) return true;
  if (byRow.has(name) && isOneRow(first)) return true;
  return /\bINDEX\(\s*$/i.test(before) && /^\s*,\s*[1-9]\d*\s*(?:,\s*[1-9]\d*\s*)?\)/.test(after);
}

function isOneRow(argument: string): boolean {
  if (/^PARTNERCITY\./i.test(argument)) return true;
  if (/\[(?:@|\[#This Row\])/i.test(argument)) return true;
  if (/^CHOOSE\(\{[^;}]*\},/i.test(argument)) return true;
  const [, top, bottom] = /^(?:.*!)?\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?$/i.exec(argument) ?? [];
  return top !== undefined && (bottom ?? top) === top;
}

function callsIn(formula: string): readonly OurCall[] {
  return [...formula.matchAll(beginning)].flatMap(({ 0: match, 1: name, index }) => {
    if (name === undefined) return [];
    const inside = formula.slice(index + match.length);
    const { first, end } = argumentsOf(inside);
    return [
      {
        name: name.toUpperCase(),
        first: inside.slice(0, first).trim(),
        before: formula.slice(0, index),
        after: inside.slice(end + 1),
      },
    ];
  });
}

/** Where the first argument, and where all of them end. */
function argumentsOf(inside: string): { readonly first: number; readonly end: number } {
  let depth = 0;
  const marks: { readonly mark: string; readonly index: number }[] = [];
  for (const { 0: mark, index } of inside.matchAll(formulaMarks)) {
    if (depth === 0) marks.push({ mark, index });
    depth += depthOf[mark] ?? 0;
    if (depth < 0) break;
  }
  const whereIs = (mark: string, otherwise: number): number =>
    marks.find((each) => each.mark === mark)?.index ?? otherwise;
  const end = whereIs(')', inside.length);
  return { first: whereIs(',', end), end };
}
