import type { Injector } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { CopyingSort } from './copying-sort.ts';
import type { CallRules } from './custom-function-executor.ts';
import { CustomFunctionExecutor } from './custom-function-executor.ts';
import type { FunctionDefinition } from './function-metadata.ts';
import type { FunctionRegistry } from './function-registry.ts';

/** What Univer shows beside a formula that is being typed. It shows texts only, so the help page is named, not linked. */
function toDescription(definition: FunctionDefinition): IFunctionInfo {
  const help = definition.helpUrl === '' ? '' : ` Help: ${definition.helpUrl}`;
  return {
    functionName: definition.name,
    functionType: FunctionType.User,
    description: `${definition.description}${help}`,
    abstract: definition.description,
    functionParameter: definition.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.name,
      require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.isRepeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** Replaces Univer's SORT, which disturbs what other formulas read. */
function mendSort(functions: IFunctionService): void {
  const original = functions.getExecutor('SORT');
  if (original) functions.registerExecutors(new CopyingSort(original));
}

/** Puts the add-in's functions into Univer's calculation. Precedes the first workbook, so that its first calculation has them. */
export function registerFunctions(
  injector: Injector,
  definitions: readonly FunctionDefinition[],
  calls: { readonly registry: FunctionRegistry; readonly rules: CallRules },
): void {
  const executors = definitions.map((definition) => {
    const run = (...args: unknown[]): unknown => {
      const associated = calls.registry.find(definition.id);
      return associated ? associated(...args) : calls.registry.makeError('#NAME?');
    };
    return new CustomFunctionExecutor(definition, run, calls.rules);
  });
  injector.get(IFunctionService).registerExecutors(...executors);
}

/** What Univer has ready only once it holds a workbook: its own SORT, and the list from which it suggests functions. */
export function completeFunctions(injector: Injector, definitions: readonly FunctionDefinition[]): void {
  mendSort(injector.get(IFunctionService));
  injector.get(IDescriptionService).registerDescriptions(definitions.map(toDescription));
}
