import type { Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { ArrayValueObject } from '@univerjs/engine-formula';
import type { BlankAs, FunctionDefinition, FunctionParameter } from './function-metadata.ts';

export interface ArgumentRules {
  readonly blankAs: BlankAs;
  /** An error object of the pane's own realm. */
  readonly makeError: (code: string) => object;
}

type Taken = string | number | boolean | object | null;

function toValue(value: Nullable<BaseValueObject>, rules: ArgumentRules): Taken {
  if (!value || value.isNull()) return rules.blankAs;
  if (value.isError()) return rules.makeError(String(value.getValue()));
  return value.getValue();
}

function isReference(variant: FunctionVariantType): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function toMatrix(variant: FunctionVariantType, rules: ArgumentRules): Taken[][] {
  const held = isReference(variant) ? variant.toArrayValueObject() : variant;
  if (!(held instanceof ArrayValueObject)) return [[toValue(held, rules)]];
  const cells = held.getArrayValue();
  return Array.from({ length: held.getRowCount() }, (_, row) =>
    Array.from({ length: held.getColumnCount() }, (_, column) => toValue(cells[row]?.[column], rules)),
  );
}

function toNumber(value: string | number | boolean): number | undefined {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** What Excel makes of a single argument for a parameter declared as number or string; undefined where it can't. */
function coerced(value: Taken, type: string): Taken | undefined {
  if (value === null || typeof value === 'object') return value;
  if (type === 'number') return toNumber(value);
  if (type !== 'string') return value;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function toSingleArgument(cells: Taken[][], type: string, rules: ArgumentRules): Taken {
  const [first = []] = cells;
  const [only] = first;
  const isSingle = cells.length === 1 && first.length === 1 && only !== undefined;
  return (isSingle ? coerced(only, type) : undefined) ?? (only === null ? null : rules.makeError('#VALUE!'));
}

/** An empty place between two commas: a null value that is no reference. Excel hands it over as null. */
function isLeftOut(variant: FunctionVariantType): boolean {
  return !isReference(variant) && !variant.isArray() && variant.isNull();
}

function toArgument(
  variant: FunctionVariantType,
  parameter: FunctionParameter,
  rules: ArgumentRules,
): Taken | Taken[][] {
  if (isLeftOut(variant)) return null;
  const cells = toMatrix(variant, rules);
  return parameter.isMatrix ? cells : toSingleArgument(cells, parameter.type, rules);
}

function parameterAt(definition: FunctionDefinition, index: number): FunctionParameter | undefined {
  const last = definition.parameters.at(-1);
  return definition.parameters[index] ?? (last?.isRepeating ? last : undefined);
}

/**
 * The arguments of one call, without the invocation object: matrices for ranges, single values otherwise, null for what
 * was left out.
 */
export function toArguments(
  definition: FunctionDefinition,
  variants: readonly FunctionVariantType[],
  rules: ArgumentRules,
): unknown[] {
  const count = Math.max(variants.length, definition.parameters.length);
  const given = Array.from({ length: count }, (_, index) => {
    const variant = variants[index];
    const parameter = parameterAt(definition, index);
    return variant && parameter ? toArgument(variant, parameter, rules) : null;
  });
  const last = definition.parameters.at(-1);
  if (!last?.isRepeating) return given;
  const fixed = definition.parameters.length - 1;
  return [...given.slice(0, fixed), given.slice(fixed).filter((value) => value !== null)];
}
