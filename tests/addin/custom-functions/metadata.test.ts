import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { functionList } from '../../../addin/custom-functions/function-list.ts';
import { makeFunctionsJson } from '../../../infra/tools/build/function-metadata.ts';
import { filesBelow, projectRoot, projectText } from '../../support/project-files.ts';

interface Typed {
  readonly type?: string;
  readonly dimensionality?: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly helpUrl?: string;
    readonly options?: object;
    readonly parameters: readonly (Typed & { readonly name: string; readonly optional?: boolean })[];
    readonly result: Typed;
  }[];
}

const ids = Object.keys(functionList);
const baseUrl = 'https://localhost:3000/addin';
let metadata: Metadata;

beforeAll(async () => {
  metadata = JSON.parse(await makeFunctionsJson(ids, baseUrl)) as Metadata;
});

/** A signature on one line: `BAND(scores: any matrix, bands: any matrix): any matrix`. */
function signatureOf({ id, parameters, result }: Metadata['functions'][number]): string {
  const typeOf = ({ type = 'any', dimensionality = 'scalar' }: Typed): string => `${type} ${dimensionality}`;
  const written = parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${typeOf(each)}`);
  return `${id}(${written.join(', ')}): ${typeOf(result)}`;
}

describe('the metadata', () => {
  it('has exactly the functions of the association list, in its order', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(ids);
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
  });

  it('gives the address of a help page for every function', () => {
    expect(metadata.functions.map(({ helpUrl }) => helpUrl)).toEqual(
      ids.map((id) => `${baseUrl}/help/${id.toLowerCase()}.html`),
    );
  });

  it('lets errors in ranges through to the functions', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it('asks Excel for nothing beyond arguments: not volatile, not streaming, no address', () => {
    expect(metadata.functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  it('agrees with the exports of the tagged files: none declared and forgotten, none listed twice', async () => {
    const files = filesBelow('addin/custom-functions', /\.ts$/).filter((path) =>
      projectText(path).includes('@customfunction'),
    );
    const modules = await Promise.all(
      files.map((path) => import(join(projectRoot, path)) as Promise<Record<string, unknown>>),
    );
    const exported = modules.flatMap((module) => Object.values(module));
    const listed: readonly unknown[] = Object.values(functionList);
    expect(new Set(exported)).toEqual(new Set(listed));
    expect(exported).toHaveLength(listed.length);
  });

  it('agrees with the parameters that the functions take', () => {
    const byId: Readonly<Record<string, (...args: never[]) => unknown>> = functionList;
    for (const { id, parameters } of metadata.functions)
      expect([id, byId[id]?.length]).toEqual([id, parameters.length]);
  });

  it('is refused when the association list differs', async () => {
    await expect(makeFunctionsJson([...ids, 'RANKING'], baseUrl)).rejects.toThrow(
      'RANKING is associated and not declared',
    );
    await expect(makeFunctionsJson(ids.slice(1), baseUrl)).rejects.toThrow(
      'SCORE is declared and not associated',
    );
  });
});

describe('released signatures', () => {
  // Workbooks keep ids, and Excel keeps old metadata for a day beside the new script: a signature, once here, stays. A new
  // function adds a line; no line is ever changed or taken out.
  const released = JSON.parse(
    readFileSync(join(import.meta.dirname, 'signatures.json'), 'utf8'),
  ) as readonly string[];

  it('are all still there, unchanged', () => {
    const current = new Set(metadata.functions.map(signatureOf));
    expect(released.filter((signature) => !current.has(signature))).toEqual([]);
  });

  it('include every function: add the line of a new one to signatures.json', () => {
    const current = metadata.functions.map(signatureOf);
    expect(current.filter((signature) => !released.includes(signature))).toEqual([]);
  });
});
