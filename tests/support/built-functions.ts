import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { bundleForBrowser } from '../../infra/tools/build/bundle.ts';
import { excelFunctions } from './excel-functions.ts';

type BuiltFunction = (...args: readonly unknown[]) => unknown;

/** The functions of a functions.js built from the present source, by id, loaded as a page would load them. */
export interface BuiltFunctions {
  readonly byId: ReadonlyMap<string, BuiltFunction>;
  /** The global object that they see; a test may put a session and a network there. */
  readonly globals: Record<string, unknown>;
}

/** Builds the script into a folder of its own and runs it apart from this process's globals. */
export async function loadBuiltFunctions(): Promise<BuiltFunctions> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-city-functions-'));
  const script = join(folder, 'functions.js');
  try {
    await bundleForBrowser('addin/custom-functions/associate.ts', script);
    const byId = new Map<string, BuiltFunction>();
    const associate = (id: string, run: BuiltFunction) => byId.set(id, run);
    const globals: Record<string, unknown> = {
      CustomFunctions: { ...excelFunctions, associate },
      ...{ console, performance, setTimeout, clearTimeout, AbortController },
    };
    runInContext(readFileSync(script, 'utf8'), createContext(globals), { filename: script });
    return { byId, globals };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
