import { buildApp } from './build-app.ts';

const { app } = buildApp({ bundles: 'dist/functions', missingBundle: 'refuse' });
app.synth();
