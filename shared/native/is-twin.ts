/* How the twins of scores and bands begin, and those of the rules; each can answer #VALUE!. SPEC NT-1. */
const beginning =
  /^\s*IF\((?:IFERROR\(\(SUMPRODUCT\(ISNUMBER\(|IFERROR\(\(SUMPRODUCT\(\(|SUMPRODUCT\(ISNA\()/i;

/** Says whether a formula, without its equals sign, has the form of a native twin: one that we wrote and may write anew. SPEC NT-8. */
export function isTwin(formula: string): boolean {
  return beginning.test(formula) && formula.includes('#VALUE!');
}
