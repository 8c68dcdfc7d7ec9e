import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, projectText } from '../support/project-files.ts';

/** Names that a file exports without a doc comment of their own. */
function undocumentedExports(path: string): readonly string[] {
  const text = projectText(path);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => ts.canHaveModifiers(statement))
    .filter((statement) =>
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${path}: ${statement.getText().split('\n')[0] ?? ''}`);
}

describe('the core', () => {
  it('documents every export', () => {
    expect(filesBelow('shared', /\.ts$/).flatMap(undocumentedExports)).toEqual([]);
  });
});
