import type { Result } from '../kernel/result.ts';
import type { CellRange } from './cell-range.ts';
import { fixedAddress, partOf, rowAddress } from './cell-range.ts';
import type { TwinIssue } from './formula.ts';
import { badInput, withinLimits } from './formula.ts';

/** The ranges of a call of BAND: a column of scores, and k x 2 bands in any order. */
export interface BandRanges {
  readonly scores: CellRange;
  readonly bands: CellRange;
}

/** BAND of one score (its row from 0) as a native formula. SPEC NT-1, NT-2, NT-4, BD-1 to BD-5. */
export function bandTwin({ scores, bands }: BandRanges, row: number): Result<string, TwinIssue> {
  if (bands.columns !== 2 || scores.columns !== 1) return withinLimits(badInput);
  const score = rowAddress(scores, row);
  const edges = fixedAddress(partOf(bands, [0, 0], [bands.rows, 1]));
  const labels = fixedAddress(partOf(bands, [0, 1], [bands.rows, 1]));
  // Sound bands leave two kinds of row: those with an edge and a label, and those with neither.
  const isBand = `ISNUMBER(${edges})*(${labels}<>0)`;
  const reached = `AGGREGATE(14,6,${edges}/(${isBand}*(${edges}<=${score}+1E-9)),1)`;
  const label = `IFERROR(LOOKUP(2,1/(${isBand}*(${edges}=${reached})),${labels})&"",#N/A)`;
  const isBlank = `IFERROR(SUBSTITUTE(${score}," ","")="",1=0)`;
  const unscored = `IF(ISNA(${score}),#N/A,IF(${isBlank},#N/A,#VALUE!))`;
  const answer = `IF(ISNUMBER(${score}),${label},${unscored})`;
  return withinLimits(`IF(${soundness(edges, labels, bands.rows)}=0,#VALUE!,${answer})`);
}

/** 1 when every row is a band or holds nothing, there is a band, and no edge is there twice; else 0. */
function soundness(edges: string, labels: string, rows: number): string {
  const noEdge = `(SUBSTITUTE(${edges}," ","")="")`;
  const noLabel = `(SUBSTITUTE(${labels}," ","")="")`;
  const zeroLabel = `ISNUMBER(${labels})*(${labels}=0)`;
  const isEmpty = `${noEdge}*${noLabel}+ISNUMBER(${edges})*(${edges}=0)*${zeroLabel}`;
  const isBand = `ISNUMBER(${edges})*(1-${noLabel})*(1-${zeroLabel})`;
  const isRepeated = `${isBand}*(COUNTIFS(${edges},${edges},${labels},"<>0")>1)`;
  const every = `(SUMPRODUCT(${isEmpty}+${isBand})=${String(rows)})`;
  return `IFERROR(${every}*(SUMPRODUCT(${isBand})>0)*(SUMPRODUCT(${isRepeated})=0),0)`;
}
