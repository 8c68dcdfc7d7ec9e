// `node infra/tools/run.mjs NAME` sets up a fresh clone if need be, then runs infra/tools/NAME.ts in this very process, so
// that a signal sent to it reaches the program and no child is left behind.
import { setUp } from './set-up.mjs';

setUp();
const { register } = await import('tsx/esm/api');
register();
await import(`./${process.argv[2]}.ts`);
