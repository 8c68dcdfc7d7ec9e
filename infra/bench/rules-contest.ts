import type { Cell } from '../../shared/kernel/cell.ts';
import { recommendTable } from '../../shared/recommendation/recommend.ts';
import type { Contest } from './contest.ts';
import { contender, findTextDifference } from './contest.ts';
import { factColumns, makeFacts, makeRules, toRuleGrid } from './made-up-rules.ts';
import { compileForFeelin } from './peers/feelin.ts';
import { compileForJsonRules } from './peers/json-rules-engine.ts';
import type { ShippedFunctions } from './shipped-functions.ts';
import { functionOf, rowsIn } from './shipped-functions.ts';

const rows = 10_000;
const ruleCount = 60;

/** What no rule recommends for, in every contender's answer. */
const none = 'nothing';

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : none;
}

async function inOrder(
  facts: readonly (readonly Cell[])[],
  decide: (row: readonly Cell[]) => Promise<unknown>,
) {
  const decided: unknown[] = [];
  for (const row of facts) decided.push(await decide(row));
  return decided;
}

/** RECOMMEND of a whole register, beside an interpreter of FEEL and a rules engine that were given the same rules. */
export function recommendations(functions: ShippedFunctions): Contest<readonly string[]> {
  const recommend = functionOf(functions, 'RECOMMEND');
  const facts = makeFacts(rows);
  const rules = makeRules(ruleCount);
  const [headers, grid] = [[[...factColumns]], toRuleGrid(rules)];
  const decideInFeelin = compileForFeelin(rules, factColumns);
  const decideInJsonRules = compileForJsonRules(rules, factColumns);
  return {
    id: 'recommend',
    title: 'RECOMMEND, 60 rules over 10,000 rows',
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => recommend(facts, headers, grid),
        read: (result) => rowsIn(result).map(([cell]) => textOf(cell)),
      }),
      contender({
        name: 'core',
        side: 'core',
        run: () => recommendTable(facts, headers, grid),
        read: (decided) =>
          decided.ok ? decided.value.map((row) => (row.kind === 'value' ? row.value : none)) : [],
      }),
      contender({
        name: 'feelin, parsed beforehand',
        side: 'against',
        isSlow: true,
        run: () => facts.map(decideInFeelin),
        read: (decided) => decided.map(textOf),
      }),
      contender({
        name: 'json-rules-engine',
        side: 'against',
        isSlow: true,
        run: () => inOrder(facts, decideInJsonRules),
        read: (decided) => decided.map(textOf),
      }),
    ],
    findDifference: findTextDifference,
  };
}
