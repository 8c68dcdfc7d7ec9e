import process from 'node:process';
import { buildApp } from './build-app.ts';

const outDir = process.env['CDK_OUTDIR'] ?? 'cdk.out';
const { app } = buildApp({ outDir, bundles: 'dist/functions', missingBundle: 'refuse' });
app.synth();
