import type { DeclaredFunction } from './declared-functions.ts';
import { takenNames } from './taken-names.ts';

const longestName = 40;
const longestDescription = 200;
const lastColumn = 'XFD';
const lastRow = 1_048_576;

const bannedTags: Readonly<Record<string, string>> = {
  volatile: 'would run on every recalculation',
  streaming: 'would never be finished',
  cancelable: 'takes an invocation of a kind that old metadata does not send',
  requiresaddress: 'would depend on where the formula stands',
  requiresparameteraddresses: 'would depend on where its arguments stand',
};
const bannedTypes = ['CustomFunctions.StreamingInvocation', 'CustomFunctions.CancelableInvocation'];

/** A1 to XFD1048576, and the row-and-column style R1C1, are cells before they are anything else. */
function readsAsCell(name: string): boolean {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(name.toUpperCase()) ?? [];
  const isA1 =
    letters !== '' &&
    letters.padStart(3, '@') <= lastColumn &&
    Number(digits) >= 1 &&
    Number(digits) <= lastRow;
  return isA1 || /^(R\d*(C\d*)?|C\d*)$/.test(name.toUpperCase());
}

function nameProblems(name: string): readonly string[] {
  const problems: string[] = [];
  if (!/^[A-Z][A-Z0-9]*$/.test(name))
    problems.push('is not upper-case letters and digits that start with a letter');
  if (name.length < 3) problems.push('is shorter than three characters');
  if (name.length > longestName) problems.push(`is longer than ${longestName} characters`);
  if (readsAsCell(name)) problems.push('reads as the address of a cell');
  if (takenNames.has(name.toUpperCase())) problems.push("is a word of Excel's own");
  return problems.map((problem) => `the name "${name}" ${problem}`);
}

function descriptionProblems(what: string, description: string): readonly string[] {
  if (description === '') return [`${what} has no description`];
  const problems: string[] = [];
  if (/[\r\n]/.test(description)) problems.push(`the description of ${what} is longer than one line`);
  if (description.length > longestDescription)
    problems.push(`the description of ${what} is longer than ${longestDescription} characters`);
  if (!/^[A-Z].*\.$/s.test(description)) problems.push(`the description of ${what} is no sentence`);
  return problems;
}

/** The invocation object is the host's, not a parameter that anyone fills in or reads about. */
function ownParameters({ parameters }: DeclaredFunction): DeclaredFunction['parameters'] {
  return parameters.filter(({ typeName }) => typeName !== 'CustomFunctions.Invocation');
}

function parameterProblems(declared: DeclaredFunction): readonly string[] {
  const parameters = ownParameters(declared);
  const inCode = parameters.map(({ name }) => name).join(', ');
  const inComment = declared.documented.map(({ name }) => name).join(', ');
  const problems: string[] = [];
  if (inCode !== inComment)
    problems.push(`the parameters are (${inCode}) in code and (${inComment}) in the comment`);
  parameters.forEach(({ name, isOptional, isRepeating }, index) => {
    const after = parameters.slice(index + 1);
    if (isOptional && after.some((later) => !later.isOptional && !later.isRepeating))
      problems.push(`"${name}" is optional before one that is required`);
    if (isRepeating && after.length > 0) problems.push(`"${name}" repeats and is not the last`);
  });
  return problems;
}

function kindProblems({ tags, parameters }: DeclaredFunction): readonly string[] {
  const byTag = Object.entries(bannedTags)
    .filter(([tag]) => tags.includes(tag))
    .map(([tag, why]) => `@${tag} is banned: the function ${why}`);
  const byType = parameters
    .filter(({ typeName }) => typeName !== null && bannedTypes.includes(typeName))
    .map(({ name, typeName }) => `"${name}" is a ${typeName ?? ''}, which is banned`);
  return [...byTag, ...byType];
}

function problemsOf(declared: DeclaredFunction): readonly string[] {
  const problems = [
    ...nameProblems(declared.name),
    ...(declared.id === declared.name ? [] : [`the id "${declared.id}" is not the name`]),
    ...descriptionProblems('the function', declared.description),
    ...declared.documented.flatMap(({ name, description }) => descriptionProblems(`"${name}"`, description)),
    ...parameterProblems(declared),
    ...kindProblems(declared),
  ];
  return problems.map((problem) => `${declared.file}: ${declared.name || '(no name)'}: ${problem}.`);
}

/** The generator looks for repeated ids within one file only. */
function repeatedIds(functions: readonly DeclaredFunction[]): readonly string[] {
  return functions
    .filter(({ id }, index) => functions.findIndex((other) => other.id === id) !== index)
    .map(({ file, id }) => `${file}: ${id}: the id is declared twice.`);
}

/** Everything that custom-functions-metadata lets pass and Excel or an officer would not. Empty when all is well. */
export function lintFunctions(functions: readonly DeclaredFunction[]): readonly string[] {
  return [...functions.flatMap(problemsOf), ...repeatedIds(functions)];
}
