/** How a blank cell reaches a custom function. Builds of Excel differ, and none tells which it is; null is what current ones pass. */
export type BlankAs = null | 0 | '';

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
  readonly type: string;
}

/** One entry of `functions.json`. */
export interface FunctionDefinition {
  readonly id: string;
  /** With the namespace, as typed in a cell: `PARTNERCITY.SCORE`. */
  readonly name: string;
  readonly description: string;
  /** Where its help page is, as the metadata says; empty when it has none. */
  readonly helpUrl: string;
  readonly parameters: readonly FunctionParameter[];
  readonly wantsAddress: boolean;
  /** Whether error values in cells are handed over, or answered for the function by the spreadsheet. */
  readonly takesErrors: boolean;
}

interface JsonParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface JsonFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters?: readonly JsonParameter[];
  readonly options?: { readonly requiresAddress?: boolean };
}
/** The shape custom-functions-metadata writes; our own build, so it is trusted as it is. */
export interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly JsonFunction[];
}

function toParameter(parameter: JsonParameter): FunctionParameter {
  return {
    name: parameter.name,
    description: parameter.description ?? '',
    type: parameter.type ?? 'any',
    isMatrix: parameter.dimensionality === 'matrix',
    isOptional: parameter.optional === true,
    isRepeating: parameter.repeating === true,
  };
}

/** The functions as they are typed in cells: ids and names of `functions.json` under the manifest's namespace. */
export function toDefinitions(json: FunctionsJson, namespace: string): readonly FunctionDefinition[] {
  return json.functions.map((each) => ({
    id: each.id,
    name: `${namespace}.${each.name}`,
    description: each.description ?? '',
    helpUrl: each.helpUrl ?? '',
    parameters: (each.parameters ?? []).map(toParameter),
    wantsAddress: each.options?.requiresAddress === true,
    takesErrors: json.allowErrorForDataTypeAny === true,
  }));
}
