import ts from 'typescript';

/** A custom function as its source declares and documents it. */
export interface DeclaredFunction {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Names of the documented parameters, in the order of the comment. */
  readonly documented: readonly { readonly name: string; readonly description: string }[];
  readonly parameters: readonly DeclaredParameter[];
  /** The tags of the comment, in lower case. */
  readonly tags: readonly string[];
}

export interface DeclaredParameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
  /** The type's name where it is a named one, such as `CustomFunctions.Invocation`. */
  readonly typeName: string | null;
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/^-\s*/, '').trim();
}

/** How many brackets deep an array type goes. */
function depthOf(type: ts.TypeNode | undefined): number {
  return type && ts.isArrayTypeNode(type) ? 1 + depthOf(type.elementType) : 0;
}

function toParameter(parameter: ts.ParameterDeclaration): DeclaredParameter {
  const depth = depthOf(parameter.type);
  return {
    name: parameter.name.getText(),
    isOptional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
    // To the generator one pair of brackets repeats a single value, two are a range, three repeat a range.
    isRepeating: depth === 1 || depth === 3,
    typeName:
      parameter.type && ts.isTypeReferenceNode(parameter.type) ? parameter.type.typeName.getText() : null,
  };
}

function toDeclared(file: string, node: ts.FunctionDeclaration): DeclaredFunction | null {
  const tags = ts.getJSDocTags(node);
  const tag = tags.find((each) => each.tagName.text.toLowerCase() === 'customfunction');
  if (!tag) return null;
  const [id = '', name = id] = textOf(tag.comment).split(/\s+/);
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return {
    file,
    id,
    name,
    description: textOf(comments.at(-1)?.comment),
    documented: tags
      .filter(ts.isJSDocParameterTag)
      .map((each) => ({ name: each.name.getText(), description: textOf(each.comment) })),
    parameters: node.parameters.map(toParameter),
    tags: tags.map((each) => each.tagName.text.toLowerCase()),
  };
}

/** The functions that a source file tags as custom functions, as written; the generator's own reading is checked against it. */
export function declaredFunctions(file: string, text: string): readonly DeclaredFunction[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .map((node) => toDeclared(file, node))
    .filter((each) => each !== null);
}
