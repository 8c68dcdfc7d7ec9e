import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The ids that a built functions.js associates as it loads, in order: run apart from this process's own globals, as a page would. */
export function associatedIds(script: string): readonly string[] {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id) };
  runInContext(readFileSync(script, 'utf8'), createContext({ CustomFunctions }), { filename: script });
  return ids;
}
