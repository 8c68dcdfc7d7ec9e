import { buildIfNeeded } from '../../../infra/tools/build.ts';

/** Builds what has changed once, before any file starts the product: two of them would build it over each other. */
export const setup = (): Promise<void> => buildIfNeeded();
