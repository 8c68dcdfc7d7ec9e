import { afterEach, describe, expect, it } from 'vitest';
import { associatedFunctions, functionIds } from '../../../addin/app/known-functions.ts';
import { functionList } from '../../../addin/custom-functions/function-list.ts';
import { productVersion } from '../../../shared/version.ts';
import { loadBuiltFunctions } from '../../support/built-functions.ts';

afterEach(() => {
  globalThis.partnerCityFunctions = undefined;
});

describe('the custom functions that the pane knows of', () => {
  it('are those of the function list, in its order', () => {
    expect(functionIds).toEqual(Object.keys(functionList));
  });

  it('are noted in the page by their own script, with its version', async () => {
    const { globals } = await loadBuiltFunctions();
    expect(globals['partnerCityFunctions']).toEqual({ product: productVersion, ids: functionIds });
  });

  it('are none where that script has not run', () => {
    expect(associatedFunctions()).toBeNull();
    globalThis.partnerCityFunctions = { product: '0.1.0', ids: ['SCORE'] };
    expect(associatedFunctions()).toEqual({ product: '0.1.0', ids: ['SCORE'] });
  });
});
