import type { Cell } from '../kernel/cell.ts';
import { errorOf, isBlankOrZero } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';
import type { Condition, Test } from './condition.ts';
import type { TestFault } from './parse-test.ts';
import { testOfWords } from './parse-test.ts';

/** Why a cell is no condition. SPEC CN-9. */
export type ConditionFault = TestFault | 'condition.error' | 'condition.quote' | 'condition.parenthesis';

/**
 * The condition in a rule's cell, in the unary tests of DMN's S-FEEL as PRODUCT.md narrows them. Blank and `-`
 * always hold, and so does a number cell of 0, which is how a blank can arrive; another number or a boolean cell
 * asks for that very value. SPEC CN-1 to CN-9.
 */
export function parseCondition(cell: Cell): Result<Condition, ConditionFault> {
  if (errorOf(cell) !== undefined) return failure('condition.error');
  if (isBlankOrZero(cell)) return success({ tests: [] });
  if (typeof cell === 'string') return parseText(cell);
  if (typeof cell === 'boolean') return success({ tests: [{ kind: 'boolean', value: cell }] });
  if (typeof cell === 'number') return success({ tests: [{ kind: 'cell-number', value: cell }] });
  return success({ tests: [] });
}

function parseText(text: string): Result<Condition, ConditionFault> {
  if (text.trim() === '-') return success({ tests: [] });
  const list = readList({ text, position: 0, depth: 0 }, false);
  return list.ok ? success({ tests: list.value }) : list;
}

/** A text and how far it has been read. */
interface Cursor {
  readonly text: string;
  position: number;
  /** How many `not(` are open. */
  depth: number;
}

/** Nobody reads a condition that nests deeper, and a far deeper one would exhaust the machine. */
const deepest = 64;

type Read<Value> = Result<Value, ConditionFault>;

/** These are looked for where the cursor stands, never in a copy of the rest, so that a long list is read in one pass. */
const notForm = /not\s*\(/iy;
const intervalForm = /[[(\]](?=[^,"()[\]]*\.\.)[^,"()[\]]*[\])[]/y;
const quotedForm = /"([^"]*(?:""[^"]*)*)"\s*(?=$|[,)])/y;

/** What a form matches at the cursor, which then stands behind it; undefined, and the cursor unmoved, when it does not. */
function readForm(cursor: Cursor, form: RegExp): RegExpExecArray | undefined {
  form.lastIndex = cursor.position;
  const found = form.exec(cursor.text);
  if (found === null) return undefined;
  cursor.position = form.lastIndex;
  return found;
}

/** Reads tests joined by commas, to the end of the text or, inside `not(...)`, to its closing parenthesis. */
function readList(cursor: Cursor, isInside: boolean): Read<readonly Test[]> {
  const tests: Test[] = [];
  for (;;) {
    const test = readTest(cursor, isInside);
    if (!test.ok) return test;
    tests.push(test.value);
    skipSpace(cursor);
    const next = cursor.text[cursor.position];
    cursor.position += 1;
    if (next === ',') continue;
    if (next === (isInside ? ')' : undefined)) return success(tests);
    return failure('condition.parenthesis');
  }
}

function readTest(cursor: Cursor, isInside: boolean): Read<Test> {
  skipSpace(cursor);
  if (readForm(cursor, notForm) !== undefined) {
    cursor.depth += 1;
    if (cursor.depth > deepest) return failure('condition.parenthesis');
    const inner = readList(cursor, true);
    cursor.depth -= 1;
    return inner.ok ? success({ kind: 'not', tests: inner.value }) : inner;
  }
  if (cursor.text[cursor.position] === '"') return readQuoted(cursor);
  const interval = readForm(cursor, intervalForm);
  if (interval !== undefined) return testOfWords(interval[0]);
  const words = readWords(cursor, isInside);
  return words.ok ? testOfWords(words.value) : words;
}

/** Reads a quoted text, in which two quotation marks stand for one, to its closing mark. */
function readQuoted(cursor: Cursor): Read<Test> {
  const quoted = readForm(cursor, quotedForm);
  if (quoted === undefined) return failure('condition.quote');
  const text = (quoted[1] ?? '').replaceAll('""', '"').trim();
  return text === ''
    ? failure('condition.empty-item')
    : success({ kind: 'text', text, folded: foldText(text) });
}

/**
 * Reads plain words up to the next comma or, inside `not(...)`, its closing parenthesis. Parentheses that the
 * words open they must close: `Asia (excluding China)` is a text, one with a comma inside must be quoted.
 */
function readWords(cursor: Cursor, isInside: boolean): Read<string> {
  const start = cursor.position;
  let open = 0;
  while (cursor.position < cursor.text.length) {
    const character = cursor.text.charAt(cursor.position);
    if (character === ',' || (isInside && open === 0 && character === ')')) break;
    open += depthChange[character] ?? 0;
    cursor.position += 1;
  }
  return open > 0
    ? failure('condition.parenthesis')
    : success(cursor.text.slice(start, cursor.position).trim());
}

const depthChange: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.text[cursor.position] ?? '')) cursor.position += 1;
}
