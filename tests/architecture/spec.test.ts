import { describe, expect, it } from 'vitest';
import { filesBelow, projectText } from '../support/project-files.ts';

const idPattern = /\b[A-Z]{2}-\d+\b/g;
const idsIn = (text: string): readonly string[] => text.match(idPattern) ?? [];

const rules = projectText('shared/SPEC.md')
  .split('\n')
  .flatMap((line) => /^[-*|]\s*\**`?([A-Z]{2}-\d+)/.exec(line)?.[1] ?? []);
const titles = filesBelow('tests', /\.test\.tsx?$/)
  .filter((path) => !path.startsWith('tests/architecture/'))
  .flatMap((path) => projectText(path).split('\n'))
  .filter((line) => /['"`]/.test(line))
  .flatMap(idsIn);

describe('the numbered rules of shared/SPEC.md', () => {
  it('exist, each once', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
  });

  it('each have a test whose title names them', () => {
    expect(rules.filter((id) => !titles.includes(id))).toEqual([]);
  });

  it('are the only ones that tests name', () => {
    expect([...new Set(titles)].filter((id) => !rules.includes(id))).toEqual([]);
  });
});
