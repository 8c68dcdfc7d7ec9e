import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { BaseFunction, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import type { AssociatedFunction } from '../host-door.ts';
import { isErrorObject } from '../host-door.ts';
import type { ArgumentRules } from './cell-arguments.ts';
import { toArguments } from './cell-arguments.ts';
import { toCellResult, toErrorValue, toThrownResult } from './cell-results.ts';
import type { FunctionDefinition } from './function-metadata.ts';
import type { Caller, Ending, PendingAnswers } from './pending-answers.ts';

/** What an executor needs of the page. */
export interface CallRules extends ArgumentRules {
  readonly pending: PendingAnswers;
  /** `Register!F14`, for functions that ask for it. */
  readonly addressOf: (caller: Caller) => string;
  /** The message that came with an error, or null: Excel shows it at the cell, the page shows it in its bar. */
  readonly explain: (caller: Caller, message: string | null) => void;
}

function firstError(args: readonly unknown[]): string | null {
  for (const value of args.flat(2)) if (isErrorObject(value)) return value.code;
  return null;
}

function messageOf(ending: Ending): string | null {
  const outcome = 'thrown' in ending ? ending.thrown : ending.returned;
  const [found] = [outcome].flat(2).filter(isErrorObject);
  return found?.message ?? null;
}

/**
 * One `PARTNERCITY` function in Univer. Its own class, because `registerFunction` hands over a blank cell as 0 and lets
 * an exception end the whole calculation: here nothing that a function does escapes.
 */
export class CustomFunctionExecutor extends BaseFunction {
  override needsReferenceObject = true;
  readonly #definition: FunctionDefinition;
  readonly #run: AssociatedFunction;
  readonly #rules: CallRules;

  constructor(definition: FunctionDefinition, run: AssociatedFunction, rules: CallRules) {
    super(definition.name);
    this.#definition = definition;
    this.#run = run;
    this.#rules = rules;
    this.minParams = definition.parameters.filter(({ isOptional }) => !isOptional).length;
    this.maxParams = definition.parameters.at(-1)?.isRepeating ? 255 : definition.parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      return this.#calculate(variants);
    } catch (fault) {
      console.error(`${this.#definition.name} could not be called.`, fault);
      return toErrorValue('#VALUE!');
    }
  }

  #calculate(variants: readonly FunctionVariantType[]): BaseValueObject {
    const caller: Caller = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const args = toArguments(this.#definition, variants, this.#rules);
    const error = this.#definition.takesErrors ? null : firstError(args);
    if (error !== null) return toErrorValue(error);
    const invocation = {
      functionName: this.#definition.id,
      ...(this.#definition.wantsAddress ? { address: this.#rules.addressOf(caller) } : {}),
    };
    const call = { id: this.#definition.id, caller, args };
    const ending = this.#rules.pending.ask(call, () => this.#run(...args, invocation));
    // Excel shows #BUSY! here; Univer's name for the same is #GETTING_DATA.
    if (!ending) return ErrorValueObject.create(ErrorType.CONNECT);
    this.#rules.explain(caller, messageOf(ending));
    return 'thrown' in ending ? toThrownResult(ending.thrown) : toCellResult(ending.returned);
  }
}
