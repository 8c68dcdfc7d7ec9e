import { describe, expect, it } from 'vitest';
import { declaredFunctions } from '../../../infra/tools/build/declared-functions.ts';
import { lintFunctions } from '../../../infra/tools/build/lint-functions.ts';

const good = `
/**
 * Adds up what a row is worth.
 * @customfunction WORTH WORTH
 * @param ratings Ratings of one row.
 * @param scale Lowest and highest rating.
 * @returns The worth.
 */
export function worth(ratings: unknown[][], scale?: unknown[][]): unknown[][] {
  return [ratings, scale];
}
`;

function lint(...texts: readonly string[]): readonly string[] {
  return lintFunctions(texts.flatMap((text, index) => declaredFunctions(`f${index}.ts`, text)));
}

/** The good function with one thing changed. */
function changed(from: string | RegExp, to: string): readonly string[] {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return lint(text);
}

function named(name: string): readonly string[] {
  return changed('WORTH WORTH', `${name} ${name}`);
}

describe('a custom function', () => {
  it('passes when all is well', () => {
    expect(lint(good)).toEqual([]);
  });

  it('is read as it is declared', () => {
    expect(declaredFunctions('f.ts', good)).toEqual([
      {
        file: 'f.ts',
        id: 'WORTH',
        name: 'WORTH',
        description: 'Adds up what a row is worth.',
        documented: [
          { name: 'ratings', description: 'Ratings of one row.' },
          { name: 'scale', description: 'Lowest and highest rating.' },
        ],
        parameters: [
          { name: 'ratings', isOptional: false, isRepeating: false, typeName: null },
          { name: 'scale', isOptional: true, isRepeating: false, typeName: null },
        ],
        tags: ['customfunction', 'param', 'param', 'returns'],
      },
    ]);
  });

  it('is passed over without the tag', () => {
    expect(declaredFunctions('f.ts', good.replace('@customfunction WORTH WORTH', ''))).toEqual([]);
  });

  it.each(['A1', 'ABC123', 'XFD1048576', 'abc123', 'R1C1', 'R2C', 'RC', 'C12', 'R'])(
    'may not be named like a cell: %s',
    (name) => {
      expect(named(name).join()).toContain('reads as the address of a cell');
    },
  );

  it.each(['XFE1', 'AAAA1', 'ABC1048577', 'ABC0', 'SCORE2B'])('may be named unlike any cell: %s', (name) => {
    expect(named(name).join()).not.toContain('address of a cell');
  });

  it.each(['SUM', 'RANK', 'TEXTJOIN', 'RUN', 'ECHO', 'LAMBDA', 'FILTER'])(
    "may not be named by a word of Excel's own: %s",
    (name) => {
      expect(named(name)).toEqual([`f0.ts: ${name}: the name "${name}" is a word of Excel's own.`]);
    },
  );

  it.each([
    ['two letters', 'QX', 'shorter than three characters'],
    ['too long', 'W'.repeat(41), 'longer than 40 characters'],
    ['lower case', 'Worth', 'upper-case letters and digits'],
    ['a full stop', 'WORTH.ONE', 'upper-case letters and digits'],
    ['a digit first', '1WORTH', 'upper-case letters and digits'],
  ])('may not have a name of %s', (_, name, problem) => {
    expect(named(name).join()).toContain(problem);
  });

  it.each([
    ['an id unlike its name', 'WORTH WORTH', 'WORTH VALUED', 'the id "WORTH" is not the name'],
    ['no description', 'Adds up what a row is worth.', '', 'the function has no description'],
    ['a description of two lines', 'Adds up what\u0020', 'Adds up\n * what ', 'longer than one line'],
    ['a description too long', 'Adds up', `Adds ${'on and '.repeat(30)}up`, 'longer than 200 characters'],
    ['a description that is no sentence', 'Adds up what', 'adds up what', 'is no sentence'],
    ['a parameter without description', ' Ratings of one row.', '', '"ratings" has no description'],
    [
      'a parameter that is not documented',
      / \* @param scale.*\n/,
      '',
      '(ratings, scale) in code and (ratings) in the comment',
    ],
    [
      'a documented parameter that is not there',
      ', scale?: unknown[][]',
      '',
      '(ratings) in code and (ratings, scale) in the comment',
    ],
    [
      'parameters documented in another order',
      '@param ratings',
      '@param scale Again.\n * @param ratings',
      'in the comment',
    ],
    [
      'an optional parameter before a required one',
      'ratings: unknown[][], scale?',
      'ratings?: unknown[][], scale',
      '"ratings" is optional before one that is required',
    ],
    [
      'a repeating parameter that is not last',
      'ratings: unknown[][]',
      'ratings: unknown[][][]',
      '"ratings" repeats and is not the last',
    ],
    ['a volatile tag', '@returns', '@volatile\n * @returns', '@volatile is banned'],
    ['a streaming tag', '@returns', '@streaming\n * @returns', '@streaming is banned'],
    ['a cancelable tag', '@returns', '@cancelable\n * @returns', '@cancelable is banned'],
    ['an address tag', '@returns', '@requiresAddress\n * @returns', '@requiresaddress is banned'],
    [
      'a parameter addresses tag',
      '@returns',
      '@requiresParameterAddresses\n * @returns',
      '@requiresparameteraddresses is banned',
    ],
    [
      'a streaming invocation',
      'scale?: unknown[][]',
      'scale: CustomFunctions.StreamingInvocation<number>',
      'which is banned',
    ],
    [
      'a cancelable invocation',
      'scale?: unknown[][]',
      'scale: CustomFunctions.CancelableInvocation',
      'which is banned',
    ],
  ])('may not have %s', (_, from, to, problem) => {
    expect(changed(from, to).join('\n')).toContain(problem);
  });

  it('may repeat its last parameter', () => {
    expect(changed('scale?: unknown[][]', 'scale: unknown[][][]')).toEqual([]);
  });

  it('does not document the invocation object', () => {
    expect(
      changed('scale?: unknown[][]', 'scale?: unknown[][], invocation?: CustomFunctions.Invocation'),
    ).toEqual([]);
  });

  it('may not share its id with another file’s', () => {
    expect(lint(good, good)).toEqual(['f1.ts: WORTH: the id is declared twice.']);
  });
});
