import { isoDateOfSerial } from '../kernel/date.ts';
import { errorSpelledBy } from '../kernel/cell.ts';
import { foldText, numberSpelledBy } from '../kernel/text.ts';
import type { Comparison, Condition, Mark, Test } from '../recommendation/condition.ts';
import { meansNotStated } from '../recommendation/fact.ts';
import { rowConstant, searchLiteral, textLiteral } from './formula.ts';

/**
 * A condition as a formula that is 0 when it does not hold and above 0 when it does. `needsGuard` marks one that is
 * `#N/A` where the fact is, and must then count as not holding.
 */
export interface ConditionFormula {
  readonly formula: string;
  readonly needsGuard: boolean;
}

/** The fact as a formula refers to it, and whether its 0 is a gap. SPEC RL-6. */
export interface FactCell {
  readonly cell: string;
  readonly zeroIsGap: boolean;
}

/** A condition on a fact as a formula, given that the fact holds no error but `#N/A`. SPEC NT-5, CN-1 to CN-8. */
export function conditionFormula(condition: Condition, fact: FactCell): ConditionFormula {
  return anyOf(condition.tests, fact);
}

/** What is `#N/A` counts as not holding. */
export function guarded({ formula, needsGuard }: ConditionFormula): string {
  return needsGuard ? `IFNA(${formula},0)` : formula;
}

const plain = (cell: string): string => `SUBSTITUTE(${cell}," ","")`;
const asking = (formula: string): ConditionFormula => ({ formula, needsGuard: true });
const settled = (formula: string): ConditionFormula => ({ formula, needsGuard: false });

/** Any of some tests: texts all at once, the others added up. */
function anyOf(tests: readonly Test[], fact: FactCell): ConditionFormula {
  const texts = tests.filter((test) => test.kind === 'text' && isSimple(test.text)).map(textOf);
  const others = tests.filter((test) => !(test.kind === 'text' && isSimple(test.text)));
  const parts = [
    ...(texts.length === 0 ? [] : [asking(isAnyText(texts, fact.cell))]),
    ...others.map((test) => testFormula(test, fact)),
  ];
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  if (parts.every(({ needsGuard }) => needsGuard))
    return asking(`(${parts.map(({ formula }) => formula).join('+')}>0)`);
  return settled(`(${parts.map(guarded).join('+')}>0)`);
}

const textOf = (test: Test): string => (test.kind === 'text' ? test.text.trim() : '');

/** A text that a number, a boolean or a gap cannot be taken for. */
function isSimple(text: string): boolean {
  const folded = foldText(text);
  const isWord = folded === 'true' || folded === 'false';
  return !isWord && numberSpelledBy(text) === undefined && !meansNothing(text);
}

function meansNothing(text: string): boolean {
  return meansNotStated(foldText(text)) || errorSpelledBy(text) !== undefined;
}

/** The cell holds one of some texts, with nothing but ordinary spaces around it. */
function isAnyText(texts: readonly string[], cell: string): string {
  const [only = ''] = texts;
  if (texts.length === 1)
    return `(${plain(cell)}=${squeezed(only)})*ISNUMBER(SEARCH(${searchLiteral(only)},${cell}))`;
  const words = rowConstant(texts.map(squeezed));
  return `(SUMPRODUCT((${plain(cell)}=${words})*ISNUMBER(SEARCH(${rowConstant(texts.map(searchLiteral))},${cell})))>0)`;
}

const squeezed = (text: string): string => textLiteral(text.replaceAll(' ', ''));

type TestOf = { readonly [Kind in Test['kind']]: Extract<Test, { readonly kind: Kind }> };

const ways: { readonly [Kind in Test['kind']]: (test: TestOf[Kind], fact: FactCell) => ConditionFormula } = {
  blank: (_, fact) => settled(isNotStated(fact)),
  text: ({ text }, { cell }) => asking(oddText(text, cell)),
  boolean: ({ value }, { cell }) => asking(isBoolean(value, cell)),
  'cell-number': ({ value }, { cell }) => asking(isCellNumber(value, cell)),
  is: ({ mark }, fact) =>
    asking(
      compared(
        [
          ['>=', mark],
          ['<=', mark],
        ],
        fact,
      ),
    ),
  compare: ({ comparison, mark }, fact) => asking(compared([[comparison, mark]], fact)),
  interval: ({ from, to, holdsFrom, holdsTo }, fact) =>
    asking(
      compared(
        [
          [holdsFrom ? '>=' : '>', from],
          [holdsTo ? '<=' : '<', to],
        ],
        fact,
      ),
    ),
  not: ({ tests }, fact) => settled(`(${guarded(anyOf(tests, fact))}=0)`),
};

