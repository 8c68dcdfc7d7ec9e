const text = String.raw`"(?:[^"]|"")*"`;
const quoted = String.raw`'(?:[^']|'')*'`;
const linking = String.raw`[^\s"'(),;:&=<>+*/^{}!-]`;
const link = String.raw`(?:${quoted}|(?<!${linking})${linking}+)!`;
const stored = String.raw`(?:${link})?_xldudf_PARTNERCITY_([A-Z0-9]+)(?=\()`;
const linked = String.raw`${link}PARTNERCITY\.([A-Z0-9]+)(?=\()`;
const known = String.raw`(?<![\w.])PARTNERCITY\.([A-Z0-9]+)(?=\()`;
const misspelt = new RegExp(`${text}|${stored}|${linked}|${quoted}`, 'gi');
const maybeMisspelt = /_xldudf_PARTNERCITY|!PARTNERCITY/i;
const anyOfOurs = new RegExp(`${text}|${stored}|${linked}|${known}|${quoted}`, 'gi');

/**
 * A formula with every function of ours as Excel has it entered: `PARTNERCITY.SCORE(` for the `_xldudf_PARTNERCITY_SCORE(` of a
 * file, in whatever letter case, and without the link to another file that add-ins of old put before it. Texts and names
 * of sheets stay as they are; a formula that is right comes back as it was. SPEC CW-9.
 */
export function asEntered(formula: string): string {
  if (!maybeMisspelt.test(formula)) return formula;
  return formula.replaceAll(misspelt, (match: string, first?: string, second?: string) => {
    const name = first ?? second;
    return name === undefined ? match : `PARTNERCITY.${name.toUpperCase()}`;
  });
}

/** The first function of ours that a formula names, in whatever form: `SCORE`. Undefined when it names none. SPEC CW-9. */
export function ourFunctionIn(formula: string): string | undefined {
  if (!/PARTNERCITY/i.test(formula)) return undefined;
  for (const [, first, second, third] of formula.matchAll(anyOfOurs)) {
    const name = first ?? second ?? third;
    if (name !== undefined) return name.toUpperCase();
  }
  return undefined;
}
