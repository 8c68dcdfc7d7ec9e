/** A number with commas between its thousands, which conditions read as a list: not in a word, nor in a longer number. */
const thousandsForm = /(?<![\w.,]|\d-)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w|,\d)/;
const quotedForm = /"[^"]*"/g;

/**
 * The first number in a condition that was perhaps meant as one number with thousands commas, such as the `1,000` of `>= 1,000`;
 * undefined when there is none. A space after the comma shows that a list is meant. SPEC CK-9.
 */
export function thousandsIn(text: string): string | undefined {
  return thousandsForm.exec(text.replace(quotedForm, '""'))?.[0];
}