function testFormula(test: Test, fact: FactCell): ConditionFormula {
  return formulaOf(test.kind, test, fact);
}

function formulaOf<Kind extends Test['kind']>(
  kind: Kind,
  test: TestOf[Kind],
  fact: FactCell,
): ConditionFormula {
  return ways[kind](test, fact);
}

/** SPEC CN-1, RL-6. COUNTIF counts a 0 and no blank; a text that spells 0 it would count too. */
function isNotStated({ cell, zeroIsGap }: FactCell): string {
  const words = plain(`IFNA(${cell},"")`);
  const isGap = `(SUMPRODUCT((${words}={"","?","-"})*1)+(${words}="notstated")*ISNUMBER(SEARCH("not stated",${cell}))`;
  return zeroIsGap ? `${isGap}+ISNUMBER(${cell})*COUNTIF(${cell},0)>0)` : `${isGap}>0)`;
}

/** A text that a number or a boolean could pass for, or that no fact can be. */
function oddText(text: string, cell: string): string {
  if (meansNothing(text)) return '0';
  return `${isAnyText([text.trim()], cell)}*(1-ISNUMBER(${cell}))*(${cell}<>TRUE)*(${cell}<>FALSE)`;
}

/** A blank cell equals FALSE, and is none. */
function isBoolean(value: boolean, cell: string): string {
  const word = value ? 'TRUE' : 'FALSE';
  return `((${cell}=${word})*(${cell}<>"")+${isAnyText([word], cell)}>0)`;
}

/** A number as such, or the day that has it as its serial number, typed as an ISO date. SPEC CN-7. */
function isCellNumber(value: number, cell: string): string {
  const day = isoDateOfSerial(value);
  const isNumber = `ISNUMBER(${cell})*(${cell}=${String(value)})`;
  const isDay = Number.isInteger(value) && day !== String(value);
  return isDay ? `(${isNumber}+${isAnyText([day], cell)}>0)` : isNumber;
}

type Limit = readonly [comparison: Comparison, mark: Mark];

/** A number or a day within some limits, all of one kind. */
function compared(limits: readonly Limit[], { cell, zeroIsGap }: FactCell): string {
  if (limits.some(([, { kind }]) => kind === 'number')) {
    return `ISNUMBER(${cell})*${limits.map(([sign, { value }]) => `(${cell}${sign}${String(value)})`).join('*')}`;
  }
  const dates = limits.map(([sign, { value }]) => dateLimit(sign, value, cell));
  const stated = zeroIsGap ? `*(${cell}<>0)` : '';
  return `(ISNUMBER(${cell})${stated}*${dates.join('*')}+${isIsoDate(limits, cell)}>0)`;
}

/** The time of day of a date cell is dropped: it is on or before a day while it is before the next. SPEC CN-6. */
function dateLimit(sign: Comparison, day: number, cell: string): string {
  const limit = sign === '>' || sign === '<=' ? day + 1 : day;
  return `(${cell}${sign === '>' || sign === '>=' ? '>=' : '<'}${String(limit)})`;
}

/** ISO dates are in order as texts are; ten characters, all digits but two hyphens, and a day that exists. */
function isIsoDate(limits: readonly Limit[], cell: string): string {
  const text = plain(cell);
  const inOrder = limits.map(([sign, { value }]) => `(${text}${sign}${textLiteral(isoDateOfSerial(value))})`);
  const isTenLong = `ISNUMBER(SEARCH("????-??-??",${text}))*(1-ISNUMBER(SEARCH("???????????",${text})))`;
  const isDay = `ISNUMBER(SUBSTITUTE(${text},"-","")*1)*(ISNUMBER(${text}*1)+(${text}<"1900-01-01")>0)`;
  return `${isTenLong}*${isDay}*${inOrder.join('*')}`;
}
