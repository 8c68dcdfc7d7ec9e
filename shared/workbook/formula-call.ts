/** A call that a whole formula comes down to: the function's name in capitals, and its arguments as written. */
export interface FormulaCall {
  readonly name: string;
  readonly args: readonly string[];
  /** Something else may show in place of an error: it stands in IFERROR or IFNA. */
  readonly isGuarded: boolean;
}

/** The marks by which a formula is taken apart. Texts, names of sheets and references into tables hold commas and brackets of their own. */
export const formulaMarks = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|[(){},]/g;

/**
 * The call that a formula comes down to when what only picks or guards its answer is taken away: `INDEX(...)`, `IFERROR(...)`,
 * `IFNA(...)` and `IF(...,"",...)`. Null when the formula does anything else with it. SPEC CW-11.
 */
export function callOf(formula: string): FormulaCall | null {
  let call = outermost(formula);
  let isGuarded = false;
  while (call !== null) {
    const inner = pickedFrom(call);
    if (inner === undefined) return { ...call, isGuarded };
    isGuarded ||= call.name !== 'INDEX' && call.name !== 'IF';
    call = outermost(inner);
  }
  return null;
}

/**
 * The function that a formula is a call of and nothing else, in capitals; `INDEX` may pick one of its answers by figures. Null for any
 * formula that does more.
 */
export function answeredBy(formula: string): string | null {
  const call = outermost(formula);
  const answering = call?.name === 'INDEX' ? pickedByFigures(call) : call;
  return answering?.name ?? null;
}

function pickedByFigures({ args: [array = '', ...places] }: Outermost): Outermost | null {
  return places.every((place) => /^\d+$/.test(place)) ? outermost(array) : null;
}

function pickedFrom({ name, args }: Outermost): string | undefined {
  if (name === 'INDEX' || name === 'IFERROR' || name === 'IFNA') return args[0];
  return name === 'IF' && args.length === 3 && args[1] === '""' ? args[2] : undefined;
}

interface Outermost {
  readonly name: string;
  readonly args: readonly string[];
}

/** How much deeper within parentheses or braces a mark leads. */
export const depthOf: Readonly<Record<string, number>> = { '(': 1, '{': 1, ')': -1, '}': -1 };

/* The call that a formula is, from its first character to its last. */
function outermost(formula: string): Outermost | null {
  const start = /^[@+\s]*([A-Z_][\w.]*)\(/i.exec(formula);
  if (start === null) return null;
  const inside = formula.slice(start[0].length).trimEnd();
  const args = argumentsIn(inside);
  return args === null ? null : { name: (start[1] ?? '').toUpperCase(), args };
}

/* What stands between the commas up to the closing parenthesis; null when that is not the end. */
function argumentsIn(inside: string): readonly string[] | null {
  const args: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: mark, index } of inside.matchAll(formulaMarks)) {
    const isCut = depth === 0 && (mark === ',' || mark === ')');
    if (isCut) {
      args.push(inside.slice(from, index).trim());
      from = index + 1;
    }
    depth += depthOf[mark] ?? 0;
    if (depth < 0) return from === inside.length ? args : null;
  }
  return null;
}
