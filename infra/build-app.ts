import { App, Validations, type Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../shared/contract/routes.ts';
import { ApiStack } from './api-stack.ts';
import { DataStack } from './data-stack.ts';
import { readStage } from './stages.ts';

/** How to build the app. */
export interface AppOptions {
  /** Where the assembly goes; the tool's own choice when left out. */
  readonly outDir?: string;
  /** The folder with one built bundle per area. */
  readonly bundles: string;
  /** What to do where a bundle is missing: refuse, or put a placeholder in (for templates that are read, not deployed). */
  readonly missingBundle: 'refuse' | 'placeholder';
}

/** The app with its stacks. */
export interface BuiltApp {
  readonly app: App;
  readonly data: Stack;
  readonly api: Stack;
}

/** The feature flags of cdk.json: read here too, so that tests and tools get the same templates as the command line. */
function featureFlags(): Record<string, unknown> {
  // Our own file, in the shape that the CDK fixes.
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}

function codeOf(area: Area, { bundles, missingBundle }: AppOptions): Code {
  const folder = join(bundles, area);
  if (existsSync(join(folder, 'index.mjs'))) return Code.fromAsset(folder);
  if (missingBundle === 'placeholder') return Code.fromInline('// Not built.');
  throw new Error(`${folder} holds no index.mjs. Run npm run build first.`);
}

/** Builds both stacks for the stage that the context names, and holds them to the published security checks. */
export function buildApp(options: AppOptions): BuiltApp {
  const app = new App({
    context: featureFlags(),
    analyticsReporting: false,
    ...(options.outDir !== undefined && { outdir: options.outDir }),
  });
  const stage = readStage((name): unknown => app.node.tryGetContext(name));
  const env = { region: stage.region };
  const data = new DataStack(app, `PartnerCity-${stage.name}-Data`, { env });
  const api = new ApiStack(app, `PartnerCity-${stage.name}-Api`, {
    env,
    stage,
    table: data.table,
    codeOf: (area) => codeOf(area, options),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, data, api };
}
