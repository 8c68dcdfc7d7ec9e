/**
 * The form in which texts are compared: Unicode NFC, trimmed, letter case ignored. Accents and inner spaces
 * still count: `Esteli` is not `Estelí`. SPEC CN-2.
 */
export function foldText(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().normalize('NFC');
}

/** Says whether two texts are the same to an officer: see `foldText`. SPEC CN-2. */
export function sameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}

const numberForm = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

/**
 * The number that a text spells (`4`, `-2.5`, ` .5 `), or undefined. A text is never used as a number: this
 * serves only literals of conditions and the advice to retype a number that was typed as text.
 */
export function numberSpelledBy(text: string): number | undefined {
  const trimmed = text.trim();
  if (!numberForm.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
