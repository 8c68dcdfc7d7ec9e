import type { Result } from '../../../../shared/kernel/result.ts';
import type { InventoryIssue } from '../../../../shared/workbook/freeze/inventory.ts';
import type { FreezePlan } from '../../../../shared/workbook/freeze/plan-freeze.ts';
import type { UnfreezePlan } from '../../../../shared/workbook/freeze/plan-unfreeze.ts';
import type { WordedProblem } from '../../parts/problem-words.ts';
import { joinNames } from '../../join-names.ts';
import { freezeWords as words } from '../../words/freeze-words.ts';

/** What a button does, and what is said while and after it is done. */
export interface Action {
  readonly label: string;
  readonly doing: string;
  readonly done: string;
}

/** A part of the page: what it says, its button, and the cells that stay as they are, each with the way there. */
export interface FreezePart {
  readonly sentences: readonly string[];
  readonly action: Action | null;
  readonly staysHeading: string;
  readonly stays: readonly WordedProblem[];
  /** Said after the cells when there are more than are named. */
  readonly more: string | null;
}

const MOST_NAMED = 8;

function namedCells(cells: readonly WordedProblem[]): Pick<FreezePart, 'stays' | 'more'> {
  const more = cells.length - MOST_NAMED;
  return { stays: cells.slice(0, MOST_NAMED), more: more > 0 ? words.andMore(more) : null };
}

/** Why the list can't be used; null when it can. */
export function sayTaken(...plans: readonly Result<unknown, InventoryIssue>[]): string | null {
  const issue = plans.flatMap((plan) => (plan.ok ? [] : plan.issues))[0];
  return issue === undefined ? null : words.sheetTaken(issue.sheet);
}

/** The formulas there are, and freezing them. */
export function viewFreeze({ cells, formulas, staying }: FreezePlan): FreezePart {
  const all = formulas.reduce((sum, { count }) => sum + count, 0);
  const where = joinNames(formulas.map(({ sheet, count }) => words.onSheet(count, sheet)));
  const { freeze, freezing, frozen } = words;
  return {
    sentences: [words.found(all, where), ...(cells === 0 ? [] : [words.how])],
    action: cells === 0 ? null : { label: freeze(cells), doing: freezing(cells), done: frozen(cells) },
    staysHeading: words.stays(staying.length),
    ...namedCells(
      staying.map(({ sheet, cell, why, shown }) => ({
        where: words.where('', sheet, cell),
        sentence: why === 'error' ? words.staysError(shown) : words.staysSpills,
        target: { sheet, cell },
      })),
    ),
  };
}

const whyNotBack: Readonly<Record<UnfreezePlan['staying'][number]['why'], string>> = {
  changed: words.changed,
  gone: words.gone,
  'column-moved': words.columnMoved,
  'tables-moved': words.tablesMoved,
  'no-formula': words.noFormula,
};

/** What was frozen before, and bringing it back; null when nothing was. */
export function viewUnfreeze({ cells, staying, steps }: UnfreezePlan): FreezePart | null {
  if (cells === 0 && staying.length === 0 && steps.length === 0) return null;
  const { unfreeze, unfreezing, unfrozen, tidy, tidied } = words;
  const back = { label: unfreeze(cells), doing: unfreezing(cells), done: unfrozen(cells) };
  // Somebody has brought them back by hand: only the list still has them.
  const tidying = steps.length === 0 ? null : { label: tidy, doing: tidy, done: tidied };
  return {
    sentences: cells === 0 ? [] : [words.isFrozen(cells)],
    action: cells === 0 ? tidying : back,
    staysHeading: words.notBack(staying.length),
    ...namedCells(
      staying.map(({ sheet, cell, place, why }) => ({
        where: words.where(place, sheet, cell),
        sentence: whyNotBack[why],
        target: { sheet, cell },
      })),
    ),
  };
}
